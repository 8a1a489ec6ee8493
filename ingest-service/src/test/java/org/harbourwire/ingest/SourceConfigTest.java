package org.harbourwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.contract.source.PageRules;
import org.harbourwire.contract.source.SourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceConfigTest {
  @Test
  void aPasswordInAnAddressIsRefusedAndNotRepeated() {
    SourceDraft draft = new SourceDraft("tides", "https://ed:tide7@a.example/feed");

    assertThatThrownBy(draft::config)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("url of tides must hold no user name or password: it would be published");
  }

  @ParameterizedTest
  @EnumSource(names = {"LISTING", "AUTO"})
  void aSelectorThatCannotBeReadIsNamedByItsKey(SourceType type) {
    var where = new EntrySelectors("li.item", "div[[", null, null, null, null);
    SourceDraft draft = draft().type(type).entries(where);

    assertThatThrownBy(draft::config)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("entries.link: no CSS selector: div[[");
  }

  @ParameterizedTest
  @ValueSource(strings = {"result.records", "items.0", "https://a.example/doc?ref={refNo}"})
  void aPathIntoJsonIsNoSelectorWhereTheAnswerMayBeJson(String path) {
    var where = new EntrySelectors(path, null, null, null, null, null);

    assertThat(draft().entries(where).config().entries()).isEqualTo(where);
    assertThat(draft().type(SourceType.JSON).entries(where).config().entries()).isEqualTo(where);
  }

  @Test
  void rulesOfPagesAreNamedByTheirKeys() {
    SourceDraft remove =
        draft().page(new PageRules("h1", null, null, List.of("nav", "a:nth("), List.of()));
    SourceDraft cut =
        draft().page(new PageRules(null, null, null, List.of(), List.of("^Ends$", "(")));

    assertThatThrownBy(remove::config).hasMessage("page.remove[1]: no CSS selector: a:nth(");
    assertThatThrownBy(cut::config)
        .hasMessage("page.cut[1]: no regular expression: ( (Unclosed group)");
  }

  private static SourceDraft draft() {
    return new SourceDraft("tides", "https://a.example/list");
  }
}
