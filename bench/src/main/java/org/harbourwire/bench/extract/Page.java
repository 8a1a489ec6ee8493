package org.harbourwire.bench.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// A page to measure with.
///
/// @param id names it in the report
/// @param url its address
/// @param html its decoded source
/// @param body the same in UTF-8
@SuppressWarnings("ArrayRecordComponent") // read only
public record Page(String id, URI url, String html, byte[] body) {
  private static final URI UNKNOWN = URI.create("http://unknown.invalid/");

  /// Reads JSON Lines of `{"id", "url", "html"}`, gzipped where the file's name says so.
  public static List<Page> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Page> pages = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode page = json.readTree(line);
        String html = page.path("html").asText();
        pages.add(
            new Page(
                page.path("id").asText(),
                address(page),
                html,
                html.getBytes(StandardCharsets.UTF_8)));
      }
    }
    return pages;
  }

  private static URI address(JsonNode page) {
    URI given = URI.create(page.path("url").asText("").replace(" ", "%20"));
    return given.isAbsolute() ? given : UNKNOWN;
  }
}
