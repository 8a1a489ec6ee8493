/// What Elasticsearch calls: the two sides of the one analysis, under the names that the mapping
/// uses. `named_components.json` lists each class here by its name.
@NullMarked
package org.harbourwire.analysis.plugin;

import org.jspecify.annotations.NullMarked;
