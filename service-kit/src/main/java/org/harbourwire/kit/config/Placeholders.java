package org.harbourwire.kit.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Expands `${NAME}` and `${NAME:default}` in a value: the environment variable, else the content
/// of the file that `NAME_FILE` names (how containers pass secrets), else the default.
final class Placeholders {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?}");

  private final Map<String, String> environment;

  Placeholders(Map<String, String> environment) {
    this.environment = environment;
  }

  String expand(String value, String path) {
    if (!value.contains("${")) {
      return value;
    }
    return PLACEHOLDER
        .matcher(value)
        .replaceAll(m -> Matcher.quoteReplacement(valueOf(m.group(1), m.group(2), path)));
  }

  private String valueOf(String name, @Nullable String otherwise, String path) {
    String value = environment.get(name);
    if (value != null) {
      return value;
    }
    String file = environment.get(name + "_FILE");
    if (file != null) {
      return content(file, name, path);
    }
    if (otherwise != null) {
      return otherwise;
    }
    throw new ConfigFault(
        path + ": neither " + name + " nor " + name + "_FILE is set in the environment");
  }

  private static String content(String file, String name, String path) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new ConfigFault(path + ": cannot read the file that " + name + "_FILE names: " + file);
    }
  }
}
