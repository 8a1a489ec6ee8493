package org.harbourwire.portal.web;

import io.javalin.config.JettyConfig;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;

/// How HTTP itself is spoken, before any route is asked.
final class Transport {
  /// A query of 2,000 Chinese characters takes nine bytes for each, in the address and once more as
  /// the page from which the next one is asked for.
  private static final int LARGEST_HEADERS = 64 * 1024;

  private Transport() {}

  static void configure(JettyConfig jetty) {
    jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(LARGEST_HEADERS);
          http.setResponseHeaderSize(LARGEST_HEADERS);
        });
    jetty.modifyServer(server -> server.setErrorHandler(new UnreadableRequests()));
    jetty.modifyServletContextHandler(
        context ->
            context.addFilter(
                new FilterHolder(new HeadAsGet()), "/*", EnumSet.of(DispatcherType.REQUEST)));
  }
}
