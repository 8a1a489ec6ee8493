/// A name as it stands in an article, and the words by which unseen names are known: in goes
/// `name-words.yaml`, out come [NameWords]; and the [Places] that names have taken.
@NullMarked
package org.harbourwire.enrich.name;

import org.jspecify.annotations.NullMarked;
