package org.planintervention.samples.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.planintervention.decision.Action;
import org.planintervention.desk.DestructionCertificate;
import org.planintervention.desk.MarkedPlan;
import org.planintervention.desk.Page;
import org.planintervention.desk.PlanDesk;
import org.planintervention.samples.schoolyear.database.StoreAddress.Use;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Purges the plans that are marked (D-1), for IT services; writes a certificate for each (D-2). */
@Command(name = "purge", sortOptions = false)
final class PurgeCommand implements Callable<Integer> {
  @Mixin private final StoreOptions options = new StoreOptions();

  @Option(names = "--marked", required = true)
  private boolean marked;

  @Mixin private final DistrictOptions district = new DistrictOptions();

  @Option(names = "--certificates", paramLabel = "DIR", required = true)
  private Path certificates = Path.of("");

  @Mixin private final NewFiles files = new NewFiles();

  @Option(names = "--yes")
  private boolean yes;

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Session session;

  PurgeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (OpenedStore opened = options.open(Use.WRITE)) {
      PlanStore store = opened.store();
      PlanDesk desk = district.desk(session, store);
      Actor actor = district.actor(Entry.IT);
      if (actor.address().filter(district.policy().itServices()::contains).isEmpty()) {
        throw new NotDoneException("purge.notAllowed");
      }
      List<MarkedPlan> waiting = waiting(desk, actor);
      Certificates written = Certificates.in(certificates, files);
      if (!common.json()) {
        show(waiting);
      }
      if (!waiting.isEmpty() && !yes && !confirmed()) {
        throw new NotDoneException("purge.notConfirmed");
      }
      return tell(waiting, purge(desk, actor, waiting, written));
    }
  }

  private static List<MarkedPlan> waiting(PlanDesk desk, Actor actor) {
    List<MarkedPlan> waiting = new ArrayList<>();
    Page<MarkedPlan, PlanId> page = desk.markedForPurge(actor, Optional.empty(), PlanStore.MOST);
    waiting.addAll(page.entries());
    while (page.next().isPresent()) {
      page = desk.markedForPurge(actor, page.next(), PlanStore.MOST);
      waiting.addAll(page.entries());
    }
    return waiting;
  }

  private void show(List<MarkedPlan> waiting) {
    Words words = session.words();
    session.out(words.say("purge.waiting", waiting.size()));
    waiting.forEach(
        plan ->
            session.out(
                "  "
                    + words.say(
                        "purge.plan",
                        plan.id().text(),
                        plan.year().text(),
                        Date.from(plan.since()))));
  }

  private boolean confirmed() {
    Surroundings around = session.surroundings();
    if (common.json() || !around.terminal()) {
      return false;
    }
    session.err(session.words().say("purge.confirm"));
    return around.answers().get().filter(session.words().say("purge.yes")::equals).isPresent();
  }

  /**
   * Plan by plan, each with its certificate: if one cannot be written, no further plan is purged.
   */
  private List<PlanId> purge(
      PlanDesk desk, Actor actor, List<MarkedPlan> waiting, Certificates written) {
    List<PlanId> purged = new ArrayList<>();
    try (Progress progress = Progress.of(session, common, "purge.progress")) {
      for (int i = 0; i < waiting.size(); i++) {
        PlanId plan = waiting.get(i).id();
        // A plan that was brought back meanwhile has no certificate.
        if (written.certify(plan, () -> purge(desk, actor, plan))) {
          purged.add(plan);
        }
        progress.towards().after(i + 1, waiting.size());
      }
    }
    return purged;
  }

  private static Optional<DestructionCertificate> purge(PlanDesk desk, Actor actor, PlanId plan) {
    desk.performAll(actor, List.of(new Action.Purge(plan)), (decided, all) -> true);
    return desk.certificateOfDestruction(actor, plan);
  }

  private int tell(List<MarkedPlan> waiting, List<PlanId> purged) {
    List<PlanId> left =
        waiting.stream().map(MarkedPlan::id).filter(id -> !purged.contains(id)).toList();
    if (common.json()) {
      ObjectNode json = Json.document("PI-PURGE-1");
      ArrayNode gone = json.putArray("purged");
      purged.forEach(id -> gone.add(id.text()));
      ArrayNode stayed = json.putArray("notPurged");
      left.forEach(id -> stayed.add(id.text()));
      session.out(json.put("certificates", certificates.toString()).toString());
    } else if (!waiting.isEmpty()) {
      session.out(session.words().say("purge.done", purged.size(), certificates));
      left.forEach(id -> session.out(session.words().say("purge.left", id.text())));
      session.out(session.words().say("purge.files"));
    }
    return left.isEmpty() ? Status.FINE : Status.FINDINGS;
  }
}
