package org.harbourwire.ingest.websub;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.ingest.entry.text.Links;
import org.jspecify.annotations.Nullable;

/// The hub that an answer names and the address by which that knows it: `rel=hub` and `rel=self` of
/// its `Link` headers (RFC 8288), which count before what stands in the document (WebSub, 4).
///
/// @param hub whom to ask; absent: nobody is named
/// @param self the answer's own address; absent: not said
public record HubLinks(@Nullable String hub, @Nullable String self) {
  /// Nothing is said.
  public static final HubLinks NONE = new HubLinks(null, null);

  private static final int LONGEST = 8 * 1024;
  private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]++";
  private static final String VALUE = "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s;,\"]*+))";
  private static final Pattern PARAMETER =
      Pattern.compile("\\s*+;\\s*+(" + TOKEN + ")(?:\\s*+=\\s*+" + VALUE + ")?");
  private static final Pattern LINK =
      Pattern.compile("<([^<>]*+)>((?:" + PARAMETER.pattern() + ")*+)");

  /// The links in `Link` headers, joined by commas.
  ///
  /// @param base the address that was asked, for relative ones
  public static HubLinks in(String header, URI base) {
    Matcher link = LINK.matcher(header.substring(0, Math.min(LONGEST, header.length())));
    HubLinks found = NONE;
    while (link.find()) {
      String address = Links.web(base, link.group(1)).orElse(null);
      List<String> relations = relations(link.group(2));
      found =
          found.or(
              new HubLinks(
                  relations.contains("hub") ? address : null,
                  relations.contains("self") ? address : null));
    }
    return found;
  }

  /// These, and what they leave open from `others`.
  public HubLinks or(HubLinks others) {
    return new HubLinks(hub == null ? others.hub : hub, self == null ? others.self : self);
  }

  /// Whom to ask about what. An answer ought to tell its own address beside its hub's; few that do
  /// not are known there by another than the one that was asked.
  public Optional<HubOffer> offer(URI asked) {
    return Optional.ofNullable(hub)
        .map(whom -> new HubOffer(whom, self == null ? asked.toString() : self));
  }

  /// The relations of a link by its first `rel`; none of one that is about another document.
  private static List<String> relations(String parameters) {
    Matcher parameter = PARAMETER.matcher(parameters);
    List<String> relations = List.of();
    while (parameter.find()) {
      String name = parameter.group(1).toLowerCase(Locale.ROOT);
      String quoted = parameter.group(2);
      String value = quoted == null ? parameter.group(3) : quoted;
      if (name.equals("anchor")) {
        return List.of();
      }
      if (name.equals("rel") && relations.isEmpty() && value != null) {
        relations = List.of(value.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
      }
    }
    return relations;
  }
}
