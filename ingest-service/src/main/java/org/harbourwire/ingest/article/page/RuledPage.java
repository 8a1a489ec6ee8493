package org.harbourwire.ingest.article.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.harbourwire.contract.source.PageRules;
import org.harbourwire.ingest.article.body.Paragraph;
import org.harbourwire.ingest.article.head.Plain;
import org.harbourwire.ingest.site.SiteRule;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/// A page as the rules of its site or source read it. What they name and the page does not have is
/// remarked and left to be found by structure.
final class RuledPage {
  private static final PageRules NO_RULES = new PageRules(null, null, null, List.of(), List.of());
  private static final List<String> TIMES = List.of("datetime", "content");

  private final Document page;
  private final SiteRule site;
  private final PageRules rules;
  private final List<String> matched = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Map<String, String> languages = new LinkedHashMap<>();
  private final @Nullable String headline;
  private final @Nullable String published;
  private final @Nullable Element body;

  /// Reads `page` and takes out of it what the rules say is to be removed.
  RuledPage(Document page, SiteRule site) {
    this.page = page;
    this.site = site;
    this.rules = site.page() == null ? NO_RULES : site.page();
    Element heading = named("headline", rules.headline());
    this.headline = heading == null ? null : Plain.line(heading.text());
    Element date = named("published", rules.published());
    this.published = date == null ? null : written(date);
    site.languages().forEach(this::language);
    rules.remove().forEach(selector -> all("remove", selector).forEach(Element::remove));
    this.body = named("body", rules.body());
    if (body != null) {
      // Text is read by blocks; some sites hold theirs in one span.
      body.tagName("div");
    }
  }

  /// The headline that the rules name, if the page has it.
  @Nullable String headline() {
    return headline == null || headline.isEmpty() ? null : headline;
  }

  /// When it was published, as written where the rules say.
  @Nullable String published() {
    return published;
  }

  /// What holds the text, if the rules say and the page has it.
  @Nullable Element body() {
    return body;
  }

  /// Addresses of the page's other languages, by language.
  Map<String, String> languages() {
    return languages;
  }

  /// Rules that matched, each as part and selector.
  List<String> matched() {
    return matched;
  }

  /// Rules that stopped matching, in words.
  List<String> remarks() {
    return remarks;
  }

  /// The rules found a body, but nothing in it.
  void bodyIsEmpty() {
    remarks.add("site rule: body " + rules.body() + " holds no text");
  }

  /// `title` without what the site adds to titles.
  String title(String title) {
    return site.withoutFlags(title);
  }

  /// The paragraphs before the first at which the rules end the text; all, where none would be
  /// left.
  List<Paragraph> upToCut(List<Paragraph> paragraphs) {
    if (rules.cut().isEmpty()) {
      return paragraphs;
    }
    List<Pattern> cuts = rules.cut().stream().flatMap(this::compiled).toList();
    for (int i = 0; i < paragraphs.size(); i++) {
      String text = paragraphs.get(i).text();
      Optional<Pattern> cut = cuts.stream().filter(c -> c.matcher(text).find()).findFirst();
      if (cut.isPresent()) {
        matched.add("cut " + cut.get());
        return i == 0 ? paragraphs : paragraphs.subList(0, i);
      }
    }
    return paragraphs;
  }

  private Stream<Pattern> compiled(String cut) {
    try {
      return Stream.of(Pattern.compile(cut));
    } catch (PatternSyntaxException e) {
      remarks.add("site rule: cut " + cut + " cannot be read");
      return Stream.empty();
    }
  }

  private @Nullable Element named(String part, @Nullable String selector) {
    if (selector == null) {
      return null;
    }
    int before = remarks.size();
    List<Element> found = all(part, selector);
    if (found.isEmpty() && remarks.size() == before) {
      remarks.add("site rule: " + part + " " + selector + " matches nothing");
    }
    return found.isEmpty() ? null : found.getFirst();
  }

  private List<Element> all(String part, String selector) {
    try {
      List<Element> found = page.select(selector);
      if (!found.isEmpty()) {
        matched.add(part + " " + selector);
      }
      return found;
    } catch (SelectorParseException e) {
      remarks.add("site rule: " + part + " " + selector + " cannot be read");
      return List.of();
    }
  }

  private void language(String language, String selector) {
    Element mark = page.selectFirst(selector);
    Element around = mark == null ? null : mark.closest("a[href]");
    Element link = mark == null || around != null ? around : mark.selectFirst("a[href]");
    if (link != null && !link.absUrl("href").isEmpty()) {
      languages.put(language, link.absUrl("href"));
    }
  }

  private static String written(Element date) {
    return TIMES.stream()
        .map(date::attr)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElseGet(date::text);
  }
}
