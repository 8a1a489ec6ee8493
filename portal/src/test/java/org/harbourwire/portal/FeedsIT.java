package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.harbourwire.contract.Json;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Every search as a feed.
class FeedsIT {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void aSearchIsAnAtomFeedOfItsNewestArticles() throws Exception {
    HttpResponse<String> answer = get("/feed.atom?topic=low-altitude-economy");
    Element feed = parsed(answer.body()).getDocumentElement();

    assertThat(answer.headers().firstValue("content-type")).contains("application/atom+xml");
    assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(text(feed, "title")).isEqualTo("Harbourwire: Low-altitude economy");
    assertThat(text(feed, "id")).startsWith("tag:harbourwire.org,2026:feed:");
    assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isEqualTo(3);
    Element newest = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(1);
    assertThat(text(newest, "title")).isEqualTo(SampleNews.economy().title());
    assertThat(text(newest, "id"))
        .isEqualTo("tag:harbourwire.org,2026:article:" + SampleNews.economy().id());
    assertThat(text(newest, "published")).isEqualTo("2026-11-22T02:05:00Z");
    assertThat(((Element) newest.getElementsByTagNameNS(ATOM, "link").item(0)).getAttribute("href"))
        .isEqualTo(SampleNews.economy().canonicalUrl());
  }

  @Test
  void aSearchIsAJsonFeed() {
    HttpResponse<String> answer = get("/feed.json?q=couriers");
    JsonNode feed = Json.read(answer.body(), JsonNode.class);

    assertThat(answer.headers().firstValue("content-type")).contains("application/feed+json");
    assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("home_page_url").asText()).isEqualTo(portal.url("/?q=couriers"));
    assertThat(feed.path("items")).hasSize(1);
    assertThat(feed.at("/items/0/url").asText()).isEqualTo(SampleNews.drones().canonicalUrl());
    assertThat(feed.at("/items/0/date_published").asText()).isEqualTo("2026-11-22T01:30:00Z");
    assertThat(feed.at("/items/0/tags/0").asText()).isEqualTo("Low-altitude economy");
  }

  @Test
  void whoHasTheFeedAlreadyIsToldSo() {
    String tag = get("/feed.atom?q=couriers").headers().firstValue("etag").orElseThrow();
    HttpResponse<String> again =
        Asker.get(portal.url("/feed.atom?q=couriers"), "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    HttpResponse<String> listed =
        Asker.get(portal.url("/feed.atom?q=couriers"), "If-None-Match", "\"other\", W/" + tag);
    assertThat(listed.statusCode()).isEqualTo(304);
    assertThat(get("/feed.atom?lang=zh-Hans").headers().firstValue("etag").orElseThrow())
        .isNotEqualTo(tag);
  }

  @Test
  void aFeedIsTheSameInWhicheverOrderItWasAskedForAndOfEachLanguageItsOwn() throws Exception {
    String one = get("/feed.atom?topic=ai&topic=fintech").body();
    String other = get("/feed.atom?topic=fintech&topic=ai").body();
    HttpResponse<String> chinese =
        Asker.get(portal.url("/feed.atom?topic=ai"), "Accept-Language", "zh-HK");

    assertThat(text(parsed(one).getDocumentElement(), "id"))
        .isEqualTo(text(parsed(other).getDocumentElement(), "id"))
        .isNotEqualTo(text(parsed(chinese.body()).getDocumentElement(), "id"));
    assertThat(chinese.headers().firstValue("vary"))
        .hasValueSatisfying(v -> assertThat(v).contains("Accept-Language"));
    assertThat(chinese.headers().firstValue("etag"))
        .isNotEqualTo(get("/feed.atom?topic=ai").headers().firstValue("etag"));
  }

  @Test
  void hostileArticlesAreTextInFeeds() throws Exception {
    Document feed = parsed(get("/feed.atom").body());

    assertThat(feed.getElementsByTagName("script").getLength()).isZero();
    assertThat(feed.getDocumentElement().getTextContent()).contains("<script>alert(1)</script>");
    assertThat(get("/feed.atom").body()).doesNotContain("href=\"javascript", "href=\"data");
    assertThat(get("/feed.json").body()).doesNotContain("\"javascript:", "\"data:");
  }

  @Test
  void aFeedOfNothingIsAFeed() throws Exception {
    Element feed = parsed(get("/feed.atom?q=zeppelin").body()).getDocumentElement();

    assertThat(text(feed, "updated")).isNotBlank();
    assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isZero();
  }

  @Test
  void aQueryThatCannotBeReadIsNoFeed() {
    assertThat(get("/feed.json?q=%22").statusCode()).isEqualTo(400);
  }

  @Test
  void theSearchPageLeadsToItsFeeds() {
    assertThat(get("/?q=couriers").body())
        .contains("type=\"application/atom+xml\"", "href=\"/feed.atom?q=couriers\"")
        .contains("href=\"/feed.json?q=couriers\"");
  }

  private HttpResponse<String> get(String path) {
    return Asker.get(portal.url(path));
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
  }
}
