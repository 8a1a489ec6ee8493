package org.harbourwire.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {
  private final SafeText safe = new SafeText();

  @Test
  void charactersThatMeanSomethingInHtmlBecomeReferences() {
    assertThat(safe.escape("<a href=\"x\" o='y'>&</a>"))
        .isEqualTo("&lt;a href=&quot;x&quot; o=&#39;y&#39;&gt;&amp;&lt;/a&gt;");
  }

  @Test
  void bidirectionalOverridesAndControlsAreTakenOut() {
    assertThat(safe.escape("a\u202Eb\u2066c\u2069\u0000\u0008d\u009Fe")).isEqualTo("abcde");
  }

  @Test
  void rightToLeftTextChineseAndLineBreaksStay() {
    String text = "שלום\u200F 低空經濟 \uD842\uDFB7\n\tend";

    assertThat(safe.escape(text)).isEqualTo(text);
  }
}
