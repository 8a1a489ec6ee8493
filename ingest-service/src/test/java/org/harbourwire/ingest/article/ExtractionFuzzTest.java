package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Throws pages at the extractor that are put together of hostile pieces. The number of rounds is
/// fixed and so is the seed; `-Dextraction.fuzz=N` asks for more.
class ExtractionFuzzTest {
  private static final int ROUNDS = Integer.getInteger("extraction.fuzz", 400);
  private static final Duration BOUND = Duration.ofMinutes(2);
  private static final String[] PIECES = {
    "<div class='article-body'>",
    "</div>",
    "<p>",
    "<br>",
    "<table><tr><td>",
    "</table>",
    "<li>",
    "<ul class=comments>",
    "</ul>",
    "<a href=/author/x>",
    "</a>",
    "<h1>",
    "</h1>",
    "<h2 id=related>",
    "<article>",
    "<footer>",
    "<time datetime='2026-02-30T99:99'>",
    "<time datetime=2026-03-02>",
    "<meta property='article:published_time' content='now'>",
    "<title>A - B | C</title>",
    "<script"
        + " type=application/ld+json>{\"@type\":[\"NewsArticle\"],\"author\":[[{\"name\":[]}]]}</script>",
    "<script"
        + " type=application/ld+json>{\"@graph\":[{\"@id\":\"#a\",\"author\":{\"@id\":\"#a\"}}]}</script>",
    "<script"
        + " type=application/json>{\"body\":{\"type\":\"p\",\"children\":[{\"text\":\"x\"}]}}</script>",
    "<pre>\n\n",
    "<!--",
    "-->",
    "<![CDATA[",
    "\u0000",
    "\ud800",
    "\u202e",
    "&#x110000;",
    "&nbsp;",
    "By ",
    "By , and",
    "记者 ",
    "作者：",
    "（",
    "）",
    "2026年3月2日",
    "来源：",
    "31/31/2026",
    ". ",
    "。",
    "The pier opened on Monday, and everybody was there to see it. ",
    "渡轮今日投入服务，每日往来离岛六次。",
    "<div hidden>",
    "<div style='display:none'>",
    "<span class=caption>",
    "<template>",
    "<svg>",
    "<iframe>"
  };

  @Test
  void answersPagesOfHostilePiecesInBoundedTime() {
    Random random = new Random(2026);
    Assertions.assertTimeoutPreemptively(
        BOUND,
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            byte[] page = page(random);
            ExtractOutcome outcome = Documents.extract(page, "text/html");
            if (outcome
                instanceof ExtractOutcome.Extracted(ExtractedArticle article, var _, var _)) {
              assertThat(article.text()).as("round %d", round).isNotBlank();
            } else {
              assertThat(Documents.refusal(outcome)).as("round %d", round).isNotBlank();
            }
          }
        });
  }

  private static byte[] page(Random random) {
    StringBuilder page = new StringBuilder();
    for (int i = random.nextInt(300); i > 0; i--) {
      page.append(PIECES[random.nextInt(PIECES.length)]);
    }
    Charset charset = random.nextInt(4) == 0 ? Charset.forName("GBK") : StandardCharsets.UTF_8;
    byte[] bytes = page.toString().getBytes(charset);
    for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
