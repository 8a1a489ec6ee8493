package org.harbourwire.enrich.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.harbourwire.contract.article.EntityType;
import org.harbourwire.enrich.phrase.Phrase;
import org.harbourwire.enrich.vocabulary.GazetteerLines.Line;
import org.jspecify.annotations.Nullable;

/// Reads a gazetteer file: a line a name, `id | type | names in Latin script | names in Chinese |
/// Wikidata item`, names separated by semicolons, the canonical English name first. A name may
/// carry a condition, `Hong Kong Park ~ Hetao/Loop`: it counts only in an article with one of these
/// words. Lines that begin with `#` are comments. How a file extends the shipped one:
/// [GazetteerLines].
///
/// A file is refused, with all its faults, when ids are doubled, a type is unknown, a name is empty
/// or two entries claim the same name without a condition.
public final class GazetteerReader {
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
  private static final Pattern NEAR = Pattern.compile("\\s+~\\s+");
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9]\\d*");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final String TYPES =
      Arrays.stream(EntityType.values())
          .map(EntityType::wireName)
          .collect(Collectors.joining(", "));
  private static final int ACRONYM = 7;
  private static final int COLUMNS = 5;

  private final List<String> faults = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();

  private GazetteerReader() {}

  /// Reads the gazetteer in `content`.
  ///
  /// @param file the file's name, for messages
  /// @throws VocabularyException when it cannot be used
  public static Gazetteer read(String file, byte[] content) {
    return new GazetteerReader().gazetteer(file, new String(content, StandardCharsets.UTF_8));
  }

  private Gazetteer gazetteer(String file, String text) {
    List<Line> lines = GazetteerLines.of(text, faults);
    List<GazetteerEntry> entries = new ArrayList<>();
    for (Line line : lines) {
      GazetteerEntry entry = entry(line);
      if (entry != null) {
        entries.add(entry);
      }
    }
    if (lines.isEmpty()) {
      faults.add("there are no names in it");
    }
    if (!faults.isEmpty()) {
      throw new VocabularyException(file, faults);
    }
    boolean whole = text.lines().filter(line -> line.startsWith("extends:")).findAny().isEmpty();
    String all = whole ? text : GazetteerLines.text(lines);
    return new Gazetteer(Resources.version(all), all, entries);
  }

  private @Nullable GazetteerEntry entry(Line line) {
    String[] columns = BAR.split(line.text(), -1);
    if (columns.length != COLUMNS) {
      fault(
          line,
          "it has "
              + columns.length
              + " columns, not "
              + COLUMNS
              + ": id | type | names in Latin script | names in Chinese | Wikidata item");
      return null;
    }
    String id = id(line, columns[0]);
    EntityType type = type(line, columns[1]);
    List<Phrase> aliases = new ArrayList<>();
    addNames(aliases, line, id, columns[2]);
    addNames(aliases, line, id, columns[3]);
    String wikidata = columns[4].isEmpty() ? null : columns[4];
    if (wikidata != null && !WIKIDATA.matcher(wikidata).matches()) {
      fault(line, "'" + wikidata + "' is no Wikidata item; write one such as Q8646, or nothing");
    }
    if (aliases.isEmpty()) {
      fault(line, id + " has no name; give it one, or remove the line");
    }
    return type == null || aliases.isEmpty()
        ? null
        : new GazetteerEntry(id, type, aliases.getFirst().written(), aliases, wikidata);
  }

  private String id(Line line, String id) {
    if (!ID.matcher(id).matches()) {
      fault(line, "'" + id + "' is no id; write lower-case letters, digits and hyphens");
    }
    String other = places.putIfAbsent(id, line.place());
    if (other != null) {
      fault(line, "the id " + id + " stands at " + other + " too; join the two or rename one");
    }
    return id;
  }

  private @Nullable EntityType type(Line line, String name) {
    for (EntityType type : EntityType.values()) {
      if (type.wireName().equals(name)) {
        return type;
      }
    }
    fault(line, "unknown type '" + name + "'; write one of " + TYPES);
    return null;
  }

  private void addNames(List<Phrase> aliases, Line line, String id, String names) {
    for (String form : names.isEmpty() ? new String[0] : SEMICOLON.split(names, -1)) {
      try {
        Phrase alias = alias(form);
        String owner = alias.near().isEmpty() ? owners.putIfAbsent(ownerKey(alias), id) : null;
        if (owner != null && !owner.equals(id)) {
          fault(line, collision(form, id, owner));
        }
        aliases.add(alias);
      } catch (IllegalArgumentException e) {
        fault(line, "'" + form + "' of " + id + ": " + e.getMessage());
      }
    }
  }

  private String collision(String form, String id, String owner) {
    return "'"
        + form
        + "' of "
        + id
        + " is also a name of "
        + owner
        + " ("
        + places.get(owner)
        + "); give it a condition in both, such as '"
        + form
        + " ~ WORD', or remove one";
  }

  private void fault(Line line, String words) {
    faults.add(line.place() + ": " + words);
  }

  private static String ownerKey(Phrase alias) {
    return alias.exactCase() ? "=" + alias.written() : alias.key();
  }

  private static Phrase alias(String form) {
    String[] parts = NEAR.split(form, 2);
    List<Phrase> near = parts.length == 1 ? List.of() : Phrase.conditions(parts[1]);
    return Phrase.literal(parts[0], isAcronym(parts[0]), near);
  }

  /// Short names in capitals are compared with their case: "OASES" is no oasis.
  private static boolean isAcronym(String name) {
    return name.length() <= ACRONYM
        && name.equals(name.toUpperCase(Locale.ROOT))
        && !name.equals(name.toLowerCase(Locale.ROOT));
  }
}
