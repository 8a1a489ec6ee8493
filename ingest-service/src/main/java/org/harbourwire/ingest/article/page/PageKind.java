package org.harbourwire.ingest.article.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells pages that are no article: empty shells, index pages, errors, logins, consent walls.
final class PageKind {
  private static final double SHORT = 120;
  private static final List<String> ERRORS =
      List.of(
          "page not found",
          "404 not found",
          "404 error",
          "error 404",
          "403 forbidden",
          "access denied",
          "找不到頁面",
          "找不到页面",
          "页面不存在",
          "頁面不存在");
  private static final List<String> WALLS =
      List.of(
          "before you continue",
          "we value your privacy",
          "accept all cookies",
          "manage consent",
          "verify you are human",
          "are you a robot",
          "enable javascript and cookies",
          "checking your browser",
          "just a moment");
  private static final List<String> LOGINS =
      List.of(
          "log in to continue",
          "sign in to continue",
          "please log in",
          "please sign in",
          "forgot your password",
          "forgot password",
          "忘記密碼",
          "忘记密码",
          "請先登入",
          "请先登录");

  private PageKind() {}

  /// Why it is no article, or nothing when it is one.
  static @Nullable String reasonAgainst(Box root, List<Paragraph> body, String title) {
    double words = body.stream().mapToDouble(Paragraph::words).sum();
    if (words < SHORT) {
      String said = (title + '\n' + text(body)).toLowerCase(Locale.ROOT);
      if (holds(said, ERRORS)) {
        return "error page";
      }
      if (holds(said, WALLS)) {
        return "consent or robot wall";
      }
      if (holds(said, LOGINS)) {
        return "login page";
      }
    }
    if (words == 0) {
      return root.words == 0 ? "no text" : "index page: links only";
    }
    double linked = body.stream().mapToDouble(p -> p.words() * p.linkDensity()).sum();
    return linked > 0.75 * words && root.links > 15 ? "index page: links only" : null;
  }

  private static String text(List<Paragraph> body) {
    StringBuilder text = new StringBuilder();
    body.forEach(p -> text.append(p.text()).append('\n'));
    return text.toString();
  }

  private static boolean holds(String text, List<String> phrases) {
    return phrases.stream().anyMatch(text::contains);
  }
}
