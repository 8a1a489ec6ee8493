package org.harbourwire.ingest.article.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Views: 1234",
        "1.2k views",
        "99+ comments",
        "You are visitor no. 123,456",
        "12 comments | 56 shares",
        "Viewed 17 times",
        "an hour ago",
        "Published just now",
        "Hong Kong time now: 5:30 p.m.",
        "Last updated on Monday, 5 January 2026 at 17:30 HKT",
        "Last revision date: 05/01/2026",
        "Page generated in 12 ms",
        "閱讀 1,234 次",
        "1234人閱讀",
        "点击数：1234",
        "阅读量 3.4万",
        "您是第 123456 位訪客",
        "半小時前發布",
        "最後更新日期：2026年1月5日",
        "現在時間：下午5時30分",
        "頁面執行時間：0.12 秒",
        "今日訪客：17，累計：1999"
      })
  void isAnotherAtTheNextVisit(String line) {
    assertThat(PassingLine.is(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Views",
        "Visitors\t123456",
        "Total: 1,234",
        "Time: 17:30",
        "Date: 5 January 2026",
        "Hong Kong time",
        "Visitors: 123456 in May, 4 % more than a year ago",
        "12 comments were received during the consultation.",
        "3 hours ago the ferry left.",
        "累計 1,234 宗",
        "時間：下午5時30分",
        "共 1,234 人",
        "訪客 1,234 人中有 12 人受傷",
        "Last updated by the clerk on 5 January 2026"
      })
  void saysSomething(String line) {
    assertThat(PassingLine.is(line)).isFalse();
  }
}
