package org.harbourwire.portal.page;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What templates may call: `t(key, arguments…)` for texts of the interface, `asset(name)` for
/// addresses of our own files.
final class TemplateFunctions extends AbstractExtension {
  private final Messages messages;
  private final Assets assets;

  TemplateFunctions(Messages messages, Assets assets) {
    this.messages = messages;
    this.assets = assets;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        "t", new Positional(a -> messages.text((String) a.getFirst(), a.subList(1, a.size()))),
        "asset", new Positional(a -> assets.address((String) a.getFirst())));
  }

  @Override
  public Map<String, Object> getGlobalVariables() {
    return Map.of("pageLanguage", messages.locale().toLanguageTag());
  }

  /// A function of a list of arguments; Pebble names them "0", "1", ….
  private record Positional(java.util.function.Function<List<Object>, Object> body)
      implements Function {
    @Override
    public @Nullable List<String> getArgumentNames() {
      return null;
    }

    @Override
    public Object execute(
        Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int lineNumber) {
      List<Object> ordered = new ArrayList<>();
      for (int i = 0; args.containsKey(String.valueOf(i)); i++) {
        ordered.add(args.get(String.valueOf(i)));
      }
      return body.apply(ordered);
    }
  }
}
