package org.harbourwire.kit.config;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.UncheckedIOException;
import java.time.Duration;

/// Writes a tree of records as the YAML that [ConfigReader] reads back: kebab-case keys, durations
/// as people write them, absent values left out.
public final class ConfigWriter {
  private static final ObjectMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                  .disable(YAMLGenerator.Feature.SPLIT_LINES)
                  .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                  .stringQuotingChecker(new Quoting())
                  .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                  .build())
          .addModule(
              new SimpleModule()
                  .addSerializer(Duration.class, new WrittenDuration())
                  .addSerializer(String.class, new WrittenText()))
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private ConfigWriter() {}

  /// `value` as YAML.
  public static String yaml(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot write a " + value.getClass().getSimpleName(), e);
    }
  }

  /// `value` as the tree that [#yaml] writes.
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// What a reader could take for a number (`2026`, `0x1F`, `1_000`, `12:30`) is quoted, too.
  private static final class Quoting extends StringQuotingChecker.Default {
    private static final long serialVersionUID = 1;

    @Override
    public boolean needToQuoteValue(String value) {
      return super.needToQuoteValue(value)
          || (!Character.isLetter(value.codePointAt(0)) && value.indexOf(' ') < 0);
    }
  }

  private static final class WrittenDuration extends ToStringSerializerBase {
    private static final long serialVersionUID = 1;

    WrittenDuration() {
      super(Duration.class);
    }

    @Override
    public String valueToString(Object value) {
      return Durations.inWords((Duration) value);
    }
  }

  /// What looks like a placeholder is none: it is written as one that stands for its own beginning.
  private static final class WrittenText extends ToStringSerializerBase {
    private static final long serialVersionUID = 1;

    WrittenText() {
      super(String.class);
    }

    @Override
    public String valueToString(Object value) {
      return value.toString().replace("${", "${DOLLAR:$}{");
    }
  }
}
