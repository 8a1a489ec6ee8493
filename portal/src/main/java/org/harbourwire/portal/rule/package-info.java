/// What a person asks to be told of in; a rule, kept in `news.alert-rules.v1`, out, and what its
/// webhook may be.
@NullMarked
package org.harbourwire.portal.rule;

import org.jspecify.annotations.NullMarked;
