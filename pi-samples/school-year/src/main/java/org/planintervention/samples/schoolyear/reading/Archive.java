package org.planintervention.samples.schoolyear.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.planintervention.plan.Consent;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.Goal;
import org.planintervention.plan.OpeningAnswer;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.plan.Signature;
import org.planintervention.spi.facts.AddressReading;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;

/**
 * The plans of earlier years, in an earlier platform's words: {@code plans-archives.jsonl}. They
 * are history and taken as they stand; what is not asked of them here is asked nowhere.
 */
final class Archive {
  /** Most characters of a line: a plan of the greatest length that people write has less. */
  static final int LONGEST_LINE = 1 << 23;

  private static final String COORDINATOR = "coordonnateur";
  private static final String LISTED = "collaborateurs";
  private static final String SIGNATURES = "signatures";
  private static final int FIRST_VERSION = 1;
  private static final int LONGEST_SHARED = 64;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectMapper JSON_EACH_KEY_ONCE =
      JSON.copy().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private final Predicate<StudentNumber> students;
  private final Predicate<SchoolCode> schools;
  private final ZoneId zone;
  private final List<Plan> plans = new ArrayList<>();
  private final Set<OfYear> known = new HashSet<>();
  private final Map<String, String> shared = new HashMap<>();
  private final FileReading reading = new FileReading(DistrictFile.ARCHIVE);

  /**
   * Reads the archive.
   *
   * @param students the students who are known
   * @param schools the schools that are known
   * @param zone in which the days of its signatures are meant
   * @throws UnusableInputException when it cannot be read to its end
   */
  Archive(
      FileSource source,
      Predicate<StudentNumber> students,
      Predicate<SchoolCode> schools,
      ZoneId zone) {
    this.students = students;
    this.schools = schools;
    this.zone = zone;
    try {
      read(source);
    } catch (IOException broken) {
      throw UnusableInputException.unreadable(DistrictFile.ARCHIVE);
    }
    shared.clear();
  }

  private record OfYear(StudentNumber student, SchoolYear year) {}

  FileReading reading() {
    return reading;
  }

  /** In the order of their lines. */
  List<Plan> plans() {
    return plans;
  }

  private void read(FileSource source) throws IOException {
    TextEncoding encoding = TextEncoding.ofJsonLines(source, DistrictFile.ARCHIVE);
    try (Lines lines =
        new Lines(encoding.reader(source.open(DistrictFile.ARCHIVE)), LONGEST_LINE)) {
      for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (line.get().tooLong() || !line.get().text().isBlank()) {
          reading.row(read(line.get()));
        }
      }
    }
  }

  private List<Finding> read(Lines.Line line) {
    if (line.tooLong()) {
      return List.of(Finding.inWholeRow(line.number(), Flaw.TOO_LONG));
    }
    Optional<JsonNode> json = json(JSON_EACH_KEY_ONCE, line.text());
    if (json.isEmpty()) {
      Flaw flaw = json(JSON, line.text()).isPresent() ? Flaw.KEY_TWICE : Flaw.NO_JSON;
      return List.of(Finding.inWholeRow(line.number(), flaw));
    }
    ArchivedPart.Line form = new ArchivedPart.Line(this::share);
    List<Finding> found = new ArrayList<>();
    Optional<Plan> plan =
        plan(line.number(), ArchivedPart.of(json.get(), form), new Addresses(line, found));
    if (form.wrong().isPresent()) {
      return List.of(Finding.inWholeRow(line.number(), form.wrong().get()));
    }
    plan.ifPresent(plans::add);
    if (plan.isPresent() && !known.add(new OfYear(plan.get().student(), plan.get().year()))) {
      found.add(Finding.inWholeRow(line.number(), Flaw.PLAN_REPEATED));
    }
    return found;
  }

  private static Optional<JsonNode> json(ObjectMapper mapper, String line) {
    if (!Row.readable(line)) {
      return Optional.empty();
    }
    try {
      return Optional.of(mapper.readTree(line));
    } catch (JsonProcessingException none) {
      return Optional.empty();
    }
  }

  private Optional<Plan> plan(long line, ArchivedPart said, Addresses addresses) {
    Optional<StudentNumber> student = student(said);
    Optional<SchoolCode> school = school(said);
    Optional<PlanStatus> status =
        known(ArchiveWords.STATUSES, said.text("statut"), said, Flaw.ARCHIVED_STATUS_UNKNOWN);
    Optional<OpeningAnswer> opening = opening(said);
    Optional<SchoolYear> year = SchoolYear.parse(said.text("annee"));
    if (year.isEmpty()) {
      said.wrong(Flaw.ARCHIVED_FORM);
    }
    PlanContent content = content(said.part("contenu"));
    Optional<EmailAddress> coordinator = addresses.coordinator(said.text(COORDINATOR));
    Set<Person> listed = new LinkedHashSet<>();
    for (String typed : said.numbersOrTexts(LISTED)) {
      addresses.person(LISTED, typed).ifPresent(listed::add);
    }
    coordinator.map(Person::of).ifPresent(listed::remove);
    List<ArchivedPart> signed = said.parts(SIGNATURES);
    List<Signature> signatures = signatures(signed, addresses);
    if (student.isEmpty()
        || school.isEmpty()
        || status.isEmpty()
        || year.isEmpty()
        || coordinator.isEmpty()) {
      return Optional.empty();
    }
    boolean wasReady =
        status.get() == PlanStatus.READY_TO_SIGN
            || status.get() == PlanStatus.IN_REVISION
            || !signed.isEmpty();
    return Optional.of(
        new Plan(
            new PlanId(
                school.get(), String.format("%s%09d", DistrictData.ARCHIVED_PLAN_NAME, line)),
            student.get(),
            year.get(),
            status.get(),
            opening,
            coordinator.get(),
            listed,
            content,
            FIRST_VERSION,
            wasReady ? Optional.of(FIRST_VERSION) : Optional.empty(),
            signatures,
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  private Optional<StudentNumber> student(ArchivedPart said) {
    Optional<StudentNumber> student =
        StudentNumber.read(said.numberOrText("fiche")).filter(students);
    if (student.isEmpty()) {
      said.wrong(Flaw.ARCHIVED_STUDENT_UNKNOWN);
    }
    return student;
  }

  private Optional<SchoolCode> school(ArchivedPart said) {
    Optional<SchoolCode> school = Row.schoolCode(said.text("ecole")).filter(schools);
    if (school.isEmpty()) {
      said.wrong(Flaw.ARCHIVED_SCHOOL_UNKNOWN);
    }
    return school;
  }

  private static Optional<OpeningAnswer> opening(ArchivedPart said) {
    OpeningSituation[] situations =
        said.texts("situations").stream()
            .map(
                word -> known(ArchiveWords.SITUATIONS, word, said, Flaw.ARCHIVED_SITUATION_UNKNOWN))
            .flatMap(Optional::stream)
            .toArray(OpeningSituation[]::new);
    return situations.length == 0 ? Optional.empty() : Optional.of(OpeningAnswer.of(situations));
  }

  private static <T> Optional<T> known(
      Map<String, T> words, String word, ArchivedPart said, Flaw otherwise) {
    Optional<T> known = Optional.ofNullable(words.get(word));
    if (known.isEmpty()) {
      said.wrong(otherwise);
    }
    return known;
  }

  private static PlanContent content(ArchivedPart said) {
    return new PlanContent(
        said.texts("forces"),
        said.texts("besoins"),
        said.parts("objectifs").stream().map(Archive::goal).toList(),
        said.text("rencontre"),
        said.text("remarques"));
  }

  private static Goal goal(ArchivedPart said) {
    return new Goal(
        said.text("besoin"),
        said.text("objectif"),
        said.texts("moyens"),
        said.texts("responsables"),
        said.text("echeance"),
        said.text("evaluation"));
  }

  /** Each person's once, the first (G-3). */
  private List<Signature> signatures(List<ArchivedPart> signed, Addresses addresses) {
    List<Signature> signatures = new ArrayList<>();
    Set<Person> signatories = new HashSet<>();
    for (ArchivedPart said : signed) {
      Optional<LocalDate> date = Row.isoDate(said.text("date"));
      if (date.isEmpty()) {
        said.wrong(Flaw.ARCHIVED_FORM);
      }
      Optional<Person> signatory = addresses.person(SIGNATURES, said.numberOrText("signataire"));
      Optional<Person> by =
          said.says("pourAutrui")
              ? addresses.person(SIGNATURES, said.text("pourAutrui"))
              : signatory;
      if (date.isPresent()
          && signatory.isPresent()
          && by.isPresent()
          && signatories.add(signatory.get())) {
        signatures.add(signature(said, signatory.get(), by.get(), date.get()));
      }
    }
    return signatures;
  }

  /** Bound to no content hash, as a signature of an earlier platform is. */
  private Signature signature(ArchivedPart said, Person signatory, Person by, LocalDate date) {
    Instant noon = date.atTime(LocalTime.NOON).atZone(zone).toInstant();
    return new Signature(
        FIRST_VERSION,
        signatory,
        by,
        said.says("pourAutrui") ? Optional.of(consent(said.text("motif"), date)) : Optional.empty(),
        Optional.empty(),
        ArchiveWords.capacity(said.text("qualite")),
        noon,
        "",
        "");
  }

  private static Consent consent(String ground, LocalDate date) {
    return ground.equals(ArchiveWords.PAPER_FORM)
        ? new Consent(ConsentGround.PAPER_FORM, "", date)
        : new Consent(ConsentGround.OTHER, ground, date);
  }

  /** Short texts, such as functions and dates, stand in thousands of plans. */
  private String share(String text) {
    return text.length() > LONGEST_SHARED ? text : shared.computeIfAbsent(text, same -> same);
  }

  /** Reads the addresses of a line, and notes what is wrong with them. */
  private record Addresses(Lines.Line line, List<Finding> found) {
    /** Without a coordinator there is no plan. */
    Optional<EmailAddress> coordinator(String typed) {
      AddressReading reading = trimmed(COORDINATOR, typed);
      slip(COORDINATOR, reading).ifPresent(found::add);
      return reading.usable();
    }

    /** Of somebody whom the rest of the plan can do without. */
    Optional<Person> person(String field, String typed) {
      Optional<StudentNumber> student = StudentNumber.read(typed);
      if (student.isPresent()) {
        return student.map(Person::of);
      }
      AddressReading reading = trimmed(field, typed);
      slip(field, reading).map(Finding::leavingRowInUse).ifPresent(found::add);
      return reading.usable().map(Person::of);
    }

    private AddressReading trimmed(String field, String typed) {
      AddressReading reading = EmailAddress.read(typed);
      if (reading.blanksTrimmed()) {
        found.add(finding(field, Flaw.BLANKS_TRIMMED));
      }
      return reading;
    }

    private Optional<Finding> slip(String field, AddressReading reading) {
      return reading.slip().map(slip -> finding(field, Flaw.of(slip)).withShapeOf(reading.typed()));
    }

    private Finding finding(String field, Flaw flaw) {
      return Finding.inColumn(line.number(), field, 0, flaw);
    }
  }
}
