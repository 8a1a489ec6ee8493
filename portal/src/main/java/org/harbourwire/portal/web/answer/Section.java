package org.harbourwire.portal.web.answer;

import java.util.Locale;

/// The part of the portal that a page belongs to, for the navigation.
public enum Section {
  SEARCH,
  TRENDS,
  ALERTS,
  SOURCES,
  NONE;

  public String templateName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
