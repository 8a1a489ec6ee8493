/// WebSub (W3C Recommendation, 23 January 2018): in: feeds that name a hub, and what hubs send us.
/// Out: subscriptions, and polls at once when a hub announces a change. What a hub sends is never
/// read as news: the publisher's own answer is.
@NullMarked
package org.harbourwire.ingest.websub;

import org.jspecify.annotations.NullMarked;
