package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.harbourwire.testkit.browser.RealBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every page in a real browser: nothing wrong in the console, nothing asked of strangers, light on
/// the wire, and open to every reader.
class BrowserIT {
  private static final RunningPortal PORTAL = RunningPortal.shared();
  private static RealBrowser browser;

  @BeforeAll
  static void openBrowser() {
    browser = RealBrowser.open();
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void asOnADesk() {
    browser.resize(1280, 900);
    browser.prefer("light");
  }

  /// Each page is opened once and looked at three times: dark changes its colours alone, a phone
  /// its layout and nothing that a script or the network would do.
  @Test
  void everyPageIsSoundInLightDarkAndOnAPhone() {
    pages()
        .forEach(
            (name, path) -> {
              asOnADesk();
              show(name + "-light", path);
              browser.prefer("dark");
              browser.screenshot(name + "-dark");
              assertThat(browser.colourFaults()).as("%s in the dark", name).isEmpty();
              browser.prefer("light");
              browser.resize(390, 844);
              isSound(name + "-phone");
            });

    assertThat(browser.requestedUrls())
        .isNotEmpty()
        .allSatisfy(u -> assertThat(u).startsWith(PORTAL.app().address().toString()));
  }

  @Test
  void theInterfaceSpeaksChineseToWhoChoosesItAndEnglishAgain() {
    show("newest-traditional", "/?ui=zh-Hant");
    show("alerts-traditional", "/alerts");
    assertThat(browser.find("h1").getText()).isEqualTo("提示");
    show("article-simplified", RunningPortal.page(SampleNews.drones()) + "?ui=zh-Hans");
    browser.find(".languages a[lang=en]").click();
    assertThat(browser.find(".masthead nav a").getText()).isEqualTo("Search");
  }

  @Test
  void aPageThatSomeReadersCannotUseWouldBeNoticed() {
    browser.open(PORTAL.url("/"));
    browser.run("document.querySelector('label[for=q]').remove();q.removeAttribute('placeholder')");

    assertThat(browser.accessibilityFaults()).anyMatch(f -> f.startsWith("label: "));
  }

  @Test
  void aHostileArticleRunsNothing() {
    browser.open(PORTAL.url(RunningPortal.page(SampleNews.hostile())));

    assertThat(browser.run("return document.title")).asString().doesNotContain("owned");
    assertThat(browser.all("main script, main img, main svg, main b")).isEmpty();
    assertThat(browser.find("h1").getText()).startsWith("<script>alert(1)</script>");
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void theFirstPageIsLight() {
    browser.open(PORTAL.url("/"));

    assertThat(bytes("encodedBodySize")).as("on the wire").isBetween(1_000L, 100L * 1024);
    assertThat(bytes("decodedBodySize")).as("unpacked").isBetween(10_000L, 200L * 1024);
  }

  private static long bytes(String size) {
    Object sum =
        browser.run(
            "return [...performance.getEntriesByType('navigation'),"
                + "...performance.getEntriesByType('resource')]"
                + ".reduce((sum, entry) => sum + entry[arguments[0]], 0)",
            size);
    return ((Number) Objects.requireNonNull(sum)).longValue();
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("newest", "/");
    pages.put("search", "/?q=drone&topic=ai");
    pages.put("collapsed", "/?topic=low-altitude-economy&group=story");
    pages.put("story", "/stories/" + SampleNews.CORRIDOR);
    pages.put("fault", "/?q=drone+(ai");
    pages.put("nothing", "/?q=zeppelin");
    pages.put("article", RunningPortal.page(SampleNews.drones()));
    pages.put("article-chinese", RunningPortal.page(SampleNews.economy()));
    pages.put("headline-only", RunningPortal.page(SampleNews.headlineOnly()));
    pages.put("withdrawn", RunningPortal.page(SampleNews.withdrawn()));
    pages.put("hostile", RunningPortal.page(SampleNews.hostile()));
    pages.put("revisions", RunningPortal.page(SampleNews.drones()) + "/revisions?from=1&to=3");
    pages.put("revisions-hostile", RunningPortal.page(SampleNews.hostile()) + "/revisions");
    pages.put("extraction", RunningPortal.page(SampleNews.drones()) + "/extraction");
    pages.put("extraction-hostile", RunningPortal.page(SampleNews.hostile()) + "/extraction");
    pages.put("alerts", "/alerts");
    pages.put("trends", "/trends");
    pages.put("sources", "/sources");
    pages.put("source", "/sources/delta-wire");
    pages.put("source-hostile", "/sources/hostile");
    pages.put("sources-attention", "/sources?attention=yes");
    pages.put("not-found", "/nothing");
    return pages;
  }

  private static void show(String name, String path) {
    browser.open(PORTAL.url(path));
    isSound(name);
  }

  private static void isSound(String name) {
    browser.screenshot(name);
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .as("%s fits its width", name)
        .isEqualTo(true);
    assertThat(browser.accessibilityFaults()).as(name).isEmpty();
    assertThat(browser.consoleErrors())
        .as(name)
        // Chromium calls a page of status 400, 404 or 410 an error of its own.
        .noneMatch(e -> !e.contains("Failed to load resource: the server responded with"));
  }
}
