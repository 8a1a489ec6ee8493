/// JSON of unknown make: text goes in; its values, and by the names of their members the title,
/// link, date and content in them, come out. Lists ([org.harbourwire.ingest.entry.json]) and
/// articles ([org.harbourwire.ingest.article]) are read by it.
@NullMarked
package org.harbourwire.ingest.json;

import org.jspecify.annotations.NullMarked;
