/// What a person asks to be told in; a valid rule, kept in `news.alert-rules.v1`, out.
@NullMarked
package org.harbourwire.alert.rule;

import org.jspecify.annotations.NullMarked;
