package org.harbourwire.portal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostGuardTest {
  private final HostGuard guard = HostGuard.of("127.0.0.1", 8480, "news.example");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:8480",
        "localhost:8480",
        "LOCALHOST:8480",
        "[::1]:8480",
        "news.example"
      })
  void ownNamesAreAllowed(String host) {
    assertThat(guard.allows(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:8480",
        "127.0.0.1",
        "127.0.0.1:80",
        "localhost.evil.example:8480",
        "news.example:8480",
        "127.0.0.1:8480@evil.example",
        ""
      })
  void foreignNamesAndPortsAreNot(String host) {
    assertThat(guard.allows(host)).isFalse();
  }

  @Test
  void aMissingHostIsNotAllowed() {
    assertThat(guard.allows(null)).isFalse();
  }

  @Test
  void originsAreJudgedByTheirHost() {
    assertThat(guard.allowsOrigin("http://127.0.0.1:8480")).isTrue();
    assertThat(guard.allowsOrigin("https://news.example")).isTrue();
    assertThat(guard.allowsOrigin("http://127.0.0.1:9999")).isFalse();
    assertThat(guard.allowsOrigin("ftp://127.0.0.1:8480")).isFalse();
    assertThat(guard.allowsOrigin("null")).isFalse();
  }

  @Test
  void theAddressThatIsBoundIsAllowedToo() {
    assertThat(HostGuard.of("fd00::7", 8480, null).allows("[fd00::7]:8480")).isTrue();
  }
}
