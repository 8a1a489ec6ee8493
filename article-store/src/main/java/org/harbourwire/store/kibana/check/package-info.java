/// Proofs without a Kibana: what it is to import goes in, what is wrong with it comes out.
/// [AssetCheck] does all that needs no server: shapes, references, places on the grid, fields of
/// the mapping; [DataCheck] asks Elasticsearch what Kibana would ask.
@NullMarked
package org.harbourwire.store.kibana.check;

import org.jspecify.annotations.NullMarked;
