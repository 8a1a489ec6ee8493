package org.harbourwire.ingest.websub;

/// What a feed says of the hub that announces its changes.
///
/// @param hub whom to ask
/// @param topic the feed's own address, as the hub knows it
public record HubOffer(String hub, String topic) {}
