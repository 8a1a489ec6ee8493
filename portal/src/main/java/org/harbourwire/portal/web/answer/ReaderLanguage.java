package org.harbourwire.portal.web.answer;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.harbourwire.portal.page.InterfaceLanguage;
import org.harbourwire.portal.page.Wording;

/// In which language a reader has the interface: the one that `ui` in the address chooses, which a
/// cookie then keeps, else what the browser prefers.
public final class ReaderLanguage {
  private static final String PARAMETER = "ui";
  private static final String COOKIE = "language";
  private static final Duration KEPT = Duration.ofDays(365);

  private final Map<InterfaceLanguage, Wording> wordings = new EnumMap<>(InterfaceLanguage.class);

  public ReaderLanguage() {
    for (InterfaceLanguage language : InterfaceLanguage.values()) {
      wordings.put(language, Wording.in(language));
    }
  }

  /// The language of whoever asks.
  public InterfaceLanguage of(Context ctx) {
    return chosen(ctx)
        .or(() -> InterfaceLanguage.of(ctx.cookie(COOKIE)))
        .orElseGet(() -> InterfaceLanguage.preferred(ctx.header("Accept-Language")));
  }

  /// The words for whoever asks.
  public Wording wording(Context ctx) {
    return wording(of(ctx));
  }

  /// The words of a language.
  public Wording wording(InterfaceLanguage language) {
    return Objects.requireNonNull(wordings.get(language));
  }

  /// Keeps what the address chooses for the pages to come.
  public void keep(Context ctx) {
    chosen(ctx)
        .ifPresent(
            language ->
                ctx.cookie(
                    new Cookie(
                        COOKIE,
                        language.tag(),
                        "/",
                        Math.toIntExact(KEPT.toSeconds()),
                        false,
                        true,
                        null,
                        SameSite.LAX)));
  }

  /// The page that is asked for in each language.
  public List<Choice> choices(Context ctx) {
    InterfaceLanguage now = of(ctx);
    return Arrays.stream(InterfaceLanguage.values())
        .map(l -> new Choice(l.label(), l.tag(), href(ctx, l), l == now))
        .toList();
  }

  /// Without the path: one that begins with two slashes would be read as another host. What a form
  /// was sent to cannot be had once more by its address: the front page then.
  private static String href(Context ctx, InterfaceLanguage language) {
    boolean again = ctx.method().equals(HandlerType.GET);
    StringJoiner parameters = new StringJoiner("&", again ? "?" : "/?", "");
    if (again) {
      ctx.queryParamMap()
          .forEach(
              (name, values) -> {
                if (!name.equals(PARAMETER)) {
                  values.forEach(v -> parameters.add(encoded(name) + "=" + encoded(v)));
                }
              });
    }
    return parameters.add(PARAMETER + "=" + language.tag()).toString();
  }

  private static Optional<InterfaceLanguage> chosen(Context ctx) {
    return InterfaceLanguage.of(ctx.queryParam(PARAMETER));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
