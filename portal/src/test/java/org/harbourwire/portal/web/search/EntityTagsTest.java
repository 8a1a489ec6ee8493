package org.harbourwire.portal.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
  @ParameterizedTest
  @ValueSource(strings = {"\"a,b\"", "W/\"a,b\"", "\"x\", W/\"a,b\"", "\"x\",\"a,b\",\"y\"", " * "})
  void aTagIsFoundInListsStrongOrWeak(String header) {
    assertThat(EntityTags.of(header).include("\"a,b\"")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"a\"", "a,b", "W/", "\"*\"", "\"a,b"})
  void whatIsNotListedIsNotThere(String header) {
    assertThat(EntityTags.of(header).include("\"a,b\"")).isFalse();
  }

  @Test
  void withoutTheHeaderThereIsNone() {
    assertThat(EntityTags.of(null).include("\"a\"")).isFalse();
  }
}
