package org.harbourwire.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.AmountTag;
import org.harbourwire.contract.article.Enrichment;
import org.harbourwire.contract.article.EntityTag;
import org.harbourwire.contract.article.Span;
import org.harbourwire.enrich.topic.TopicDecision;
import org.jspecify.annotations.NullMarked;

/// Tags articles from standard input, a JSON object a line, in the form that scorers read. With
/// `--event` it writes the whole enrichment beside the input's fields, with `--why` the decisions
/// to standard error.
@NullMarked
public final class ScoreMain {
  private ScoreMain() {}

  public static void main(String[] args) throws IOException {
    Set<String> options = Set.of(args);
    ObjectMapper mapper = Json.mapper();
    Enricher enricher = Enricher.shipped();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode item = mapper.readTree(line);
      Explanation explanation =
          enricher.explain(
              item.path("title").asText(),
              item.path("text").asText(),
              item.path("language").asText(null));
      if (options.contains("--event")) {
        ObjectNode event = mapper.valueToTree(explanation.enrichment());
        event.setAll((ObjectNode) item);
        out.println(event);
      } else {
        out.println(scored(mapper, item.path("id").asText(), explanation.enrichment()));
      }
      if (options.contains("--why")) {
        err.println("== " + item.path("id").asText() + " " + item.path("title").asText());
        explanation.suggested().forEach(d -> err.println(why(d)));
      }
    }
  }

  private static String why(TopicDecision d) {
    StringBuilder why = new StringBuilder();
    why.append(d.given() ? "  + " : "  - ").append(d.id());
    why.append(String.format(" %.2f", d.sum()));
    d.evidence()
        .forEach(
            e ->
                why.append(String.format(" %s[%s %.2f]", e.span().text(), e.phrase(), e.weight())));
    d.vetoes().forEach(v -> why.append(" VETO ").append(v.text()));
    d.ignored().forEach(v -> why.append(" (").append(v.text()).append(")"));
    return why.toString();
  }

  private static ObjectNode scored(ObjectMapper mapper, String id, Enrichment e) {
    ObjectNode row = mapper.createObjectNode();
    row.put("id", id).put("lang", e.language());
    ArrayNode topics = row.putArray("topics");
    e.topics().forEach(t -> topics.add(t.id()));
    ArrayNode entities = row.putArray("entities");
    for (EntityTag entity : e.entities()) {
      Set<String> surfaces = new LinkedHashSet<>();
      for (Span mention : entity.mentions()) {
        surfaces.add(String.valueOf(mention.text()));
      }
      String longest =
          surfaces.stream().reduce((a, b) -> b.length() > a.length() ? b : a).orElse("");
      entities
          .addObject()
          .put("text", longest)
          .put("type", entity.type().wireName())
          .put("norm", entity.name())
          .put("id", entity.id());
    }
    ArrayNode money = row.putArray("money");
    for (AmountTag amount : e.amounts()) {
      money
          .addObject()
          .put("text", amount.text())
          .put("amount", amount.value())
          .put("currency", amount.currency());
    }
    return row;
  }
}
