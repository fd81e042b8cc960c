package org.planintervention.samples.operations;

import java.util.Optional;
import java.util.concurrent.Callable;
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

  @Mixin private final Days days = new Days();

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Session session;

  AccessReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (days.areGiven() && about.student.isPresent()) {
      throw new NotDoneException("report.period");
    }
    ReportRequest request =
        about
            .student
            .<ReportRequest>map(ReportRequest.Access::new)
            .orElseGet(
                () ->
                    new ReportRequest.OfPerson(
                        Person.of(about.person.orElseThrow()), days.in(district.policy().zone())));
    new Asked(session, options, district).answer(request, common);
    return Status.FINE;
  }
}
