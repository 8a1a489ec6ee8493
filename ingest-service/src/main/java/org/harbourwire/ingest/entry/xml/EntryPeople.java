package org.harbourwire.ingest.entry.xml;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.harbourwire.ingest.entry.text.PlainText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Who wrote an entry: names before mail addresses, the author's own field before others.
final class EntryPeople {
  /// Who took the picture is credited, too.
  private static final String CREDIT = "media:credit";

  private static final List<String> AUTHOR =
      List.of(
          "author",
          "dc:creator",
          "atom:author",
          "creator",
          "dc:author",
          "foaf:maker",
          "itunes:author",
          "googleplay:author",
          CREDIT,
          "managingeditor");
  private static final List<String> NAME =
      List.of("name", "atom:name", "foaf:name", "rdf:value", "foaf:person", "rdf:description");
  private static final List<String> MAIL = List.of("email", "atom:email", "foaf:mbox");
  private static final List<String> ADDRESS =
      List.of("uri", "url", "link", "homepage", "atom:uri", "foaf:homepage", "foaf:weblog");
  private static final int MAX_PERSON = 500;

  private static final Set<String> WRITERS = Set.of("author", "writer", "reporter", "journalist");

  private static final String MAIL_ADDRESS = "[^\\s@<>()\"]+@[^\\s@<>()\"]+";
  private static final Pattern IS_MAIL = Pattern.compile(MAIL_ADDRESS);

  /// RSS asks for `mail@host (Name)`; some write `Name <mail@host>` or `Name (mail@host)`.
  private static final Pattern MAIL_AND_NAME =
      Pattern.compile(
          "(?:mailto:)?+%s\\s*\\((?<after>[^()]+)\\)|\"?(?<before>[^<>()\"]+?)\"?\\s*[<(](?:mailto:)?%s[>)]"
              .formatted(MAIL_ADDRESS, MAIL_ADDRESS));

  private final FeedTree tree;

  EntryPeople(FeedTree tree) {
    this.tree = tree;
  }

  /// The authors by the best of the fields that name any, joined by ", ".
  @Nullable String authors(Fields holder) {
    String mails = null;
    for (String name : AUTHOR) {
      List<Element> named = holder.all(name);
      String authors = named.isEmpty() ? "" : joined(named);
      if (!authors.isEmpty() && !IS_MAIL.matcher(authors).matches()) {
        return authors;
      }
      mails = mails == null && !authors.isEmpty() ? authors : mails;
    }
    return mails;
  }

  private String joined(List<Element> authors) {
    return authors.stream()
        .filter(this::isWriter)
        .map(this::person)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private boolean isWriter(Element author) {
    return !tree.name(author).equals(CREDIT)
        || WRITERS.contains(author.attributes().getIgnoreCase("role").toLowerCase(Locale.ROOT));
  }

  private @Nullable String person(Element author) {
    Fields parts = Fields.of(author, tree);
    String name = parts.first(NAME, this::named);
    if (name != null) {
      return name;
    }
    String mail = parts.first(MAIL, this::plain);
    String text = mail == null ? own(parts) : mail;
    return text == null || text.length() > MAX_PERSON ? text : withoutMail(text);
  }

  /// What stands in the field itself; an address in it is no name.
  private @Nullable String own(Fields parts) {
    return parts.all(ADDRESS).isEmpty()
        ? plain(parts.element())
        : PlainText.line(parts.element().ownText());
  }

  /// A name, or that of a person described inside.
  private @Nullable String named(Element element) {
    return element.childrenSize() > 0 ? person(element) : plain(element);
  }

  private @Nullable String plain(Element element) {
    return TextConstruct.of(tree, element).plain();
  }

  private static @Nullable String withoutMail(String text) {
    Matcher matcher = MAIL_AND_NAME.matcher(text);
    if (!matcher.matches()) {
      return text.startsWith("mailto:") ? text.substring("mailto:".length()) : text;
    }
    return PlainText.line(
        Objects.requireNonNullElse(matcher.group("after"), matcher.group("before")));
  }
}
