package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// The interface in the language of whoever reads it.
class LanguagesIT {
  private final RunningPortal portal = RunningPortal.shared();

  @Test
  void aBrowserThatPrefersChineseGetsChinese() {
    assertThat(get("/", "Accept-Language", "zh-HK,zh;q=0.9").body())
        .contains("<html lang=\"zh-Hant\">", "最新文章", "低空經濟", "2026年11月22日 09:30")
        .contains(SampleNews.drones().title());
    assertThat(get("/", "Accept-Language", "zh-CN").body())
        .contains("<html lang=\"zh-Hans\">", "低空经济");
    assertThat(get(RunningPortal.page(SampleNews.drones()), "Accept-Language", "zh-HK").body())
        .contains("data-labels=\"低空經濟\">low-altitude</mark>");
    assertThat(get("/").body()).contains("<html lang=\"en\">");
  }

  @Test
  void aChoiceIsKeptAndGoesBeforeWhatTheBrowserPrefers() {
    HttpResponse<String> chosen = get("/?q=couriers&ui=zh-Hans", "Accept-Language", "en");
    String cookie = chosen.headers().firstValue("set-cookie").orElseThrow();

    assertThat(chosen.body()).contains("<html lang=\"zh-Hans\">");
    assertThat(cookie).contains("language=zh-Hans", "HttpOnly", "SameSite=Lax");
    assertThat(get("/sources", "Cookie", "language=zh-Hans", "Accept-Language", "en").body())
        .contains("<html lang=\"zh-Hans\">", "来源");
  }

  @Test
  void everyPageLeadsToItselfInTheOtherLanguages() {
    assertThat(get("/?q=couriers&topic=ai").body())
        .contains("href=\"?q=couriers&amp;topic=ai&amp;ui=zh-Hant\"", ">繁體</a>", ">简体</a>");
    assertThat(get("/sources").body()).contains("href=\"?ui=zh-Hans\"");
  }

  @Test
  void whatIsNoLanguageOfOursChangesNothing() {
    HttpResponse<String> answer = get("/?ui=fr", "Cookie", "language=%0d%0a");

    assertThat(answer.body()).contains("<html lang=\"en\">");
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
  }

  @Test
  void problemsAreToldInTheSameLanguage() {
    assertThat(get("/articles/nothing", "Accept-Language", "zh-HK").body()).contains("沒有這個編號的文章");
    assertThat(get("/?q=drone+(ai", "Accept-Language", "zh-HK").body()).contains("第 7 個字元的括號沒有關閉");
    assertThat(get("/api/search?q=lang:%3F%3F%3F", "Accept-Language", "zh-CN").body())
        .contains("不是语文");
  }

  private HttpResponse<String> get(String path, String... headers) {
    return Asker.get(portal.url(path), headers);
  }
}
