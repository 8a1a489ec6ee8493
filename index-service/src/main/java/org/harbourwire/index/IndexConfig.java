package org.harbourwire.index;

import org.harbourwire.kit.health.OperatorConfig;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.store.StoreConfig;

/// Configuration of the index service alone.
///
/// @param kafka where articles are read
/// @param elasticsearch where they are written
/// @param operator where health and metrics are answered
public record IndexConfig(KafkaConfig kafka, StoreConfig elasticsearch, OperatorConfig operator) {}
