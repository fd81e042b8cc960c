package org.planintervention.testkit.privacy;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planintervention.plan.ContentHash;
import org.planintervention.plan.SchoolYear;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.policy.PlanSettings;
import org.planintervention.report.ReportRow;
import org.planintervention.report.ReportTable;
import org.planintervention.spi.facts.AddressReading;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.PermanentCode;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.privacy.DataLevel;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.DoorRows;
import org.planintervention.spi.store.PlanId;

/** One value of a record, with canaries in every part that may not be shown. */
final class Specimens {
  private static final String WORD = "canari serin";
  private static final EmailAddress ADDRESS = new EmailAddress("canari.serin@csdm.qc.ca");
  private static final LocalDate DAY = LocalDate.of(1913, 11, 13);
  private static final long NUMBER = 7_171_717;
  private static final List<String> CANARIES =
      ImmutableList.of("canari", "serin", "@", "seri13", "1913-11-13", "7171717");

  /** Values that hold no parts, or not any. */
  private static final Map<Class<?>, Object> KNOWN =
      Map.ofEntries(
          Map.entry(EmailAddress.class, ADDRESS),
          Map.entry(AddressReading.class, EmailAddress.read(WORD)),
          Map.entry(PermanentCode.class, new PermanentCode("SERI13111301")),
          Map.entry(StudentNumber.class, new StudentNumber((int) NUMBER)),
          Map.entry(SchoolCode.class, new SchoolCode("017")),
          Map.entry(SchoolYear.class, new SchoolYear(2025)),
          Map.entry(ChainId.class, ChainId.door(new SchoolCode("017"))),
          Map.entry(PlanId.class, new PlanId(new SchoolCode("017"), "p1")),
          Map.entry(ContentHash.class, new ContentHash("0a".repeat(32))),
          Map.entry(
              Actor.class, new Actor(Entry.STAFF, Optional.of(ADDRESS), Optional.empty(), WORD)),
          Map.entry(
              CommitKey.class,
              new CommitKey(
                  Bytes.of(new byte[CommitKey.LENGTH]), Bytes.of(new byte[CommitKey.LENGTH]))),
          Map.entry(DoorRows.class, DoorRows.none(new PlanId(new SchoolCode("017"), "p1"))),
          Map.entry(ReportRow.class, row(ReportTable.values()[0])),
          Map.entry(PlanSettings.class, PlanSettings.DEFAULT),
          Map.entry(DistrictPolicy.class, DistrictPolicy.reference()),
          Map.entry(ZoneId.class, ZoneId.of("America/Toronto")),
          Map.entry(MonthDay.class, MonthDay.of(7, 1)),
          Map.entry(Duration.class, Duration.ofMinutes(1)),
          Map.entry(OptionalLong.class, OptionalLong.of(1)));

  private final Deque<Class<?>> unfinished = new ArrayDeque<>();
  private final Set<String> hidden = new HashSet<>(CANARIES);

  private Specimens() {}

  /** The canaries of a record that its {@code toString} shows. */
  static List<String> shownBy(Class<?> record) throws ReflectiveOperationException {
    Specimens specimens = new Specimens();
    String text = String.valueOf(specimens.one(record, true)).toLowerCase(Locale.ROOT);
    return specimens.hidden.stream().filter(text::contains).sorted().toList();
  }

  /** Returns a value of a type, with canaries in it; null if none can be made. */
  static @Nullable Object of(Type type) {
    try {
      return new Specimens().one(type, true);
    } catch (ReflectiveOperationException none) {
      return null;
    }
  }

  /** Null for a class of which nothing is known: it holds no parts that a record would print. */
  private @Nullable Object one(Type type, boolean secret) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType parameterized) {
      return container(parameterized, secret);
    }
    if (type instanceof WildcardType wildcard) {
      return one(wildcard.getUpperBounds()[0], secret);
    }
    return type instanceof TypeVariable<?> ? ADDRESS : plain((Class<?>) type, secret);
  }

  private @Nullable Object container(ParameterizedType type, boolean secret)
      throws ReflectiveOperationException {
    Class<?> raw = (Class<?>) type.getRawType();
    Type held = type.getActualTypeArguments()[0];
    if (raw == Optional.class) {
      return Optional.ofNullable(one(held, secret));
    }
    if (raw == Map.class) {
      return Collections.singletonMap(
          one(held, secret), one(type.getActualTypeArguments()[1], secret));
    }
    if (raw == Set.class) {
      return Collections.singleton(one(held, secret));
    }
    return raw.isAssignableFrom(List.class)
        ? Collections.singletonList(one(held, secret))
        : plain(raw, secret);
  }

  private @Nullable Object plain(Class<?> type, boolean secret)
      throws ReflectiveOperationException {
    if (KNOWN.containsKey(type)) {
      return KNOWN.get(type);
    }
    if (type == String.class || type == Object.class) {
      return secret ? WORD : "word";
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == int.class || type == Integer.class) {
      return secret ? (int) NUMBER : 1;
    }
    if (type == long.class || type == Long.class) {
      return secret ? NUMBER : 1L;
    }
    if (type == LocalDate.class) {
      return secret ? DAY : LocalDate.of(2026, 2, 1);
    }
    if (type == Instant.class) {
      return secret ? Instant.parse(DAY + "T00:00:00Z") : Instant.EPOCH;
    }
    if (type == Bytes.class) {
      return Bytes.utf8(secret ? WORD : "bytes");
    }
    if (type.isEnum()) {
      return constant((Enum<?>) type.getEnumConstants()[0], secret);
    }
    if (type.isRecord()) {
      return record(type);
    }
    if (type.isSealed()) {
      return one(type.getPermittedSubclasses()[0], secret);
    }
    return type.isInterface() ? silent(type) : null;
  }

  private Enum<?> constant(Enum<?> constant, boolean secret) {
    if (secret) {
      hidden.add(constant.name().toLowerCase(Locale.ROOT));
    }
    return constant;
  }

  /** Null where a record holds one of its own kind: there is an end to it. */
  private @Nullable Object record(Class<?> type) throws ReflectiveOperationException {
    if (unfinished.contains(type)) {
      return null;
    }
    unfinished.push(type);
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] parts = new @Nullable Object[components.length];
    for (int i = 0; i < parts.length; i++) {
      boolean shown = Levels.marked(components[i]).map(DataLevel::mayBeShown).orElse(false);
      parts[i] = one(components[i].getGenericType(), !shown);
    }
    unfinished.pop();
    Constructor<?> canonical =
        type.getDeclaredConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    canonical.setAccessible(true);
    return canonical.newInstance(parts);
  }

  private static ReportRow row(ReportTable table) {
    return new ReportRow(table, Collections.nCopies(table.columns().size(), Optional.of(WORD)));
  }

  /** A port or a function: nobody calls it. */
  private static Object silent(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> type.getSimpleName());
  }
}
