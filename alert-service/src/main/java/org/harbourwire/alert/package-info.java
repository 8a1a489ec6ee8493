/// The alert service: enriched articles and rules in, one alert per rule and story out, and its
/// delivery. In data order: `rule`, `match`, `raise`, `delivery`; wired here.
@NullMarked
package org.harbourwire.alert;

import org.jspecify.annotations.NullMarked;
