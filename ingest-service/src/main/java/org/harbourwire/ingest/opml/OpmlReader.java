package org.harbourwire.ingest.opml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.ingest.SourceDraft;
import org.harbourwire.ingest.entry.text.Links;
import org.harbourwire.ingest.identity.AddressKey;
import org.harbourwire.kit.http.AsciiHost;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/// Makes sources of the feeds that an OPML document lists, at whatever depth. It is read leniently,
/// without a DTD: many readers export what is not well-formed.
public final class OpmlReader {
  /// Deeper folders are read as if they stood beside each other.
  private static final int MAX_DEPTH = 200;

  private static final Pattern LOGIN = Pattern.compile("^[^/?#]*//[^/?#]*@");
  private static final Pattern FEED_SCHEME = Pattern.compile("^feed:(//)?(?=https?://)");

  private static final URI NOWHERE = URI.create("http://unknown.invalid/");

  private final @Nullable String kind;
  private final @Nullable String publisher;
  private final @Nullable Usage usage;

  /// @param kind of every source; absent: the category of each
  /// @param publisher of every source
  /// @param usage of every source; absent: the default
  public OpmlReader(@Nullable String kind, @Nullable String publisher, @Nullable Usage usage) {
    this.kind = kind;
    this.publisher = publisher;
    this.usage = usage;
  }

  /// What an OPML document comes to.
  ///
  /// @param sources one for each address, in order
  /// @param unused outlines of which no source can be made, each with the reason
  public record Outlined(List<SourceConfig> sources, List<String> unused) {}

  /// Reads `opml`.
  ///
  /// @throws IllegalArgumentException when it is no OPML
  public Outlined read(byte[] opml) {
    Document document = parse(opml);
    if (document.stream().noneMatch(element -> isNamed(element, "opml"))) {
      throw new IllegalArgumentException("it is no OPML: there is no element opml");
    }
    Reading reading = new Reading();
    document.filter(
        (node, _) -> {
          if (node instanceof Element outline && isOutline(outline)) {
            if (isComment(outline)) {
              return FilterResult.SKIP_ENTIRELY;
            }
            reading.take(outline);
          }
          return FilterResult.CONTINUE;
        });
    return new Outlined(List.copyOf(reading.sources), List.copyOf(reading.unused));
  }

  private static Document parse(byte[] opml) {
    try {
      Parser parser = Parser.xmlParser().setMaxDepth(MAX_DEPTH);
      return Jsoup.parse(new ByteArrayInputStream(opml), null, "", parser);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be read", e);
    }
  }

  /// One pass over the outlines of a document.
  private final class Reading {
    private final List<SourceConfig> sources = new ArrayList<>();
    private final List<String> unused = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();
    private final SourceIds ids = new SourceIds(Set.of());

    void take(Element outline) {
      Optional<String> address = attribute(outline, "xmlUrl");
      String title =
          attribute(outline, "title")
              .or(() -> attribute(outline, "text"))
              .orElse(address.orElse("an outline without title"));
      if (address.filter(a -> LOGIN.matcher(a).find()).isPresent()) {
        unused.add(title + ": its address holds a user name or password, which would be published");
      } else if (address.isPresent()) {
        take(outline, title, address.get(), webAddress(address.get()));
      } else if (outline.children().stream().noneMatch(OpmlReader::isOutline)) {
        unused.add(title + ": names no feed (xmlUrl)");
      }
    }

    private void take(Element outline, String title, String written, String address) {
      try {
        URI url = AsciiHost.of(address);
        // Refuses what is no web address before it takes up a name.
        source("any", title, address, outline);
        if (addresses.add(AddressKey.of(url))) {
          sources.add(source(ids.give(title, url), title, address, outline));
        } else {
          unused.add(title + ": its address stands before: " + written);
        }
      } catch (IllegalArgumentException e) {
        unused.add(title + ": no web address: " + written);
      }
    }

    private SourceConfig source(String id, String title, String address, Element outline) {
      return new SourceDraft(id, address)
          .name(title)
          .kind(kind == null ? attribute(outline, "category").orElse(null) : kind)
          .publisher(publisher)
          .language(attribute(outline, "language").filter(l -> !l.equals("unknown")).orElse(null))
          .usage(usage)
          .config();
    }
  }

  /// As browsers would ask for it; as it stands when they could not.
  private static String webAddress(String address) {
    String plain = FEED_SCHEME.matcher(address).replaceFirst("");
    String web = plain.startsWith("feed://") ? "http" + plain.substring("feed".length()) : plain;
    return Links.isWhole(web) ? Links.web(NOWHERE, web).orElse(web) : web;
  }

  private static boolean isOutline(Element element) {
    return isNamed(element, "outline");
  }

  /// What is below it is one too (OPML 2.0).
  private static boolean isComment(Element outline) {
    return outline.attributes().getIgnoreCase("isComment").equalsIgnoreCase("true");
  }

  private static boolean isNamed(Element element, String name) {
    return element.tagName().equalsIgnoreCase(name);
  }

  /// Its case varies from reader to reader.
  private static Optional<String> attribute(Element outline, String name) {
    return Optional.of(outline.attributes().getIgnoreCase(name).strip()).filter(v -> !v.isEmpty());
  }
}
