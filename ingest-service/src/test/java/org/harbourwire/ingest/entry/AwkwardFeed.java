package org.harbourwire.ingest.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.harbourwire.contract.Json;
import org.harbourwire.ingest.article.FetchedDocument;

/// One feed of our own making with what is right about it.
///
/// The files in `src/test/resources/awkward` hold many each. A feed is given as `feed` (its text),
/// `item` or `entry` (the inside of one, in a plain RSS 2.0 or Atom 1.0 feed), `date` (the
/// `pubDate` of an item) or `bytes` (Base64); `charset` (UTF-8 if absent) and `bom` say how the
/// text becomes bytes, `type` and `url` what the server says. Everything else is what is expected;
/// `is` stands for a list of one entry, `at` for the date of one. What is not named is not
/// compared, except the number of entries.
///
/// @param file the class that it belongs to
/// @param name unique in its file
record AwkwardFeed(String file, String name, FetchedDocument document, ObjectNode expected) {
  private static final String ADDRESS = "http://news.example.hk/feed.xml";
  private static final List<String> INPUTS =
      List.of("name", "feed", "item", "entry", "date", "bytes", "charset", "bom", "type", "url");

  /// All of them, in the order of their files.
  static List<AwkwardFeed> all() {
    Path root = Path.of("src/test/resources/awkward");
    Path folder = Files.exists(root) ? root : Path.of("ingest-service").resolve(root);
    try (Stream<Path> files = Files.list(folder)) {
      List<AwkwardFeed> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".yaml", "");
        YAMLMapper.builder()
            .build()
            .readTree(file.toFile())
            .forEach(node -> all.add(of(name, (ObjectNode) node)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AwkwardFeed of(String file, ObjectNode node) {
    String type = node.path("type").asText(null);
    URI url = URI.create(node.path("url").asText(ADDRESS));
    return new AwkwardFeed(
        file,
        node.get("name").asText(),
        new FetchedDocument(body(node), type, url),
        Json.mapper().valueToTree(expected(node)));
  }

  private static byte[] body(ObjectNode node) {
    if (node.has("bytes")) {
      return Base64.getMimeDecoder().decode(node.get("bytes").asText());
    }
    Charset charset = Charset.forName(node.path("charset").asText("UTF-8"));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (node.path("bom").asBoolean()) {
      body.writeBytes("\uFEFF".getBytes(charset));
    }
    body.writeBytes(text(node).getBytes(charset));
    return body.toByteArray();
  }

  private static String text(ObjectNode node) {
    if (node.has("date")) {
      return rss("<title>A</title><pubDate>" + node.get("date").asText() + "</pubDate>");
    }
    if (node.has("item")) {
      return rss(node.get("item").asText());
    }
    return node.has("entry")
        ? "<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour Desk</title><entry>"
            + node.get("entry").asText()
            + "</entry></feed>"
        : node.get("feed").asText();
  }

  private static String rss(String item) {
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour Desk</title><item>"
        + item
        + "</item></channel></rss>";
  }

  private static ObjectNode expected(ObjectNode node) {
    ObjectNode expected = node.deepCopy();
    expected.remove(INPUTS);
    if (node.has("at")) {
      ObjectNode dated = Json.mapper().createObjectNode();
      dated.set("published", expected.remove("at"));
      JsonNode precision = expected.remove("precision");
      String otherwise = node.get("at").isNull() ? "none" : "second";
      dated.put("precision", precision == null ? otherwise : precision.asText());
      expected.putArray("entries").add(dated);
    }
    if (node.has("is")) {
      ArrayNode one = Json.mapper().createArrayNode().add(expected.remove("is"));
      expected.set("entries", one);
    }
    if (!node.has("outcome")) {
      expected.put("outcome", "parsed");
    }
    return expected;
  }

  @Override
  public String toString() {
    return file + ": " + name;
  }
}
