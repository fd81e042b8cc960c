package org.planintervention.samples.operations;

import java.util.concurrent.Callable;
import org.planintervention.report.ReportRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The plans that are to be destroyed by the policy's retention; it destroys none. */
@Command(name = "due", sortOptions = false)
final class DueCommand implements Callable<Integer> {
  @Mixin private final StoreOptions options = new StoreOptions();

  @Mixin private final DistrictOptions district = new DistrictOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Session session;

  DueCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    int due = new Asked(session, options, district).answer(new ReportRequest.Due(), common);
    return due == 0 ? Status.FINE : Status.FINDINGS;
  }
}
