package org.harbourwire.standalone.sources;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.harbourwire.contract.source.Usage;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A usage as it is written in files.
final class UsageName implements ITypeConverter<Usage> {
  @Override
  public Usage convert(String name) {
    return Arrays.stream(Usage.values())
        .filter(u -> u.wireName().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + name + "' is none of " + all()));
  }

  private static String all() {
    return Arrays.stream(Usage.values()).map(Usage::wireName).collect(Collectors.joining(", "));
  }
}
