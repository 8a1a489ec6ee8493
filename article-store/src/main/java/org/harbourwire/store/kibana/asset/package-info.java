/// What Kibana is to show, described once: data views, saved searches, charts, dashboards and
/// alerting rules go in as small records; out come Kibana's saved objects, the fields they need,
/// and the aggregations that Kibana will ask for.
@NullMarked
package org.harbourwire.store.kibana.asset;

import org.jspecify.annotations.NullMarked;
