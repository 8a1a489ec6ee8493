package org.harbourwire.store.writing;

import co.elastic.clients.elasticsearch._helpers.bulk.BulkListener;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import java.util.List;

/// Hands the answers of bulk requests to the writes that they answer.
final class BulkAnswers implements BulkListener<PendingWrite<?>> {
  @Override
  public void beforeBulk(long execution, BulkRequest request, List<PendingWrite<?>> writes) {}

  @Override
  public void afterBulk(
      long execution, BulkRequest request, List<PendingWrite<?>> writes, BulkResponse response) {
    for (int i = 0; i < writes.size(); i++) {
      writes.get(i).answer(response.items().get(i));
    }
  }

  @Override
  public void afterBulk(
      long execution, BulkRequest request, List<PendingWrite<?>> writes, Throwable failure) {
    writes.forEach(w -> w.fail(failure));
  }
}
