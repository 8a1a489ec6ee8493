package org.harbourwire.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSecretsTest {
  private @TempDir Path folder;

  @Test
  void aMissingFileIsMadeOnceForItsOwnerOnly() throws IOException {
    Path file = folder.resolve("state/webhook-secret");
    Secret first = WebhookSecrets.load(null, file).of("r1");

    assertThat(WebhookSecrets.load(null, file).of("r1")).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(first.toString()).isEqualTo("***");
    try (var files = Files.list(file.resolveSibling("."))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void theConfiguredSecretWinsOverTheFile() {
    Secret configured = new Secret("sixteen characters or more");
    Path file = folder.resolve("webhook-secret");
    assertThat(WebhookSecrets.load(configured, file).of("r1"))
        .isEqualTo(WebhookSecrets.load(configured, folder.resolve("other")).of("r1"))
        .isNotEqualTo(WebhookSecrets.load(null, file).of("r1"));
  }

  @Test
  void aShortSecretIsRefusedWithoutShowingIt() {
    assertThatThrownBy(() -> WebhookSecrets.load(new Secret("guess"), folder))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("at least 16 characters")
        .hasMessageNotContaining("guess");
  }
}
