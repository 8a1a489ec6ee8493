package org.harbourwire.ingest.article.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Changes a page by its structure: tags, attributes, texts, nesting, order.
final class PageMutator {
  private static final Pattern PIECE = Pattern.compile("<[^>]*>|[^<]+|<");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\s[\\w:-]+(=(\"[^\"]*\"|[^\\s>]+))?");
  private static final int DEEPEST = 3_000;
  private static final String[] TAGS = {
    "div",
    "p",
    "span",
    "b",
    "a",
    "td",
    "tr",
    "table",
    "li",
    "ul",
    "h1",
    "h2",
    "pre",
    "section",
    "article",
    "aside",
    "nav",
    "form",
    "select",
    "option",
    "svg",
    "math",
    "template",
    "noscript",
    "script",
    "style",
    "textarea",
    "title",
    "iframe",
    "frameset",
    "plaintext",
    "button",
    "time"
  };
  private static final String[] ATTRIBUTES = {
    " class=article-body",
    " class='comments related'",
    " id=content",
    " hidden",
    " style='display:none'",
    " role=navigation",
    " itemprop=articleBody",
    " itemprop=datePublished content=''",
    " datetime='2026-02-30T99:99'",
    " datetime=-999999999-01-01",
    " href='javascript:x'",
    " href='http://[::1'",
    " lang=x-default",
    " rel=author",
    " property=article:published_time content=now"
  };
  private static final String[] TEXTS = {
    "By ",
    "By , and",
    "記者 ",
    "作者：",
    "（",
    "）",
    "2026年3月2日",
    "來源：",
    "31/31/2026",
    "Last updated",
    ". ",
    "。",
    "###",
    "Ends",
    "Read more",
    "\u0000",
    "\ud800",
    "\u202e",
    "&#x110000;",
    "&nbsp;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?php",
    "\u00ad".repeat(50),
    "word ".repeat(400),
    "字".repeat(900),
    "\n\n\n",
    "1".repeat(300),
    "<script type=application/ld+json>{\"@type\":[\"NewsArticle\"],\"author\":[[{\"name\":[]}]]}"
        + "</script>",
    "<script type=application/ld+json>{\"@graph\":[{\"@id\":\"#a\",\"author\":{\"@id\":\"#a\"}}]}"
        + "</script>",
    "<script type=application/json>" + "[".repeat(2_000) + "</script>"
  };

  private final RandomGenerator random;
  private final List<String> seeds;

  PageMutator(RandomGenerator random, List<String> seeds) {
    this.random = random;
    this.seeds = seeds;
  }

  /// One of the seeds after some changes.
  String page() {
    List<String> pieces = pieces(any(seeds));
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      change(pieces);
    }
    return String.join("", pieces);
  }

  private void change(List<String> pieces) {
    int at = random.nextInt(pieces.size() + 1);
    int to = Math.min(pieces.size(), at + 1 + random.nextInt(20));
    switch (random.nextInt(10)) {
      case 0 -> pieces.subList(at, to).clear();
      case 1 -> pieces.addAll(at, List.copyOf(pieces.subList(at, to)));
      case 2 -> move(pieces, at, to);
      case 3 -> pieces.add(at, any(TEXTS));
      case 4 -> pieces.add(at, "<" + any(TAGS) + any(ATTRIBUTES) + ">");
      case 5 -> pieces.add(at, "</" + any(TAGS) + ">");
      case 6 -> nest(pieces, at);
      case 7 -> splice(pieces, at);
      case 8 -> retag(pieces, at);
      default -> reattribute(pieces, at);
    }
    if (pieces.isEmpty()) {
      pieces.add("");
    }
  }

  private void move(List<String> pieces, int from, int to) {
    List<String> moved = List.copyOf(pieces.subList(from, to));
    pieces.subList(from, to).clear();
    pieces.addAll(random.nextInt(pieces.size() + 1), moved);
  }

  private void nest(List<String> pieces, int at) {
    String open = "<" + any(TAGS) + (random.nextBoolean() ? any(ATTRIBUTES) : "") + ">";
    pieces.add(at, open.repeat(1 + random.nextInt(random.nextInt(20) == 0 ? DEEPEST : 30)));
  }

  private void splice(List<String> pieces, int at) {
    List<String> other = pieces(any(seeds));
    int from = random.nextInt(other.size());
    pieces.addAll(at, other.subList(from, Math.min(other.size(), from + random.nextInt(40))));
  }

  private void retag(List<String> pieces, int at) {
    if (at < pieces.size() && pieces.get(at).startsWith("<")) {
      pieces.set(at, pieces.get(at).replaceFirst("(?<=^</?)\\w+", any(TAGS)));
    }
  }

  private void reattribute(List<String> pieces, int at) {
    if (at < pieces.size() && pieces.get(at).startsWith("<")) {
      String attribute = random.nextBoolean() ? any(ATTRIBUTES) : "";
      pieces.set(at, ATTRIBUTE.matcher(pieces.get(at)).replaceFirst(r -> attribute));
    }
  }

  private static List<String> pieces(String page) {
    return new ArrayList<>(PIECE.matcher(page).results().map(MatchResult::group).toList());
  }

  private String any(String... choice) {
    return choice[random.nextInt(choice.length)];
  }

  private String any(List<String> choice) {
    return choice.get(random.nextInt(choice.size()));
  }
}
