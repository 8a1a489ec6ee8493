/// What the page of trends shows. In go topics and entities that gained, out come views with a
/// small chart each, ready for their template.
@NullMarked
package org.harbourwire.portal.view.trend;

import org.jspecify.annotations.NullMarked;
