package org.planintervention.samples.operations;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.planintervention.report.ReportRequest;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.PlanId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an incident concerns, for the register that the access officer keeps (T-2). */
@Command(name = "incident", sortOptions = false)
final class IncidentCommand implements Callable<Integer> {
  @Mixin private final StoreOptions options = new StoreOptions();

  @Mixin private final DistrictOptions district = new DistrictOptions();

  @ArgGroup(multiplicity = "1")
  private final Concerned concerned = new Concerned();

  /** Which plans it concerns. */
  static final class Concerned {
    @Option(names = "--person", paramLabel = "ADDRESS", converter = Typed.OfAddress.class)
    private Optional<EmailAddress> person = Optional.empty();

    @Option(names = "--school", paramLabel = "SCHOOL", converter = Typed.OfSchool.class)
    private Optional<SchoolCode> school = Optional.empty();

    @Option(
        names = "--plans",
        paramLabel = "SCHOOL/NAME",
        split = ",",
        converter = Typed.OfPlan.class)
    private List<PlanId> plans = List.of();

    private ReportRequest.Scope scope() {
      return person
          .<ReportRequest.Scope>map(one -> new ReportRequest.ByPerson(Person.of(one)))
          .or(() -> school.map(ReportRequest.OfSchool::new))
          .orElseGet(() -> new ReportRequest.OfPlans(plans));
    }
  }

  @Mixin private final Days days = new Days();

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Session session;

  IncidentCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ReportRequest request =
        new ReportRequest.Incident(concerned.scope(), days.in(district.policy().zone()));
    new Asked(session, options, district).answer(request, common);
    return Status.FINE;
  }
}
