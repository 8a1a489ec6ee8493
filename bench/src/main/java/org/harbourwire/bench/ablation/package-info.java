/// Pages and what a person read in them go in; what each group of extraction's rules is worth comes
/// out: the group is switched off in the compiled code, and all pages are scored again.
@NullMarked
package org.harbourwire.bench.ablation;

import org.jspecify.annotations.NullMarked;
