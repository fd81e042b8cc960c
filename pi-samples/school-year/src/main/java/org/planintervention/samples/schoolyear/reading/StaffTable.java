package org.planintervention.samples.schoolyear.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.AddressReading;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StaffRowSlip;

/** The staff tables of all schools: {@code gpi-intervenants.csv}. */
final class StaffTable {
  private static final String ADDRESS = "Courriel";
  private static final String FUNCTION = "Fonction";

  private final SchoolTable schools;
  private final DistrictPolicy policy;
  private final List<StaffRow> rows = new ArrayList<>();
  private final Set<StaffRow> seen = new HashSet<>();
  private final List<UnusableRow> unusable = new ArrayList<>();
  private final Set<String> addresses = new LinkedHashSet<>();
  private final Map<String, String> words = new HashMap<>();
  private final FileReading reading;

  StaffTable(FileSource source, SchoolTable schools, DistrictPolicy policy) {
    this.schools = schools;
    this.policy = policy;
    reading = TableReading.read(source, DistrictFile.STAFF, this::read);
  }

  /**
   * A row of a known school that cannot be used.
   *
   * @param typed the address as it was typed
   * @param slips why, one by one
   */
  record UnusableRow(String typed, List<StaffRowSlip> slips) {}

  FileReading reading() {
    return reading;
  }

  /** The rows in use, in the file's order. */
  List<StaffRow> rows() {
    return rows;
  }

  /** The rows that are not, in the file's order. */
  List<UnusableRow> unusable() {
    return unusable;
  }

  /** The distinct addresses: usable ones in usable form, others as typed. */
  Set<String> addresses() {
    return addresses;
  }

  private void read(Row row) {
    Optional<SchoolCode> school = row.school("École", schools::knows);
    row.digits("Matricule");
    Optional<LocalDate> from = row.dateOrNone("Début");
    Optional<LocalDate> to = row.dateOrNone("Fin");
    String category = word(row.text("Catégorie d'emploi"));
    String function = word(row.text(FUNCTION));
    if (policy.roleOf(category, function).isEmpty()) {
      row.note(FUNCTION, Flaw.FUNCTION_UNKNOWN);
    } else if (misspelt(category, function)) {
      row.note(FUNCTION, Flaw.FUNCTION_MISSPELT);
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      row.note("Fin", Flaw.DATES_REVERSED);
    }
    AddressReading typed = row.address(ADDRESS);
    Optional<EmailAddress> address = typed.usable().filter(policy::ofDistrict);
    if (typed.usable().isPresent() && address.isEmpty()) {
      row.note(ADDRESS, Flaw.FOREIGN_DOMAIN);
    }
    tryToEnter(typed, address);
    if (row.usable() && school.isPresent() && address.isPresent()) {
      StaffRow read = new StaffRow(school.get(), address.get(), category, function, from, to);
      rows.add(read);
      if (!seen.add(read)) {
        row.noteWholeRow(Flaw.REPEATED);
      }
    } else {
      school.ifPresent(known -> unusable.add(unusable(row, known)));
    }
  }

  /**
   * Whether a function has the role of all others of its category only because of its spelling: it
   * is almost one that the policy names for something else.
   */
  private boolean misspelt(String category, String function) {
    return policy.roleMappings().stream()
        .filter(line -> line.category().equals(category))
        .filter(line -> Spelling.almostSame(line.function(), function))
        .anyMatch(line -> !line.role().equals(policy.roleOf(category, function)));
  }

  private void tryToEnter(AddressReading typed, Optional<EmailAddress> address) {
    if (!typed.typed().isEmpty() && Row.readable(typed.typed())) {
      addresses.add(address.map(EmailAddress::value).orElse(typed.typed()));
    }
  }

  private static UnusableRow unusable(Row row, SchoolCode school) {
    String place = DistrictFile.STAFF.fileName() + ":" + row.line();
    return new UnusableRow(
        row.text(ADDRESS),
        row.findings().stream()
            .filter(finding -> !finding.usable())
            .map(finding -> new StaffRowSlip(school, place, finding.flaw().code().name()))
            .toList());
  }

  /** The same few words stand in thousands of rows. */
  private String word(String read) {
    return words.computeIfAbsent(read, word -> word);
  }
}
