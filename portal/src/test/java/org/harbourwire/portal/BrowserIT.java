package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.harbourwire.testkit.browser.RealBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// Every page in a real browser: nothing wrong in the console, nothing asked of strangers, and what
/// the page's script adds.
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

  @Test
  void everyPageIsSoundInLightDarkAndOnAPhone() {
    pages().forEach((name, path) -> show(name + "-light", path));
    browser.prefer("dark");
    pages().forEach((name, path) -> show(name + "-dark", path));
    browser.prefer("light");
    browser.resize(390, 844);
    pages().forEach((name, path) -> show(name + "-phone", path));

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
  void aBarLeadsToTheArticlesOfItsDays() {
    browser.open(PORTAL.url("/?q=harbour&from=2026-11-20&until=2026-11-22"));
    browser.run("document.querySelectorAll('.bars a')[2].dispatchEvent(new MouseEvent('click'))");

    assertThat(browser.find(".chosen").getText()).contains("22 Nov 2026").doesNotContain("20 Nov");
    assertThat(browser.find("#from").getAttribute("value")).isEqualTo("2026-11-22");
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
  void choosingATagLightsUpItsWords() {
    browser.open(PORTAL.url(RunningPortal.page(SampleNews.drones())));
    browser.find("a[data-tag='topic-2']").click();

    assertThat(browser.all("mark.lit")).hasSize(2);
    assertThat(browser.find("a[data-tag='topic-2']").getDomAttribute("aria-pressed"))
        .isEqualTo("true");
    browser.find("body").sendKeys(Keys.ESCAPE);
    assertThat(browser.all("mark.lit")).isEmpty();
  }

  @Test
  void hidingAKindTakesItsColourFromTheText() {
    browser.open(PORTAL.url(RunningPortal.page(SampleNews.drones())));
    String before = browser.find(".prose .ev-topic").getCssValue("background-color");
    browser.find("#show-topic").click();

    assertThat(browser.find(".prose .ev-topic").getCssValue("background-color"))
        .isNotEqualTo(before);
  }

  @Test
  void anAlertAppearsOnWhateverPageIsOpen() {
    browser.open(PORTAL.url("/sources"));
    browser.await("the page listens", () -> listens());
    PORTAL.raise(
        RunningPortal.alert(
            "toast-1", "Chips", SampleNews.chips(), RunningPortal.NOON.minusSeconds(2000)));
    browser.await("the alert shows", () -> !browser.all(".toast").isEmpty());

    assertThat(browser.find(".toast").getText()).contains("Chips", SampleNews.chips().title());
    browser.screenshot("toast");
    browser.find(".toast button").click();
    assertThat(browser.all(".toast")).isEmpty();
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void theListOfAlertsGrowsByItself() {
    browser.open(PORTAL.url("/alerts"));
    browser.await("the page listens", () -> browser.find("#live").getText().equals("Live"));
    PORTAL.raise(
        RunningPortal.alert(
            "list-1", "<b>Bold</b>", SampleNews.hostile(), RunningPortal.NOON.minusSeconds(1000)));
    browser.await("the alert shows", () -> !browser.all("[data-alert=list-1]").isEmpty());

    assertThat(browser.find("[data-alert=list-1]").getText()).contains("<b>Bold</b>");
    assertThat(browser.all("#alerts b, #alerts script")).isEmpty();
  }

  @Test
  void aRuleIsMadeAndDeletedByItsForms() {
    browser.open(PORTAL.url("/alerts"));
    browser.find("#name").sendKeys("From the browser");
    browser.find("#query").sendKeys("robot", Keys.ENTER);
    browser.await("the rule is saved", () -> browser.address().endsWith("?done=saved"));
    assertThat(browser.find(".rules").getText()).contains("From the browser");

    browser.find("button[aria-label='Delete rule From the browser']").click();
    browser.await("the rule is deleted", () -> browser.address().endsWith("?done=deleted"));
    assertThat(browser.find(".rules").getText()).doesNotContain("From the browser");
  }

  @Test
  void theSearchIsReachedAndUsedByKeysAlone() {
    browser.open(PORTAL.url("/sources"));
    browser.open(PORTAL.url("/"));
    browser.find("body").sendKeys("/");
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("q");
    browser.find("#q").sendKeys("couriers", Keys.ENTER);

    browser.await("the results show", () -> browser.address().contains("q=couriers"));
    assertThat(browser.find(".result mark").getText()).isEqualToIgnoringCase("couriers");
  }

  @Test
  void everythingWorksWithoutScripts() {
    browser.scripts(false);
    try {
      browser.open(PORTAL.url("/?q=couriers"));
      browser.find(".result h3 a").click();
      browser.await("the article opens", () -> browser.address().contains("/articles/"));
      browser.find("a[data-tag='topic-1']").click();
      assertThat(browser.address()).contains("#topic-1-1");
      browser.find("a[href$='/extraction']").click();
      browser.await("what was cut shows", () -> browser.address().endsWith("/extraction"));
      assertThat(browser.find(".sides").getText()).contains("announces other articles");
    } finally {
      browser.scripts(true);
    }
  }

  @Test
  void theSourcesThatNeedAttentionAreOneClickAway() {
    browser.open(PORTAL.url("/sources"));
    browser.find("nav.filter a[href*=attention]").click();
    browser.await("they are listed", () -> browser.address().endsWith("?attention=yes"));

    assertThat(browser.all(".sources tbody tr")).hasSize(2);
    assertThat(browser.find(".sources").getText())
        .contains("Delta Business Wire", "4 times in a row", "Moved")
        .doesNotContain("Harbour Gazette");
  }

  private static boolean listens() {
    return Boolean.TRUE.equals(
        browser.run("return document.getElementById('toasts').dataset.connected === 'true'"));
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("newest", "/");
    pages.put("search", "/?q=drone&topic=ai");
    pages.put("fault", "/?q=drone+(ai");
    pages.put("nothing", "/?q=zeppelin");
    pages.put("article", RunningPortal.page(SampleNews.drones()));
    pages.put("article-chinese", RunningPortal.page(SampleNews.economy()));
    pages.put("headline-only", RunningPortal.page(SampleNews.headlineOnly()));
    pages.put("withdrawn", RunningPortal.page(SampleNews.withdrawn()));
    pages.put("hostile", RunningPortal.page(SampleNews.hostile()));
    pages.put("extraction", RunningPortal.page(SampleNews.drones()) + "/extraction");
    pages.put("extraction-hostile", RunningPortal.page(SampleNews.hostile()) + "/extraction");
    pages.put("alerts", "/alerts");
    pages.put("sources", "/sources");
    pages.put("sources-attention", "/sources?attention=yes");
    pages.put("not-found", "/nothing");
    return pages;
  }

  private static void show(String name, String path) {
    browser.open(PORTAL.url(path));
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
