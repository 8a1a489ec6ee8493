package org.harbourwire.text.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Words that others converted between the writings of the mainland, Hong Kong and Taiwan.
class ConversionsTest {
  @Test
  void aWordIsTheSameInEachWriting() throws IOException {
    List<String> lines = lines();

    assertThat(lines).hasSizeGreaterThan(1_600).contains("个人卫生 個人衞生 個人衛生");
    assertThat(lines)
        .filteredOn(
            line -> Arrays.stream(line.split(" ", 3)).map(Folding::fold).distinct().count() > 1)
        .as("what is converted into another everyday character")
        .containsExactlyInAnyOrder(
            "上链 上鍊 上鍊", "呆着 待着 待著", "坐标 座標 座標", "家具 傢俱 傢俱", "富于想象 富於想像 富於想像");
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = ConversionsTest.class.getResourceAsStream("conversions.txt")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
