package org.harbourwire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.testkit.article.SampleArticle;
import org.harbourwire.text.name.TagNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Elasticsearch takes connections, and never says a word.
@Timeout(60)
class SilentServerTest {
  private ServerSocket silent;
  private ArticleStore store;

  @BeforeEach
  void listens() throws IOException {
    silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    String url = "http://127.0.0.1:" + silent.getLocalPort();
    StoreConfig config =
        new StoreConfig(url, "elastic", new Secret("secret"), StoreConfig.Analysis.PLUGIN);
    store = new ArticleStore(config, TagNames::none, Duration.ofMillis(200));
  }

  @AfterEach
  void closes() throws IOException {
    store.close();
    silent.close();
  }

  @Test
  void writingGivesUpSoThatItCanBeToldAndTriedAgain() {
    var article = SampleArticle.of("1", "Drones carry the mail", "They fly.").article();

    try (var writer = store.writer()) {
      assertThatThrownBy(() -> writer.write(List.of(article))).isInstanceOf(StoreUnavailable.class);
    }
  }

  @Test
  void itsHealthIsToldAsFailing() {
    assertThat(store.check().ok()).isFalse();
  }
}
