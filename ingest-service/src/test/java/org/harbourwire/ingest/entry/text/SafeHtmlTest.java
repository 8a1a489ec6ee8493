package org.harbourwire.ingest.entry.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is left of HTML once nothing in it runs, and that the rest of it stays.
class SafeHtmlTest {
  private static final URI BASE = URI.create("https://news.example.hk/desk/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<img/onerror=alert(1) src=x>",
        "<img src=\"x\"onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<svg><a xlink:href=\"javascript:alert(1)\">x</a></svg>",
        "<math><a xlink:href=\"javascript:alert(1)\">x</a></math>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"java&#9;script:alert(1)\">x</a>",
        "<a href=\"java&NewLine;script:alert(1)\">x</a>",
        "<a href=\"&#1;javascript:alert(1)\">x</a>",
        "<a href=\" JaVaScRiPt:alert(1)\">x</a>",
        "<a href=\"vbscript:alert(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<form action=\"javascript:alert(1)\"><button"
            + " formaction=\"javascript:alert(1)\">x</button></form>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<p style=\"position:fixed;width:expression(alert(1))\">x</p>",
        "<p style=\"c\\6flor:red\">x</p>",
        "<style>@import 'javascript:alert(1)'</style>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
            + " onerror=alert(1)&gt;\">",
        "<!--[if IE]><script>alert(1)</script><![endif]-->",
        "<img srcset=\"javascript:alert(1) 1x\">",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        "<object data=\"javascript:alert(1)\"></object><embed src=\"javascript:alert(1)\">",
        "<base href=\"javascript:alert(1)//\">",
        "<scr<script>ipt>alert(1)</script>"
      })
  void nothingThatRunsIsLeft(String html) {
    String safe = String.valueOf(SafeHtml.of(html, BASE));
    assertThat(safe)
        .doesNotContainPattern("(?i)<(?:script|iframe|svg|math|object|embed|style|form)");
    assertThat(safe.replaceAll("\"[^\"]*\"", "\"\""))
        .doesNotContainPattern("(?i)<[^>]*\\s(?:on\\w+|style|srcdoc|formaction)\\s*=");
    assertThat(safe).doesNotContainPattern("(?i)<[^>]*=\"[^\"]*(?:script:|data:)");
    assertThat(SafeHtml.of(safe, BASE)).as("what is safe stays as it is").isEqualTo(safe);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>One <b>two</b></p>                       | <p>One <b>two</b></p>
          <a href="mailto:desk@news.example.hk">x</a> | <a href="mailto:desk@news.example.hk">x</a>
          <a href="#note">x</a>                       | <a href="#note">x</a>
          <img src="data:image/png;base64,iVBO">      | <img src="data:image/png;base64,iVBO">
          <a href="/x" ping="/y">x</a>                | <a href="https://news.example.hk/x">x</a>
          <a title='a"b'>x</a>                        | <a title="a&quot;b">x</a>
          </div>One</p>                               | One<p></p>
          <b>cut <i>off                               | <b>cut <i>off</i></b>
          <unknown>One</unknown>                      | One
          <p style="text-align:center">x</p>          | <p style="text-align: center">x</p>
          """)
  void whatOnlyShowsStays(String html, String safe) {
    assertThat(SafeHtml.of(html, BASE)).isEqualTo(safe);
  }

  @Test
  void textWithoutATagIsReturnedAsItWasWritten() {
    assertThat(SafeHtml.of("Fish &amp; chips > 5\u00A0HKD", BASE))
        .isEqualTo("Fish &amp; chips > 5\u00A0HKD");
  }

  @Test
  void nothingIsLeftOfNothing() {
    assertThat(SafeHtml.of(" <script>alert(1)</script> ", BASE)).isNull();
  }

  @Test
  void linksBeyondWhatAnArticleHasLoseTheirAddress() {
    String safe = String.valueOf(SafeHtml.of("<a href='x'>y</a>".repeat(10_001), BASE));
    assertThat(safe).endsWith("<a href=\"https://news.example.hk/desk/x\">y</a><a>y</a>");
  }
}
