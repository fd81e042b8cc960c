package org.planintervention.desk;

import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.Student;
import org.planintervention.spi.facts.StudentNumber;

/**
 * What the directories say during one call. What is asked of many is asked once, and nothing is
 * asked twice: how many questions there are depends on no number of people or plans.
 */
final class DirectoryReading {
  private final HostSystems host;
  private final Map<EmailAddress, List<StaffRow>> staff = new HashMap<>();
  private final Map<StudentNumber, Optional<Student>> students = new HashMap<>();
  private final Map<StudentNumber, List<Guardian>> guardians = new HashMap<>();

  DirectoryReading(HostSystems host) {
    this.host = host;
  }

  /** The rows of each of some people, in the order in which they are given. */
  Map<EmailAddress, List<StaffRow>> rowsOf(Collection<EmailAddress> addresses) {
    return read(staff, addresses, host.staff()::rowsOf, List.of());
  }

  Map<StudentNumber, Optional<Student>> students(Collection<StudentNumber> numbers) {
    return read(
        students,
        numbers,
        unknown -> Maps.transformValues(host.students().students(unknown), Optional::of),
        Optional.empty());
  }

  Map<StudentNumber, List<Guardian>> guardiansOf(Collection<StudentNumber> numbers) {
    return read(guardians, numbers, host.students()::guardiansOf, List.of());
  }

  private static <K, V> Map<K, V> read(
      Map<K, V> known,
      Collection<K> asked,
      Function<Collection<K>, Map<K, V>> directory,
      V nothing) {
    // Twice the same stays twice: how many are asked about says nothing of whom.
    List<K> unknown = asked.stream().filter(key -> !known.containsKey(key)).toList();
    if (!unknown.isEmpty()) {
      Map<K, V> found = directory.apply(unknown);
      unknown.forEach(key -> known.put(key, found.getOrDefault(key, nothing)));
    }
    return Maps.asMap(new LinkedHashSet<>(asked), key -> known.getOrDefault(key, nothing));
  }
}
