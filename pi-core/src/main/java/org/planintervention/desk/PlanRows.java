package org.planintervention.desk;

import com.google.common.collect.ImmutableSet;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.planintervention.canonical.CanonicalForm;
import org.planintervention.canonical.Edition;
import org.planintervention.plan.Consent;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.ContentHash;
import org.planintervention.plan.Declination;
import org.planintervention.plan.Plan;
import org.planintervention.plan.PlanContent;
import org.planintervention.plan.PlanStatus;
import org.planintervention.plan.SchoolYear;
import org.planintervention.plan.Signature;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Person;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.trail.StoredSignature;
import org.planintervention.trail.StoredState;

/** Plans as the rows that a store keeps, and back. */
public final class PlanRows {
  private PlanRows() {}

  static PlanRow row(Plan plan, ContentHash hash, Instant now) {
    return new PlanRow(
        plan.id(),
        plan.student(),
        plan.year().start(),
        plan.status().name(),
        plan.version(),
        plan.coordinator(),
        listed(plan),
        Bytes.hex(hash.hex()),
        plan.live() ? Optional.empty() : Optional.of(now.toEpochMilli()),
        state(plan).bytes());
  }

  private static List<String> listed(Plan plan) {
    return plan.listed().stream().map(Person::key).toList();
  }

  static SignatureRow row(Signature signature) {
    StoredSignature stored =
        new StoredSignature(
            signature.by().key(),
            signature
                .consent()
                .map(
                    consent ->
                        new StoredSignature.Consent(
                            consent.ground().name(), consent.text(), consent.date().toString())),
            signature.hash().map(ContentHash::hex),
            signature.role(),
            signature.at().toEpochMilli(),
            signature.policy(),
            signature.evidence());
    return new SignatureRow(signature.version(), signature.signatory().key(), stored.bytes());
  }

  /**
   * The plan that stored rows say. For hosts that report on their own store or move it: it judges
   * nothing, so it hands a plan to nobody.
   */
  public static Plan plan(StoredPlan stored) {
    return plan(stored, CanonicalForm.decode(stored.content()));
  }

  /** A plan as it is stored but for its content: a signature binds that by its hash, unread. */
  static Plan unread(StoredPlan stored) {
    return plan(stored, new Edition(CanonicalForm.opening(stored.content()), PlanContent.EMPTY));
  }

  private static Plan plan(StoredPlan stored, Edition edition) {
    PlanRow row = stored.row();
    StoredState state = state(row);
    return new Plan(
        row.id(),
        row.student(),
        new SchoolYear(row.year()),
        as(PlanStatus::valueOf, row.status()),
        edition.opening(),
        row.coordinator(),
        people(row),
        edition.content(),
        row.version(),
        state.lastReady(),
        stored.signatures().stream().map(PlanRows::signature).toList(),
        state.declinations().stream().map(PlanRows::declination).toList(),
        state.source().map(PlanRows::planId),
        state.markedBy().map(Person::ofKey));
  }

  /** A plan without what it says and who signed it: enough to judge who may read or purge it. */
  static Plan outline(PlanRow row) {
    StoredState state = state(row);
    return new Plan(
        row.id(),
        row.student(),
        new SchoolYear(row.year()),
        as(PlanStatus::valueOf, row.status()),
        Optional.empty(),
        row.coordinator(),
        people(row),
        PlanContent.EMPTY,
        row.version(),
        state.lastReady(),
        List.of(),
        List.of(),
        Optional.empty(),
        state.markedBy().map(Person::ofKey));
  }

  private static Set<Person> people(PlanRow row) {
    return row.listed().stream().map(Person::ofKey).collect(ImmutableSet.toImmutableSet());
  }

  private static Signature signature(SignatureRow row) {
    StoredSignature stored = StoredSignature.read(row.payload()).orElseThrow(PlanRows::notWritten);
    return new Signature(
        row.version(),
        Person.ofKey(row.signatory()),
        Person.ofKey(stored.by()),
        stored.consent().map(PlanRows::consent),
        stored.hash().map(hash -> as(ContentHash::new, hash)),
        stored.role(),
        Instant.ofEpochMilli(stored.at()),
        stored.policy(),
        stored.evidence());
  }

  private static Consent consent(StoredSignature.Consent stored) {
    return new Consent(
        as(ConsentGround::valueOf, stored.ground()),
        stored.text(),
        as(LocalDate::parse, stored.date()));
  }

  /** Reads a stored text; what it says is not repeated if it cannot be read (T-2). */
  static <T> T as(Function<String, T> type, String text) {
    try {
      return type.apply(text);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw notWritten();
    }
  }

  private static StoredState state(PlanRow row) {
    return StoredState.read(row.state()).orElseThrow(PlanRows::notWritten);
  }

  /** What a store keeps of a plan besides its columns. */
  static StoredState state(Plan plan) {
    return new StoredState(
        plan.lastReady(),
        plan.source().map(PlanId::text),
        plan.markedBy().map(Person::key),
        plan.declinations().stream().map(PlanRows::declined).toList());
  }

  private static StoredState.Declined declined(Declination declination) {
    return new StoredState.Declined(
        declination.version(),
        declination.guardian().key(),
        declination.text(),
        declination.at().toEpochMilli());
  }

  private static Declination declination(StoredState.Declined stored) {
    return new Declination(
        stored.version(),
        Person.ofKey(stored.guardian()),
        stored.text(),
        Instant.ofEpochMilli(stored.at()));
  }

  static PlanId planId(String text) {
    int slash = text.indexOf('/');
    return new PlanId(new SchoolCode(text.substring(0, slash)), text.substring(slash + 1));
  }

  static IllegalStateException notWritten() {
    return new IllegalStateException("a stored row is not what was written; verify the store");
  }
}
