package org.harbourwire.index;

/// An index was built that holds fewer articles than the one that is searched.
public final class IncompleteIndex extends RuntimeException {
  private static final long serialVersionUID = 1;

  IncompleteIndex(String index, long held, long searched) {
    super(
        "%s holds %,d of the %,d articles that are searched now and was given up"
            .formatted(index, held, searched));
  }
}
