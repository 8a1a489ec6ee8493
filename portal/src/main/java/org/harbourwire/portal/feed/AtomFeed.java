package org.harbourwire.portal.feed;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a feed as Atom (RFC 4287).
final class AtomFeed {
  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter xml;

  private AtomFeed(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /// The document, in UTF-8.
  static byte[] write(Feed feed) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = WRITERS.createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      new AtomFeed(xml).feed(feed);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed cannot be written", e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void feed(Feed feed) throws XMLStreamException {
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    element("id", feed.id());
    element("title", feed.title());
    element("updated", feed.updated().toString());
    link("self", FeedForm.ATOM.mediaType(), feed.self());
    link("alternate", "text/html", feed.home());
    element("generator", "Harbourwire");
    for (FeedEntry entry : feed.entries()) {
      entry(entry);
    }
    xml.writeEndElement();
  }

  private void entry(FeedEntry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    xml.writeAttribute("xml:lang", entry.language());
    element("id", entry.id());
    element("title", entry.title());
    element("published", entry.published().toString());
    element("updated", entry.updated().toString());
    link("alternate", entry.mediaType(), entry.url());
    link("related", "text/html", entry.page());
    for (String author : entry.authors().isEmpty() ? List.of(entry.source()) : entry.authors()) {
      author(author);
    }
    for (String topic : entry.topics()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", XmlText.of(topic));
    }
    if (entry.summary() != null) {
      element("summary", entry.summary());
    }
    xml.writeStartElement("source");
    element("id", entry.sourceId());
    element("title", entry.source());
    element("updated", entry.updated().toString());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void author(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element("name", name);
    xml.writeEndElement();
  }

  private void element(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.of(value));
    xml.writeEndElement();
  }

  private void link(String relation, String type, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", XmlText.of(href));
  }
}
