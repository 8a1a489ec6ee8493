/// What the pages of sources show. In go sources with their health and the pages that gave no
/// article, out come views ready for their template.
@NullMarked
package org.harbourwire.portal.view.source;

import org.jspecify.annotations.NullMarked;
