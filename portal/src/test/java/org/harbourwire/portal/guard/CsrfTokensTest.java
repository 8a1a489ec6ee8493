package org.harbourwire.portal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class CsrfTokensTest {
  private final CsrfTokens tokens = new CsrfTokens(new SecureRandom());

  @Test
  void aTokenFitsItsOwnVisitOnly() {
    String visit = tokens.newVisit();
    String other = tokens.newVisit();

    assertThat(tokens.matches(visit, tokens.tokenOf(visit))).isTrue();
    assertThat(tokens.matches(other, tokens.tokenOf(visit))).isFalse();
  }

  @Test
  void aTokenOfAnEarlierStartFitsNoMore() {
    String visit = tokens.newVisit();

    assertThat(new CsrfTokens(new SecureRandom()).matches(visit, tokens.tokenOf(visit))).isFalse();
  }

  @Test
  void whatIsMissingOrMalformedFitsNothing() {
    String visit = tokens.newVisit();

    assertThat(tokens.matches(null, tokens.tokenOf(visit))).isFalse();
    assertThat(tokens.matches(visit, null)).isFalse();
    assertThat(tokens.matches("", tokens.tokenOf(""))).isFalse();
    assertThat(CsrfTokens.isVisit("short")).isFalse();
  }
}
