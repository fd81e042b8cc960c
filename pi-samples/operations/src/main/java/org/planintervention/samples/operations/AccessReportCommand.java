package org.planintervention.samples.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.planintervention.report.Period;
import org.planintervention.report.ReportRequest;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Person;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who read a student's plans, or all that a person did, for the access officer (T-2). */
@Command(name = "access-report", sortOptions = false)
final class AccessReportCommand implements Callable<Integer> {
  @Mixin private final StoreOptions options = new StoreOptions();

  @Mixin private final DistrictOptions district = new DistrictOptions();

  @ArgGroup(multiplicity = "1")
  private final About about = new About();

  /** Whom it is about. */
  static final class About {
    @Option(names = "--student", paramLabel = "NUMBER", converter = Typed.OfStudent.class)
    private Optional<StudentNumber> student = Optional.empty();

    @Option(names = "--person", paramLabel = "ADDRESS", converter = Typed.OfAddress.class)
    private Optional<EmailAddress> person = Optional.empty();
  }

  @Option(names = "--from", paramLabel = "DAY")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--until", paramLabel = "DAY")
  private Optional<LocalDate> until = Optional.empty();

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Session session;

  AccessReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    boolean period = from.isPresent() || until.isPresent();
    if (period && about.student.isPresent() || !inOrder()) {
      throw new NotDoneException("report.period");
    }
    ReportRequest request =
        about
            .student
            .<ReportRequest>map(ReportRequest.Access::new)
            .orElseGet(
                () -> new ReportRequest.OfPerson(Person.of(about.person.orElseThrow()), period()));
    new Asked(session, options, district).answer(request, common);
    return Status.FINE;
  }

  private boolean inOrder() {
    return from.isEmpty() || until.isEmpty() || !until.get().isBefore(from.get());
  }

  /** Days of the district, both included. */
  private Period period() {
    ZoneId zone = district.policy().zone();
    Instant first = from.map(day -> day.atStartOfDay(zone).toInstant()).orElse(Period.EVER.from());
    Instant after =
        until
            .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
            .orElse(Period.EVER.until());
    return new Period(first, after);
  }
}
