package org.harbourwire.store.writing;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.TransportException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.harbourwire.store.document.IndexedDocument;
import org.harbourwire.store.document.Reason;
import org.jspecify.annotations.Nullable;

/// A document on its way into the index: begun, answered, perhaps begun again. The thread that
/// writes and the one that answers meet in the future.
///
/// @param <T> what the document is made of
final class PendingWrite<T> {
  private static final int CONFLICT = 409;
  private static final int CLIENT_FAULT = 400;
  private static final int TOO_MANY = 429;
  private static final int SERVER_FAULT = 500;

  /// Client errors that are no fault of the document: the index is closed to writing or missing.
  private static final Set<Integer> NOT_THE_DOCUMENTS_FAULT = Set.of(401, 403, 404);

  private final T value;
  private volatile boolean withdrawn;
  private volatile CompletableFuture<Void> answered = new CompletableFuture<>();
  private volatile @Nullable WriteOutcome outcome;
  private volatile @Nullable String refusal;
  private volatile @Nullable String suspicion;

  PendingWrite(T value) {
    this.value = value;
  }

  T value() {
    return value;
  }

  /// Its document was made.
  void made(IndexedDocument document) {
    withdrawn = document.withdrawn();
  }

  /// Begins an attempt, whose end the future tells.
  CompletableFuture<Void> begin() {
    refusal = null;
    suspicion = null;
    CompletableFuture<Void> next = new CompletableFuture<>();
    answered = next;
    return next;
  }

  /// Takes Elasticsearch's answer.
  void answer(BulkResponseItem item) {
    if (item.error() == null) {
      outcome = withdrawn ? new WriteOutcome.Withdrawn() : new WriteOutcome.Indexed();
    } else if (item.status() == CONFLICT) {
      outcome = new WriteOutcome.AlreadyNewer();
    } else if (mayPass(item.status())) {
      refusal = item.status() + " " + item.error().reason();
    } else {
      outcome = new WriteOutcome.Rejected(reason(item));
    }
    answered.complete(null);
  }

  /// No document can be made of it; it is not even sent.
  void reject(String reason) {
    outcome = new WriteOutcome.Rejected(reason);
    answered.complete(null);
  }

  /// The whole request failed.
  void fail(Throwable cause) {
    int status = status(cause);
    if (status >= CLIENT_FAULT && !mayPass(status)) {
      suspicion = status + " " + Reason.of(String.valueOf(cause.getMessage()));
      answered.complete(null);
    } else {
      answered.completeExceptionally(cause);
    }
  }

  /// Whether the request that it was part of was refused whole, for what one of its documents is.
  boolean suspect() {
    return suspicion != null;
  }

  String suspicion() {
    return String.valueOf(suspicion);
  }

  /// It was the only one of that request.
  void convict() {
    outcome = new WriteOutcome.Rejected(String.valueOf(suspicion));
    suspicion = null;
  }

  /// Whether the last attempt was refused for a reason that may pass.
  boolean refused() {
    return refusal != null;
  }

  String refusal() {
    return String.valueOf(refusal);
  }

  WriteOutcome outcome() {
    return Objects.requireNonNull(outcome, "not answered yet");
  }

  private static int status(Throwable cause) {
    return switch (cause) {
      case ElasticsearchException e -> e.status();
      case TransportException e -> e.statusCode();
      default -> 0;
    };
  }

  private static boolean mayPass(int status) {
    return status == TOO_MANY || status >= SERVER_FAULT || NOT_THE_DOCUMENTS_FAULT.contains(status);
  }

  private static String reason(BulkResponseItem item) {
    var error = Objects.requireNonNull(item.error());
    String reason = Reason.of(String.valueOf(error.reason()));
    return error.causedBy() == null
        ? reason
        : reason + ": " + Reason.of(String.valueOf(error.causedBy().reason()));
  }
}
