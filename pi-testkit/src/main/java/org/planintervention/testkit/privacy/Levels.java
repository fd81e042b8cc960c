package org.planintervention.testkit.privacy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.planintervention.spi.privacy.DataLevel;
import org.planintervention.spi.privacy.PersonalData;

/** The levels that components bear, and that follow for what is made of them. */
final class Levels {
  private Levels() {}

  /** What a component is marked with; empty when it bears no mark. */
  static Optional<DataLevel> marked(RecordComponent component) {
    return Optional.ofNullable(component.getAnnotation(PersonalData.class))
        .map(PersonalData::value);
  }

  /** The highest level of all that a component holds; {@code NONE} when it holds no record. */
  static DataLevel ofParts(RecordComponent component) {
    return highest(classesIn(component.getGenericType()), new HashSet<>());
  }

  /** The highest level in a record, and in what its components hold. */
  static DataLevel of(Class<?> record) {
    return highest(Stream.of(record), new HashSet<>());
  }

  private static DataLevel highest(Stream<Class<?>> types, Set<Class<?>> seen) {
    return types
        .filter(seen::add)
        .map(type -> inside(type, seen))
        .max(Comparator.naturalOrder())
        .orElse(DataLevel.NONE);
  }

  private static DataLevel inside(Class<?> type, Set<Class<?>> seen) {
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents())
          .flatMap(
              component ->
                  Stream.concat(
                      marked(component).stream(),
                      Stream.of(highest(classesIn(component.getGenericType()), seen))))
          .max(Comparator.naturalOrder())
          .orElse(DataLevel.NONE);
    }
    return type.isSealed()
        ? highest(Arrays.stream(type.getPermittedSubclasses()), seen)
        : DataLevel.NONE;
  }

  private static Stream<Class<?>> classesIn(Type type) {
    if (type instanceof Class<?> named) {
      return Stream.of(named);
    }
    if (type instanceof ParameterizedType parameterized) {
      return Stream.concat(
          classesIn(parameterized.getRawType()),
          Arrays.stream(parameterized.getActualTypeArguments()).flatMap(Levels::classesIn));
    }
    if (type instanceof WildcardType wildcard) {
      return Arrays.stream(wildcard.getUpperBounds()).flatMap(Levels::classesIn);
    }
    return Stream.empty();
  }
}
