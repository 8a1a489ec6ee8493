package org.harbourwire.enrich.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.harbourwire.contract.article.EntityType;
import org.jspecify.annotations.Nullable;

/// Reads a gazetteer file: a line a name, `id | type | names in Latin script | names in Chinese |
/// Wikidata item`, names separated by semicolons, the canonical English name first. A name may
/// carry a condition, `Hong Kong Park ~ Hetao/Loop`: it counts only in an article with one of these
/// words. Lines that begin with `#` are comments.
///
/// A file is refused, with all its faults, when ids are doubled, a type is unknown, a name is empty
/// or two entries claim the same name without a condition.
public final class GazetteerReader {
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
  private static final Pattern NEAR = Pattern.compile("\\s+~\\s+");
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9]\\d*");
  private static final int ACRONYM = 7;
  private static final int COLUMNS = 5;

  private final List<String> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> owners = new HashMap<>();

  private GazetteerReader() {}

  /// Reads the gazetteer in `content`.
  ///
  /// @param file the file's name, for messages
  /// @throws VocabularyException when it cannot be used
  public static Gazetteer read(String file, byte[] content) {
    GazetteerReader reader = new GazetteerReader();
    List<GazetteerEntry> entries = new ArrayList<>();
    int number = 0;
    for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        GazetteerEntry entry = reader.entry(number, line);
        if (entry != null) {
          entries.add(entry);
        }
      }
    }
    if (entries.isEmpty()) {
      reader.faults.add("no names");
    }
    if (!reader.faults.isEmpty()) {
      throw new VocabularyException(file, reader.faults);
    }
    return new Gazetteer(Resources.version(content), entries);
  }

  private @Nullable GazetteerEntry entry(int number, String line) {
    String[] columns = BAR.split(line.strip(), -1);
    if (columns.length != COLUMNS) {
      faults.add("line " + number + " has " + columns.length + " columns, not " + COLUMNS);
      return null;
    }
    String id = columns[0];
    if (!ids.add(id)) {
      faults.add("line " + number + ": id " + id + " is there twice");
    }
    EntityType type = type(number, columns[1]);
    List<Phrase> aliases = new ArrayList<>();
    addNames(aliases, number, id, columns[2]);
    addNames(aliases, number, id, columns[3]);
    String wikidata = columns[4].isEmpty() ? null : columns[4];
    if (wikidata != null && !WIKIDATA.matcher(wikidata).matches()) {
      faults.add("line " + number + ": no Wikidata item: " + wikidata);
    }
    if (aliases.isEmpty()) {
      faults.add("line " + number + ": " + id + " has no name");
    }
    return type == null || aliases.isEmpty()
        ? null
        : new GazetteerEntry(id, type, aliases.getFirst().written(), aliases, wikidata);
  }

  private @Nullable EntityType type(int number, String name) {
    for (EntityType type : EntityType.values()) {
      if (type.wireName().equals(name)) {
        return type;
      }
    }
    faults.add("line " + number + ": unknown type " + name);
    return null;
  }

  private void addNames(List<Phrase> aliases, int number, String id, String names) {
    for (String form : names.isEmpty() ? new String[0] : SEMICOLON.split(names, -1)) {
      try {
        Phrase alias = alias(form);
        String owner = alias.near().isEmpty() ? owners.putIfAbsent(ownerKey(alias), id) : null;
        if (owner != null && !owner.equals(id)) {
          faults.add(
              "line " + number + ": '" + form + "' of " + id + " is also a name of " + owner);
        }
        aliases.add(alias);
      } catch (IllegalArgumentException e) {
        faults.add("line " + number + ": '" + form + "' of " + id + ": " + e.getMessage());
      }
    }
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
