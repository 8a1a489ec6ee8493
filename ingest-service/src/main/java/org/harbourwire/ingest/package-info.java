/// Ingest: sources in, articles out. Follow the packages in data order: `schedule` decides what is
/// due, `fetch` asks the hosts, `encoding`, `date` and `entry` read what sources list, `article`
/// reads pages and PDFs, `identity` gives ids and revisions.
@NullMarked
package org.harbourwire.ingest;

import org.jspecify.annotations.NullMarked;
