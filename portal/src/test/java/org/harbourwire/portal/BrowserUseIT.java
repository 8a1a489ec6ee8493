package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.harbourwire.testkit.browser.RealBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// What readers do in a real browser, and what the page's script adds to it.
class BrowserUseIT {
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
  void aBarLeadsToTheArticlesOfItsDays() {
    browser.open(PORTAL.url("/?q=harbour&from=2026-11-20&until=2026-11-22"));
    browser.run("document.querySelectorAll('.bars a')[2].dispatchEvent(new MouseEvent('click'))");

    assertThat(browser.find(".chosen").getText()).contains("22 Nov 2026").doesNotContain("20 Nov");
    assertThat(browser.find("#from").getAttribute("value")).isEqualTo("2026-11-22");
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
  void whatMayBeMeantIsSuggestedWhileTypingAndChosenByKeysAlone() {
    browser.open(PORTAL.url("/"));
    browser.find("#q").sendKeys("low-alt");
    browser.await("suggestions show", () -> !browser.all("#suggestions li").isEmpty());

    assertThat(browser.find("#q").getDomAttribute("aria-expanded")).isEqualTo("true");
    assertThat(browser.accessibilityFaults()).isEmpty();
    browser.screenshot("suggestions");
    browser.find("#q").sendKeys(Keys.ARROW_DOWN);
    assertThat(browser.find("#q").getDomAttribute("aria-activedescendant"))
        .isEqualTo("suggestion-0");
    browser.find("#q").sendKeys(Keys.ESCAPE);
    assertThat(browser.find("#suggestions").isDisplayed()).isFalse();

    browser.find("#q").sendKeys("i");
    browser.await("they show again", () -> browser.find("#suggestions").isDisplayed());
    browser.find("#q").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    browser.await("the topic opens", () -> browser.address().contains("topic=low-altitude"));
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void hostileSuggestionsAreTextAndNothingElse() {
    browser.open(PORTAL.url("/"));
    browser.find("#q").sendKeys("<script>alert(6");
    browser.await("suggestions show", () -> !browser.all("#suggestions li").isEmpty());

    assertThat(browser.find("#suggestions").getText()).contains("<script>alert(6)</script>");
    assertThat(browser.all("#suggestions script, #suggestions b")).isEmpty();
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
}
