package org.harbourwire.portal.page;

/// A link, with what is beside it.
///
/// @param href where it goes: ours, or checked to be http or https
/// @param label its words
/// @param detail further words, empty for none
public record Link(String href, String label, String detail) {}
