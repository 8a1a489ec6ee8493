/// What the page of alerts shows. In go alerts, rules and a form as it was filled in, out come
/// views ready for their template.
@NullMarked
package org.harbourwire.portal.view.alert;

import org.jspecify.annotations.NullMarked;
