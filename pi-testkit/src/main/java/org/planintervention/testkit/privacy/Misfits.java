package org.planintervention.testkit.privacy;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planintervention.spi.store.Bytes;

/**
 * Values that do not fit, handed to everything that makes or reads a value: constructors and static
 * methods with a text, bytes or a number among their parameters. Whatever they throw may not repeat
 * the value (T-2), nor may a cause of it.
 */
final class Misfits {
  private static final String CANARY = "serin";

  /** Each holds the canary, and is no address, number, code, date, identifier or document. */
  private static final List<String> TEXTS =
      ImmutableList.of(
          "Zoé Serin",
          "serin",
          "zoé.serin@csdm.qc.ca",
          "serin@@csdm.qc.ca",
          "2026-13-45 serin",
          "serin-2027",
          "017/serin serin",
          "{\"serin\": serin}",
          "{\"id\": \"serin\", \"serin\": 1}",
          "[serin",
          "serin\u0000",
          "serin ".repeat(3000));

  /** Holds no letters, so the canary of numbers is another. */
  private static final int NUMBER = 717_171_717;

  private int entries;
  private int calls;
  private int thrown;
  private final List<String> repeated = new ArrayList<>();

  /** Hands misfits to every public way in of some classes. */
  static Misfits handedTo(List<Class<?>> classes) {
    Misfits misfits = new Misfits();
    classes.stream()
        .filter(Misfits::isPublic)
        .flatMap(type -> Stream.concat(methods(type), constructors(type)))
        .filter(entry -> Arrays.stream(entry.getParameterTypes()).anyMatch(Misfits::takesMisfit))
        .forEach(misfits::handTo);
    return misfits;
  }

  /** Returns the ways in that repeated what they were handed. */
  List<String> repeated() {
    return repeated;
  }

  /** Returns how many exceptions were looked at. */
  int thrown() {
    return thrown;
  }

  /** Returns the counts as a sentence. */
  String counts() {
    return "T-2: %d ways in, %,d calls with misfits, %,d exceptions, %d repeat a value"
        .formatted(entries, calls, thrown, repeated.size());
  }

  private void handTo(Executable entry) {
    entries++;
    for (String text : TEXTS) {
      @Nullable Object[] arguments = arguments(entry, text);
      calls++;
      try {
        call(entry, arguments);
      } catch (InvocationTargetException failed) {
        thrown++;
        if (repeats(failed.getCause())) {
          repeated.add(entry.getDeclaringClass().getSimpleName() + "." + entry.getName());
          return;
        }
      } catch (ReflectiveOperationException | IllegalArgumentException notCallable) {
        return;
      }
    }
  }

  private static @Nullable Object[] arguments(Executable entry, String text) {
    Class<?>[] raw = entry.getParameterTypes();
    Type[] types = entry.getGenericParameterTypes();
    @Nullable Object[] arguments = new @Nullable Object[raw.length];
    int bytes = Arrays.asList(raw).indexOf(byte[].class);
    for (int i = 0; i < raw.length; i++) {
      if (bytes >= 0 && raw[i] == int.class) {
        // not values, but a part of the bytes: from where, and how many
        arguments[i] = i == bytes + 1 ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
      } else {
        arguments[i] = argument(raw[i], types[i], text);
      }
    }
    return arguments;
  }

  private static void call(Executable entry, @Nullable Object[] arguments)
      throws ReflectiveOperationException {
    entry.setAccessible(true);
    if (entry instanceof Method method) {
      method.invoke(null, arguments);
    } else {
      ((Constructor<?>) entry).newInstance(arguments);
    }
  }

  private static @Nullable Object argument(Class<?> raw, Type type, String text) {
    if (raw == String.class || raw == CharSequence.class) {
      return text;
    }
    if (raw == byte[].class) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    if (raw == Bytes.class) {
      return Bytes.utf8(text);
    }
    if (raw == int.class) {
      return NUMBER;
    }
    return raw == long.class ? (Object) (long) NUMBER : Specimens.of(type);
  }

  private static boolean takesMisfit(Class<?> type) {
    return type == String.class
        || type == CharSequence.class
        || type == byte[].class
        || type == Bytes.class
        || type == int.class
        || type == long.class;
  }

  private static boolean repeats(@Nullable Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> left = new ArrayDeque<>();
    if (thrown != null) {
      left.add(thrown);
    }
    while (!left.isEmpty()) {
      Throwable one = left.pop();
      if (seen.add(one)) {
        String told = (one + " " + one.getMessage()).toLowerCase(Locale.ROOT);
        if (told.contains(CANARY) || told.contains(Integer.toString(NUMBER))) {
          return true;
        }
        Collections.addAll(left, one.getSuppressed());
        if (one.getCause() != null) {
          left.push(one.getCause());
        }
      }
    }
    return false;
  }

  /** An enum's own {@code valueOf} is the platform's, and takes the names of constants. */
  private static Stream<Executable> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !(type.isEnum() && method.getName().equals("valueOf")))
        .map(Executable.class::cast);
  }

  private static Stream<Executable> constructors(Class<?> type) {
    return Modifier.isAbstract(type.getModifiers())
        ? Stream.empty()
        : Arrays.stream(type.getDeclaredConstructors())
            .filter(made -> Modifier.isPublic(made.getModifiers()))
            .map(Executable.class::cast);
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getDeclaringClass() == null
            || type == LeakyDay.Planted.class
            || isPublic(type.getDeclaringClass()));
  }
}
