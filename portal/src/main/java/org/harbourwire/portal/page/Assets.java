package org.harbourwire.portal.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.harbourwire.contract.article.ArticleId;

/// Style sheet, script and icon. Their addresses carry a part of their hash, so that browsers may
/// keep them for ever and still see a change at once.
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "portal.css", "text/css; charset=utf-8",
          "portal.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");
  private static final int HASH_LENGTH = 10;

  private final Map<String, byte[]> contents = new LinkedHashMap<>();

  /// Reads them all.
  public Assets() {
    TYPES.keySet().forEach(name -> contents.put(name, read(name)));
  }

  /// The address of the asset of this name.
  public String address(String name) {
    return "/assets/" + name + "?v=" + version(name);
  }

  /// Answers `GET /assets/{name}`.
  public void serve(Context ctx) {
    String name = ctx.pathParam("name");
    byte[] content = contents.get(name);
    if (content == null) {
      throw new NotFoundResponse();
    }
    boolean pinned = version(name).equals(ctx.queryParam("v"));
    ctx.header("Cache-Control", pinned ? "public, max-age=31536000, immutable" : "no-cache");
    ctx.contentType(TYPES.get(name)).result(content);
  }

  private String version(String name) {
    byte[] content = Objects.requireNonNull(contents.get(name), name);
    return ArticleId.hash(new String(content, StandardCharsets.UTF_8)).substring(0, HASH_LENGTH);
  }

  private static byte[] read(String name) {
    String path = "/org/harbourwire/portal/assets/" + name;
    try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
