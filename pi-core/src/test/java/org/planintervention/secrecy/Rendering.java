package org.planintervention.secrecy;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planintervention.spi.store.Bytes;

/**
 * Full text of a value, component by component. The {@code toString} of personal values prints the
 * type alone (T-2) and would hide differences.
 */
final class Rendering {
  private static final ConcurrentMap<Class<?>, List<Method>> ACCESSORS = new ConcurrentHashMap<>();

  private Rendering() {}

  static String of(@Nullable Object value) {
    StringBuilder text = new StringBuilder();
    append(text, value);
    return text.toString();
  }

  private static void append(StringBuilder text, @Nullable Object value) {
    if (value == null) {
      text.append("null");
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(one -> append(text, one), () -> text.append('-'));
    } else if (value instanceof Iterable<?> many) {
      append(text, many);
    } else if (value instanceof Map<?, ?> map) {
      Map<String, String> sorted = new TreeMap<>();
      map.forEach((key, one) -> sorted.put(of(key), of(one)));
      text.append(sorted);
    } else if (value instanceof Object[] array) {
      append(text, Arrays.asList(array));
    } else if (value instanceof Bytes bytes) {
      append(text, bytes);
    } else if (value instanceof Record one) {
      append(text, one);
    } else if (value instanceof Throwable thrown) {
      text.append("throws ").append(thrown.getClass().getSimpleName());
    } else if (isPlain(value)) {
      text.append(value);
    } else {
      throw new AssertionError("rendering does not know " + value.getClass());
    }
  }

  private static void append(StringBuilder text, Iterable<?> many) {
    List<String> all = new ArrayList<>();
    many.forEach(one -> all.add(of(one)));
    if (many instanceof java.util.Set<?>) {
      all.sort(null);
    }
    text.append(all);
  }

  private static void append(StringBuilder text, Bytes bytes) {
    String read = bytes.utf8();
    boolean printable =
        read.chars().allMatch(character -> character >= 0x20 && character != 0xFFFD);
    text.append(printable ? read : bytes.hex());
  }

  private static void append(StringBuilder text, Record one) {
    text.append(one.getClass().getSimpleName()).append('(');
    for (Method accessor : ACCESSORS.computeIfAbsent(one.getClass(), Rendering::accessors)) {
      try {
        append(text, accessor.invoke(one));
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(accessor.getName(), e);
      }
      text.append(' ');
    }
    text.append(')');
  }

  private static List<Method> accessors(Class<?> kind) {
    return Arrays.stream(kind.getRecordComponents())
        .map(RecordComponent::getAccessor)
        .peek(accessor -> accessor.setAccessible(true))
        .toList();
  }

  private static boolean isPlain(Object value) {
    return value instanceof CharSequence
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Enum<?>
        || value.getClass().getName().startsWith("java.time.");
  }

  /** The texts, one a line. */
  static String lines(List<String> texts) {
    return texts.stream().collect(Collectors.joining("\n"));
  }
}
