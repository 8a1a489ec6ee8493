/// Enriched articles and the rules in force in; one alert per rule and story out.
@NullMarked
package org.harbourwire.alert.raise;

import org.jspecify.annotations.NullMarked;
