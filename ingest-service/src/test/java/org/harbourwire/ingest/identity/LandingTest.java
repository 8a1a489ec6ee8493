package org.harbourwire.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandingTest {
  @ParameterizedTest
  @CsvSource({
    "http://a.example/n/1, https://www.a.example/n/1/, ARTICLE",
    "https://a.example/story/48213, https://a.example/2026/quay-opens-48213, ARTICLE",
    "https://a.example/story/48213/quay-opens, https://a.example/story/48213, ARTICLE",
    "https://c.example/click?to=https%3A%2F%2Fa.example%2Fn%2F1, https://a.example/n/1, ARTICLE",
    "https://a.example/n/1, https://a.example/en/n/1, ARTICLE",
    "https://a.example/n/1, https://new.example/n/1, ARTICLE",
    "https://a.example/view?id=5, https://a.example/view?id=wall, ELSEWHERE",
    "https://a.example/n/1, https://a.example/, FRONT_PAGE",
    "https://a.example/n/1, https://a.example/index.html, FRONT_PAGE",
    "https://a.example/n/1, https://a.example/en, FRONT_PAGE",
    "https://a.example/press/2026/01/05/quay, https://a.example/press/2026/, FRONT_PAGE",
    "https://a.example/n/1, https://a.example/consent, ELSEWHERE",
    "https://a.example/n/48213, https://a.example/login?next=/n/48213, ELSEWHERE",
    "https://a.example/2026/quay, https://a.example/2026/works, ELSEWHERE",
    "https://a.example/, https://a.example/en, ELSEWHERE"
  })
  void theAddressTellsMostOfIt(String asked, String ended, Landing landing) {
    assertThat(Landing.of(URI.create(asked), URI.create(ended))).isEqualTo(landing);
  }

  @ParameterizedTest
  @CsvSource({
    "https://s.example/x7, https://a.example/quay, New quay opens in Port Alder, Port Alder quay"
        + " opens, false, true",
    "https://s.example/x7, https://a.example/quay, 新碼頭啟用, 港口新碼頭今早啟用, false, true",
    "https://a.example/n/1, https://a.example/consent, New quay opens, We value your privacy,"
        + " false, false",
    "https://a.example/n/1, https://a.example/our-new-site-is-here, New quay opens, We have a new"
        + " look, false, false",
    "https://a.example/n/1, https://a.example/our-new-site-is-here, New quay opens, We have a new"
        + " look, true, false",
    "https://a.example/n/1, https://a.example/tongzhi, 新碼頭啟用, 系統維護通知, false, false",
    "https://s.example/x7, https://a.example/2026/port-alder-quay, Quay news, Harbour office tells"
        + " all, false, true",
    "https://s.example/x7, https://a.example/consent, Quay news today, We value your privacy,"
        + " false, false",
    "https://a.example/n/1, https://a.example/quay, More, New quay opens, true, true",
    "https://a.example/n/1, https://a.example/quay, , New quay opens, false, false",
    "https://a.example/n/1, https://a.example/new-quay-opens, , New quay opens, false, true",
    "https://a.example/n/1, https://a.example/new-quay-opens, 新碼頭啟用, New quay opens, false, true",
    "https://a.example/n/1, https://a.example/wall-of-many-words?back=/n/1, , Welcome, true, false"
  })
  void whereItDoesNotTheTitleDoes(
      String asked,
      String ended,
      @Nullable String listed,
      String title,
      boolean forGood,
      boolean expected) {
    assertThat(Landing.isListed(URI.create(asked), URI.create(ended), listed, title, forGood))
        .isEqualTo(expected);
  }
}
