package org.harbourwire.portal.web.answer;

/// A language to choose for the interface.
///
/// @param label what it is called in itself
/// @param tag BCP 47
/// @param href the same page in it
/// @param chosen whether it is that of the page
public record Choice(String label, String tag, String href, boolean chosen) {}
