/// Rules and an enriched article in; the rules that it meets out. Pure, but for [RuleBook], which
/// follows the rules as they change.
@NullMarked
package org.harbourwire.alert.match;

import org.jspecify.annotations.NullMarked;
