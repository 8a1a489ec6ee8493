package org.harbourwire.ingest.opml;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceType;
import org.jspecify.annotations.Nullable;

/// Writes sources as [OPML 2.0](http://opml.org/spec2.opml): feeds with their `xmlUrl`, what is no
/// feed as links.
public final class OpmlWriter {
  /// Characters that XML 1.0 cannot hold.
  private static final Pattern UNWRITABLE =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private OpmlWriter() {}

  /// `sources` as a document.
  public static String write(Collection<Source> sources, Instant at) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      head(xml, at);
      line(xml, 1);
      xml.writeStartElement("body");
      for (Source source : sources) {
        line(xml, 2);
        outline(xml, source);
      }
      line(xml, 1);
      xml.writeEndElement();
      line(xml, 0);
      xml.writeEndDocument();
      line(xml, 0);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text in memory takes all that is written", e);
    }
    return text.toString();
  }

  private static void head(XMLStreamWriter xml, Instant at) throws XMLStreamException {
    line(xml, 1);
    xml.writeStartElement("head");
    element(xml, "title", "Harbourwire's sources");
    element(
        xml,
        "dateCreated",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
    line(xml, 1);
    xml.writeEndElement();
  }

  private static void outline(XMLStreamWriter xml, Source source) throws XMLStreamException {
    boolean feed = source.type() == SourceType.FEED || source.type() == SourceType.AUTO;
    xml.writeEmptyElement("outline");
    attribute(xml, "type", feed ? "rss" : "link");
    attribute(xml, "text", source.name());
    attribute(xml, "title", source.name());
    attribute(xml, feed ? "xmlUrl" : "url", source.url());
    attribute(xml, "language", source.language());
    attribute(xml, "category", source.kind());
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    line(xml, 2);
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name, @Nullable String value)
      throws XMLStreamException {
    if (value != null) {
      xml.writeAttribute(name, UNWRITABLE.matcher(value).replaceAll(""));
    }
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
