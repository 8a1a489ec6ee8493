package org.harbourwire.portal.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/// Makes HTML of templates. Whatever a template prints goes through [SafeText]; a name that is not
/// there is a fault, not an empty place.
public final class Pages {
  private final PebbleEngine engine;

  public Pages(Messages messages, Assets assets) {
    ClasspathLoader loader = new ClasspathLoader();
    loader.setPrefix("org/harbourwire/portal/templates");
    loader.setSuffix(".html");
    this.engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .autoEscaping(true)
            .addEscapingStrategy(SafeText.NAME, new SafeText())
            .defaultEscapingStrategy(SafeText.NAME)
            .defaultLocale(messages.locale())
            .extension(new TemplateFunctions(messages, assets))
            .build();
  }

  /// The page of this template with `model` put in.
  public String render(String template, Map<String, Object> model) {
    StringWriter out = new StringWriter(16 * 1024);
    try {
      engine.getTemplate(template).evaluate(out, model);
    } catch (IOException e) {
      throw new UncheckedIOException("template " + template + " cannot be written", e);
    }
    return out.toString();
  }
}
