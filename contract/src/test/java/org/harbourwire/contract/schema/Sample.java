package org.harbourwire.contract.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.harbourwire.contract.Address;
import org.jspecify.annotations.Nullable;

/// Invented values of any of our records, so that a new field is in them by itself.
final class Sample {
  private static final Map<Class<?>, Object> SCALARS =
      Map.ofEntries(
          Map.entry(ZoneId.class, ZoneId.of("Asia/Hong_Kong")),
          Map.entry(Instant.class, Instant.parse("2026-01-05T04:00:00.123Z")),
          Map.entry(OffsetDateTime.class, OffsetDateTime.parse("2026-01-05T00:00:00+08:00")),
          Map.entry(Duration.class, Duration.ofMinutes(15)),
          Map.entry(boolean.class, true),
          Map.entry(int.class, 1),
          Map.entry(Integer.class, 1),
          Map.entry(long.class, 1L << 40),
          Map.entry(double.class, 0.5),
          Map.entry(BigDecimal.class, new BigDecimal("1.2E+9")));

  private Sample() {}

  /// A record of `type` with every component filled; of each enum the constant `variant`, counted
  /// round.
  static <T> T full(Class<T> type, int variant) {
    return make(type, component -> value(component, component.getGenericType(), variant));
  }

  /// A record of `type` with nothing that may be absent, and with empty lists.
  static <T> T minimal(Class<T> type) {
    return make(
        type,
        component -> {
          if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
          }
          Class<?> form = component.getType();
          return form == List.class
              ? List.of()
              : form.isRecord() ? minimal(form) : value(component, form, 0);
        });
  }

  /// The value that a component is given.
  private interface Filling {
    @Nullable Object of(RecordComponent component);
  }

  private static <T> T make(Class<T> type, Filling filling) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    @Nullable Object[] values = Arrays.stream(components).map(filling::of).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
    }
  }

  private static Object value(RecordComponent component, Type type, int variant) {
    if (type instanceof ParameterizedType list) {
      return List.of(value(component, list.getActualTypeArguments()[0], variant));
    }
    Class<?> of = (Class<?>) type;
    if (of.isRecord()) {
      return full(of, variant);
    }
    if (of.isEnum()) {
      return of.getEnumConstants()[variant % of.getEnumConstants().length];
    }
    return of == String.class
        ? text(component)
        : Objects.requireNonNull(SCALARS.get(of), () -> "no sample of " + of);
  }

  private static String text(RecordComponent component) {
    boolean address = component.isAnnotationPresent(Address.class);
    return (address ? "https://news.example/低空/" : "a ") + component.getName();
  }
}
