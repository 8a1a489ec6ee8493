/// Alerts and rules over HTTP: the page with its forms, the list as JSON, the live stream.
@NullMarked
package org.harbourwire.portal.web.alert;

import org.jspecify.annotations.NullMarked;
