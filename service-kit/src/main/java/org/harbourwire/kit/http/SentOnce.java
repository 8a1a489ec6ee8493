package org.harbourwire.kit.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// Keeps OkHttp from sending a request once more of its own accord: whoever asks a host keeps its
/// pace above this client, and a webhook that is sent twice is two messages.
final class SentOnce implements Interceptor {
  private static final int UNAVAILABLE = 503;

  /// How long a connection is kept for the next request. Servers keep theirs for five seconds and
  /// more; one that a server has closed meanwhile would fail the request that is sent on it.
  private static final Duration KEPT = Duration.ofSeconds(4);

  private static final int MOST_KEPT = 50;

  private SentOnce() {}

  /// `builder` of a client that sends each request once, whatever the answer and the connection.
  static OkHttpClient.Builder applied(OkHttpClient.Builder builder) {
    // Of several addresses of a host the next one is still dialled: before anything was sent.
    return builder
        .retryOnConnectionFailure(false)
        .connectionPool(new ConnectionPool(MOST_KEPT, KEPT.toMillis(), TimeUnit.MILLISECONDS))
        .addNetworkInterceptor(new SentOnce());
  }

  /// Hides that a host which is overloaded may be asked at once, which OkHttp takes for a wish.
  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    return response.code() == UNAVAILABLE && response.header("Retry-After", "").matches("0+")
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }
}
