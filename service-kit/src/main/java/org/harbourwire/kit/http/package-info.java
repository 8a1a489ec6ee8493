/// The one way out: an outbound request in; an answer, a refusal or a failure out. Every address is
/// resolved, checked and then dialled, on every redirect.
@NullMarked
package org.harbourwire.kit.http;

import org.jspecify.annotations.NullMarked;
