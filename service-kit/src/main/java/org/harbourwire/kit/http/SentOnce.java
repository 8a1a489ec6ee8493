package org.harbourwire.kit.http;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// Keeps OkHttp from sending a request once more of its own accord: whoever asks a host keeps its
/// pace above this client, and a webhook that is sent twice is two messages.
final class SentOnce implements Interceptor {
  private static final int UNAVAILABLE = 503;

  private SentOnce() {}

  /// `builder` of a client that sends each request once, whatever the answer and the connection.
  static OkHttpClient.Builder applied(OkHttpClient.Builder builder) {
    // Of several addresses of a host the next one is still dialled: before anything was sent. No
    // connection is kept: one that its server has closed meanwhile would fail the next request.
    return builder
        .retryOnConnectionFailure(false)
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
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
