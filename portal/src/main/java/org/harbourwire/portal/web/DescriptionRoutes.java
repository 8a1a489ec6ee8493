package org.harbourwire.portal.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.Json;
import org.harbourwire.portal.web.answer.Problems;
import org.harbourwire.portal.web.answer.Responses;

/// `GET /api/openapi.json`: all of the portal that programs may call, as OpenAPI 3.1; and `GET
/// /api/schemas/{name}`: the schemas of the Kafka topics to which it refers.
final class DescriptionRoutes {
  private static final String OPEN_API = "/org/harbourwire/portal/openapi.json";
  private static final String SCHEMAS = "/org/harbourwire/contract/schema/";
  private static final List<String> PUBLIC =
      List.of("news.enriched.v1.schema.json", "news.extractions.v1.schema.json");

  private final Responses responses;
  private final Problems problems;

  DescriptionRoutes(Responses responses, Problems problems) {
    this.responses = responses;
    this.problems = problems;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/openapi.json", ctx -> answer(ctx, OPEN_API, "application/json"));
    routes.get("/api/schemas/{name}", this::schema);
  }

  private void schema(Context ctx) {
    String name = ctx.pathParam("name");
    if (PUBLIC.contains(name)) {
      answer(ctx, SCHEMAS + name, "application/schema+json");
    } else {
      problems.answer(ctx, 404);
    }
  }

  private void answer(Context ctx, String resource, String mediaType) {
    try (InputStream in =
        Objects.requireNonNull(Json.class.getResourceAsStream(resource), resource)) {
      responses.bytes(ctx, in.readAllBytes(), mediaType);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }
}
