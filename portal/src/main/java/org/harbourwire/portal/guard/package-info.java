/// What keeps strangers out: in goes a request, out comes a refusal or nothing. Hosts (DNS
/// rebinding), origins and tokens (forged forms), and the headers that every answer carries.
@NullMarked
package org.harbourwire.portal.guard;

import org.jspecify.annotations.NullMarked;
