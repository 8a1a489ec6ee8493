/// What pages show. In go records of the contract and of the archive, out come views in which every
/// word, time and link stands ready for its template.
@NullMarked
package org.harbourwire.portal.view;

import org.jspecify.annotations.NullMarked;
