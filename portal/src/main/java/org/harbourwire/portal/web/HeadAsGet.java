package org.harbourwire.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Answers HEAD with the status and headers of GET (RFC 9110, 9.3.2): the server itself leaves out
/// the body. Not where an answer is dear or has no end, which have routes of their own for it.
final class HeadAsGet extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean asGet = request.getMethod().equals("HEAD") && !hasItsOwn(request.getRequestURI());
    chain.doFilter(asGet ? new AsGet(request) : request, response);
  }

  private static boolean hasItsOwn(String path) {
    return path.startsWith("/export.") || path.equals("/alerts/stream");
  }

  private static final class AsGet extends HttpServletRequestWrapper {
    AsGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }
  }
}
