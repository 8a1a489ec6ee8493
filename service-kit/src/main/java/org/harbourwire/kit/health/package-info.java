/// The operator's endpoint of a service: health as JSON and metrics for Prometheus.
@NullMarked
package org.harbourwire.kit.health;

import org.jspecify.annotations.NullMarked;
