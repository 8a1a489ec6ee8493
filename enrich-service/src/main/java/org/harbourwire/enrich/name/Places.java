package org.harbourwire.enrich.name;

import java.util.BitSet;
import org.harbourwire.contract.article.Field;
import org.harbourwire.enrich.reading.Range;

/// The places of an article that names have taken, so that whether another is free is one look
/// however many names there are.
public final class Places {
  private final BitSet title = new BitSet();
  private final BitSet text = new BitSet();

  /// The places of `names`.
  public static Places of(Iterable<Name> names) {
    Places places = new Places();
    names.forEach(places::take);
    return places;
  }

  /// Takes the place of `name`.
  public void take(Name name) {
    in(name.field()).set(name.range().start(), name.range().end());
  }

  /// Whether no name has any part of the place.
  public boolean free(Field field, Range range) {
    int taken = in(field).nextSetBit(range.start());
    return taken < 0 || taken >= range.end();
  }

  private BitSet in(Field field) {
    return field == Field.TITLE ? title : text;
  }
}
