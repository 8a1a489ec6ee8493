package org.harbourwire.store;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;

/// Asks Elasticsearch and says in words of operators why it does not answer.
///
/// @param config where it is
record Asked(StoreConfig config) {

  /// Something that Elasticsearch is asked.
  interface Question<T> {
    T ask() throws IOException;
  }

  /// The answer.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer or refuses
  <T> T of(Question<T> question) {
    try {
      return question.ask();
    } catch (ElasticsearchException e) {
      throw refused(e);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private StoreUnavailable refused(ElasticsearchException e) {
    return unavailable(
        refusesUs(e.status())
            ? "refuses user " + config.username()
            : "answers " + e.status() + ": " + e.error().reason(),
        e);
  }

  private StoreUnavailable unreachable(IOException e) {
    // The answer to a HEAD request has no body, which the client takes for no answer.
    return unavailable(
        e instanceof TransportException t && refusesUs(t.statusCode())
            ? "refuses user " + config.username()
            : "cannot be reached: " + e.getMessage(),
        e);
  }

  private StoreUnavailable unavailable(String what, Exception e) {
    return new StoreUnavailable("Elasticsearch at " + config.url() + " " + what, e);
  }

  private static boolean refusesUs(int status) {
    return status == 401 || status == 403;
  }
}
