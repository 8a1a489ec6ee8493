package org.harbourwire.portal.web;

import java.util.Locale;

/// The part of the portal that a page belongs to, for the navigation.
enum Section {
  SEARCH,
  ALERTS,
  SOURCES,
  NONE;

  String templateName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
