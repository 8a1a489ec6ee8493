package org.harbourwire.store.writing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.document.IndexedDocument;
import org.harbourwire.store.document.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes documents in bulk, under the version of their revision: what is older than the index
/// changes nothing, so that anything may be written twice.
///
/// @param <T> what the documents are made of
public final class DocumentWriter<T> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentWriter.class);

  /// Larger requests gain nothing (measured: 200–500), nor do more at once.
  private static final int DOCUMENTS_A_REQUEST = 250;

  private static final long BYTES_A_REQUEST = 5L * 1024 * 1024;
  private static final int REQUESTS_IN_FLIGHT = 2;
  private static final long FLUSH_EVERY_MILLIS = 200;

  /// What may pass by itself within a moment; what lasts longer is the caller's to wait for.
  private static final long[] RETRY_AFTER_MILLIS = {100, 400, 1600};

  /// An id that no document has.
  private static final String NOBODY = "nobody";

  private final ElasticsearchClient client;
  private final String alias;
  private final Function<T, IndexedDocument> form;
  private final BulkIngester<PendingWrite<?>> ingester;

  /// @param alias of the index
  /// @param form makes the document
  public DocumentWriter(
      ElasticsearchClient client, String alias, Function<T, IndexedDocument> form) {
    this.client = client;
    this.alias = alias;
    this.form = form;
    this.ingester =
        BulkIngester.of(
            b ->
                b.client(client)
                    .maxOperations(DOCUMENTS_A_REQUEST)
                    .maxSize(BYTES_A_REQUEST)
                    .maxConcurrentRequests(REQUESTS_IN_FLIGHT)
                    .flushInterval(FLUSH_EVERY_MILLIS, TimeUnit.MILLISECONDS)
                    .listener(new BulkAnswers()));
  }

  /// Writes `values` and waits for an outcome of each, in the same order.
  ///
  /// @throws StoreUnavailable when Elasticsearch is down, read-only or keeps refusing: some may
  ///   have been written, and all may be written again
  public List<WriteOutcome> write(List<T> values) {
    List<PendingWrite<T>> pending = values.stream().map(PendingWrite::new).toList();
    List<PendingWrite<T>> again = attempt(pending);
    for (int i = 0; !again.isEmpty(); i++) {
      if (i == RETRY_AFTER_MILLIS.length) {
        throw new StoreUnavailable("Elasticsearch refuses for now: " + again.getFirst().refusal());
      }
      pause(RETRY_AFTER_MILLIS[i]);
      again = attempt(again);
    }
    return pending.stream().map(PendingWrite::outcome).toList();
  }

  /// Writes once and returns those that are worth another attempt.
  private List<PendingWrite<T>> attempt(List<PendingWrite<T>> writes) {
    send(writes);
    List<PendingWrite<T>> suspects = writes.stream().filter(PendingWrite::suspect).toList();
    if (!suspects.isEmpty()) {
      divide(suspects, writes.size());
    }
    return writes.stream().filter(PendingWrite::refused).toList();
  }

  /// Requests of theirs were refused whole. They are sent in halves, until those whose fault it is
  /// are alone.
  private void divide(List<PendingWrite<T>> suspects, int sentTogether) {
    if (suspects.size() == 1 && sentTogether == 1) {
      requireWilling(suspects.getFirst());
      suspects.getFirst().convict();
      return;
    }
    int half = suspects.size() / 2;
    attempt(suspects.subList(0, half));
    attempt(suspects.subList(half, suspects.size()));
  }

  /// A server, or a proxy before it, that refuses any request has nothing against a document.
  private void requireWilling(PendingWrite<T> suspect) {
    try {
      client.bulk(b -> b.index(alias).operations(o -> o.delete(d -> d.id(NOBODY))));
    } catch (ElasticsearchException | IOException e) {
      throw new StoreUnavailable("Elasticsearch does not take documents: " + e.getMessage(), e);
    }
    LOG.warn("a document is refused for good: {}", suspect.suspicion());
  }

  private void send(List<PendingWrite<T>> writes) {
    List<CompletableFuture<Void>> answers = new ArrayList<>();
    for (PendingWrite<T> write : writes) {
      answers.add(write.begin());
      send(write);
    }
    ingester.flush();
    try {
      CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new)).get();
    } catch (ExecutionException e) {
      throw new StoreUnavailable(
          "Elasticsearch does not take documents: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private void send(PendingWrite<T> write) {
    IndexedDocument document;
    try {
      document = form.apply(write.value());
    } catch (RuntimeException e) {
      // Made elsewhere, against the contract: one such value must not hold up its batch.
      write.reject("no document can be made of it: " + Reason.of(e.toString()));
      return;
    }
    write.made(document);
    ingester.add(operation(document), write);
  }

  /// `requireAlias`: an index that went missing must not come back without its mapping.
  private BulkOperation operation(IndexedDocument document) {
    return BulkOperation.of(
        b ->
            b.index(
                i ->
                    i.index(alias)
                        .requireAlias(true)
                        .id(document.id())
                        .versionType(VersionType.External)
                        .version(document.version())
                        .document(BinaryData.of(document.json(), "application/json"))));
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw stopped(e);
    }
  }

  private static StoreUnavailable stopped(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new StoreUnavailable("stopped while writing", e);
  }

  @Override
  public void close() {
    ingester.close();
  }
}
