package org.harbourwire.standalone.machine;

import java.time.Duration;
import org.harbourwire.kit.config.Durations;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The value of an option that is a duration as people write it: `10 min`, `7 days`.
public final class WrittenDuration implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + text + "' is " + e.getMessage());
    }
  }
}
