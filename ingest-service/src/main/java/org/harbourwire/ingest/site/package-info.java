/// What is known of sites by name: an address goes in; its plain form, the site's own key for what
/// stands there, and the rules by which its pages are built come out.
///
/// [org.harbourwire.ingest.site.Sites] reads them from `sites.yaml`, which ships with us; a
/// source's own rules win over them.
@NullMarked
package org.harbourwire.ingest.site;

import org.jspecify.annotations.NullMarked;
