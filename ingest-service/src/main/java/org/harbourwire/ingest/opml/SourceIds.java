package org.harbourwire.ingest.opml;

import java.net.URI;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.harbourwire.contract.HostName;

/// Makes ids of sources from their titles, or from their hosts when a title has no Latin letters;
/// each differs from those before it.
public final class SourceIds {
  /// Leaves room for a number within the 64 characters of an id.
  private static final int LONGEST = 56;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern LETTER = Pattern.compile("[a-z]");

  private final Set<String> taken;

  /// The last number that each id was given with.
  private final Map<String, Integer> numbers = new HashMap<>();

  /// @param taken ids that are not to be given again
  public SourceIds(Collection<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /// An id for the source called `title` at `url`.
  public String give(String title, URI url) {
    String ofTitle = slug(title);
    String id = LETTER.matcher(ofTitle).find() ? ofTitle : ofHost(url);
    String unique = id;
    while (!taken.add(unique)) {
      unique = id + "-" + numbers.merge(id, 2, (last, first) -> last + 1);
    }
    return unique;
  }

  private static String ofHost(URI url) {
    String slug = slug(HostName.withoutWww(url));
    return slug.isEmpty() ? "source" : slug;
  }

  private static String slug(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String slug = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = slug.substring(0, Math.min(slug.length(), LONGEST));
    return cut.replaceAll("^-+|-+$", "");
  }
}
