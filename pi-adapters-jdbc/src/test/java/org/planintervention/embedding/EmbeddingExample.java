package org.planintervention.embedding;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.planintervention.decision.Action;
import org.planintervention.decision.MenuItem;
import org.planintervention.desk.Batch;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.Outcome;
import org.planintervention.desk.Page;
import org.planintervention.desk.PlaceKey;
import org.planintervention.desk.PlanDesk;
import org.planintervention.desk.PlanSummary;
import org.planintervention.desk.PlanView;
import org.planintervention.jdbc.H2Stores;
import org.planintervention.memory.MemoryDistrict;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.outside.GuideLinks;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.text.CheckExplanation;
import org.planintervention.text.Explanation;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

/**
 * What a host writes. The lines from a mark to the next stand in {@code docs/embedding.md}, in the
 * same order.
 */
final class EmbeddingExample {
  private final MemoryDistrict district;
  private final GuideLinks guideLinks;
  private final Consumer<String> screen;

  EmbeddingExample(MemoryDistrict district, GuideLinks guideLinks, Consumer<String> screen) {
    this.district = district;
    this.guideLinks = guideLinks;
    this.screen = screen;
  }

  void start(Path file, StudentNumber student) {
    // the page's lines
    try (H2Stores.Opened database = H2Stores.file(file)) {
      HostSystems host = HostSystems.of(database.store(), district, district, district);
      PlanDesk desk = new PlanDesk(host, DistrictPolicy.reference());
      Actor actor = Actor.typed(Entry.STAFF, "psychologue@csdm.qc.ca");
      Outcome outcome = desk.perform(actor, new Action.Create(student, desk.thisYear()));
      outcome.view().ifPresent(view -> screen.accept(view.plan().status().name()));
      for (Explanation told : Texts.in(Language.FRENCH).explain(outcome.reasons(), guideLinks)) {
        screen.accept(told.why() + " " + told.whoseMove() + " " + told.whatToDo());
      }
    }
    // until here
  }

  void buttons(PlanDesk desk, Actor actor, PlanId plan, Texts texts) {
    // the page's lines
    for (MenuItem item : desk.menu(actor, plan)) {
      screen.accept(texts.action(item.action()) + (item.granted() ? "" : " (-)"));
      for (Explanation told : texts.explain(item.reasons(), guideLinks)) {
        screen.accept(told.whatToDo() + told.link().map(link -> " " + link).orElse(""));
      }
    }
    // until here
  }

  void homePage(PlanDesk desk, Actor actor, SchoolCode school) {
    // the page's lines
    PlanQuery query = PlanQuery.of(school, desk.thisYear().start()).inStatus("READY_TO_SIGN");
    Optional<PageKey> after = Optional.empty();
    do {
      Page<PlanSummary, PageKey> page = desk.homePage(actor, query, after, 50);
      page.entries().forEach(plan -> screen.accept(plan.student().text()));
      after = page.next();
    } while (after.isPresent());
    // until here
  }

  boolean sign(PlanDesk desk, Actor actor, PlanId plan) {
    // the page's lines
    Optional<PlanView> displayed = desk.perform(actor, new Action.Consult(plan)).view();
    // … the person reads it, and clicks « Signer »
    Action sign = new Action.Sign(plan, displayed.map(PlanView::hash));
    String key = "0b6f9d3e-6f0e-4c0e-9d5a-2f4c1e7a90b1";
    Outcome outcome = desk.perform(actor, sign, Optional.of(key));
    // until here
    return outcome.done();
  }

  long signInLot(PlanDesk desk, Actor direction) {
    // the page's lines
    Page<PlanSummary, PlaceKey> waiting = desk.plansToSign(direction, Optional.empty(), 500);
    Batch.Result lot =
        desk.performAll(
            direction,
            waiting.map(plan -> new Action.Sign(plan.id(), Optional.empty())).entries(),
            (decided, all) -> {
              screen.accept(decided + " / " + all);
              return true;
            });
    // until here
    return lot.count(Batch.Standing.DONE);
  }

  void help(PlanDesk desk, Actor secretary, String typed, Texts texts) {
    // the page's lines
    for (CheckExplanation check :
        texts.explain(desk.whyCannotEnter(secretary, typed), guideLinks)) {
      screen.accept(check.question() + " " + check.answer());
      check.advice().ifPresent(advice -> screen.accept(advice.whatToDo()));
    }
    // until here
  }
}
