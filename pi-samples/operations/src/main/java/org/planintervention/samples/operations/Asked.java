package org.planintervention.samples.operations;

import org.planintervention.desk.PlanDesk;
import org.planintervention.json.ReportJson;
import org.planintervention.report.ReportRequest;
import org.planintervention.report.ReportSink;
import org.planintervention.samples.schoolyear.database.StoreAddress.Use;
import org.planintervention.spi.identity.Entry;
import org.planintervention.text.ReportText;

/** Asks a desk for a report, for whoever the options name. The asking is itself on the trail. */
final class Asked {
  private final Session session;
  private final StoreOptions store;
  private final DistrictOptions district;

  Asked(Session session, StoreOptions store, DistrictOptions district) {
    this.session = session;
    this.store = store;
    this.district = district;
  }

  /**
   * Tells a report as the answer, in words or as JSON.
   *
   * @return how many rows it had
   */
  int answer(ReportRequest request, CommonOptions common) {
    ReportSink form =
        common.json()
            ? new ReportJson(session.surroundings().answer())
            : new ReportText(session.words().language(), session::out);
    Counting counting = new Counting((rows, all) -> true, form);
    tell(request, counting);
    return counting.rows();
  }

  /**
   * Tells a report.
   *
   * @throws NotDoneException when who asks may not be told
   */
  void tell(ReportRequest request, ReportSink sink) {
    try (OpenedStore opened = store.open(Use.WRITE)) {
      PlanDesk desk = district.desk(session, opened.store());
      if (!desk.report(district.actor(Entry.IT), request, sink)) {
        throw new NotDoneException("report.notAllowed." + request.kind());
      }
    }
  }
}
