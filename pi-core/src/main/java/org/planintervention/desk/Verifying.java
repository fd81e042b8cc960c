package org.planintervention.desk;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.outside.CheckpointSource;
import org.planintervention.spi.outside.Sealer;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeptPlace;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.spi.store.KeptTable;
import org.planintervention.spi.store.Misfit;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.SchemaDifference;
import org.planintervention.trail.ChainReplay;
import org.planintervention.trail.Finding;
import org.planintervention.trail.Finding.Kind;
import org.planintervention.trail.MerkleRoot;
import org.planintervention.trail.PlanComparison;
import org.planintervention.trail.Sealing;
import org.planintervention.trail.StepTerms;
import org.planintervention.trail.VerificationReport;
import org.planintervention.trail.VerificationReport.AgainstCheckpoint;
import org.planintervention.trail.VerificationReport.SealStanding;

/**
 * Verifies what is stored: replays every chain, and compares where each plan's trail leads with
 * what the store says of it. It streams school by school, all tables side by side in the order of
 * their names, and never stops at the first finding.
 *
 * <p>Of everything, two schools are verified at a time: while the store reads for one, the other is
 * replayed.
 *
 * <p>It may run while people work: a chain of which something was found is read again by itself,
 * until nothing was written to it meanwhile.
 */
final class Verifying {
  /** Where what lies under no school is placed. */
  private static final ChainId NOWHERE = new ChainId(Preparation.DISTRICT, "~unreadable");

  /** So often a chain that people write to all the time is read again. */
  private static final int ROUNDS = 50;

  private static final int MISFIT_ROUNDS = 2;

  /** Before and behind what stands for any school. */
  private static final String FIRST = "";

  private static final String LAST = "\uffff";

  private final Evidence evidence;
  private final Optional<CheckpointSource> checkpoints;
  private final Optional<Sealer> sealer;
  private final StepTerms terms;
  private final Executor beside;

  /**
   * A verification of what a store hands out.
   *
   * @param terms what is known of the policy
   * @param beside who may walk along, beside the calling thread
   */
  Verifying(
      Evidence evidence,
      Optional<CheckpointSource> checkpoints,
      Optional<Sealer> sealer,
      StepTerms terms,
      Executor beside) {
    this.evidence = evidence;
    this.checkpoints = checkpoints;
    this.sealer = sealer;
    this.terms = terms;
    this.beside = beside;
  }

  VerificationReport plan(PlanId plan) {
    Run run = new Run((decided, all) -> true);
    if (run.mayRead()) {
      try (Walk walk = new Walk(run)) {
        walk.one(plan.school().value(), plan.name());
      }
    }
    return run.report();
  }

  VerificationReport school(SchoolCode school, Batch.Progress progress) {
    Run run = new Run(progress);
    if (run.mayRead()) {
      try (Walk walk = new Walk(run)) {
        walk.school(school.value());
      }
    }
    return run.report();
  }

  VerificationReport everything(Batch.Progress progress) {
    Run run = new Run(progress);
    if (!run.mayRead()) {
      return run.report();
    }
    try (Schools schools = new Schools(run);
        Walk walk = new Walk(run);
        Walk other = new Walk(run);
        Beside<Boolean> walking = new Beside<>(beside, () -> other.every(schools))) {
      walk.every(schools);
      walking.end();
      run.tell();
    }
    return run.report();
  }

  /** What was found about one chain, and how much was read for it. */
  private record Verdict(
      @PersonalData(DEIDENTIFIED) List<Finding> findings,
      @PersonalData(NONE) long rows,
      @PersonalData(NONE) long length,
      @PersonalData(NONE) boolean beside,
      @PersonalData(DEIDENTIFIED) Set<Long> emptied,
      @PersonalData(DEIDENTIFIED) Set<Long> listed) {}

  /** One verification: what it is against, what all who walk found, and whether they go on. */
  private final class Run {
    private final Optional<Checkpoint> checkpoint;
    private final SealStanding seal;
    private final Tally tally = new Tally();
    private final AtomicInteger chains = new AtomicInteger();
    private final Batch.Progress progress;
    private final Thread caller = Thread.currentThread();
    private volatile boolean stopped;

    Run(Batch.Progress progress) {
      this.progress = progress;
      this.checkpoint = checkpoints.flatMap(CheckpointSource::last);
      this.seal = checkpoint.map(this::sealOf).orElse(SealStanding.NONE);
      checkpoint.ifPresent(this::checkCheckpoint);
      for (SchemaDifference one : evidence.schemaDifferences()) {
        stopped = true;
        tally.find(
            FIRST,
            new Finding(
                Kind.SCHEMA_ALTERED, NOWHERE, OptionalLong.empty(), Optional.of(one.toString())));
      }
    }

    /** Returns false if a table is not the one that the library creates: reading could run code. */
    boolean mayRead() {
      return !stopped;
    }

    /** The heads of the checkpoint, from the first on. */
    CheckpointHeads heads() {
      return new CheckpointHeads(
          checkpoint.flatMap(one -> checkpoints.map(source -> source.heads(one.number()))));
    }

    VerificationReport report() {
      tally
          .onlyBehind()
          .ifPresent(
              chain ->
                  tally.find(
                      LAST,
                      new Finding(Kind.BEHIND_CHECKPOINT, chain, OptionalLong.empty(), detail())));
      return tally.report(
          checkpoint.map(one -> new AgainstCheckpoint(one.number(), one.at().toEpochMilli(), seal)),
          !stopped);
    }

    /** The host hears of the progress in its own thread. */
    void tell() {
      int all = chains.get();
      if (Thread.currentThread().equals(caller) && !stopped && !progress.after(all, all)) {
        stopped = true;
      }
    }

    private Optional<String> detail() {
      return checkpoint.map(one -> "checkpoint " + one.number());
    }

    /** Whoever brings what seals wants a seal: one that is gone is as good as a wrong one. */
    private SealStanding sealOf(Checkpoint one) {
      if (sealer.isEmpty()) {
        return one.seal().isEmpty() ? SealStanding.NONE : SealStanding.NOT_CHECKED;
      }
      return one.seal()
              .filter(seal -> seal.algorithm().equals(sealer.get().algorithm()))
              .filter(seal -> sealer.get().verify(Sealing.sealed(one), seal.value()))
              .isPresent()
          ? SealStanding.GENUINE
          : SealStanding.WRONG;
    }

    /** A checkpoint is worth as much as its root, its link to the one before, and its seal. */
    private void checkCheckpoint(Checkpoint one) {
      CheckpointSource source = checkpoints.orElseThrow();
      MerkleRoot root = new MerkleRoot();
      try (CheckpointSource.Heads all = source.heads(one.number())) {
        all.forEachRemaining(root::add);
      }
      boolean whole =
          root.root().equals(one.root())
              && root.chains() == one.chains()
              && root.rows() == one.rows();
      boolean linked =
          one.number() == 1
              ? one.before().length() == 0
              : source
                  .checkpoint(one.number() - 1)
                  .filter(before -> before.root().equals(one.before()))
                  .isPresent();
      boolean unsealed =
          one.seal().isEmpty()
              && source.checkpoint(one.number() - 1).flatMap(Checkpoint::seal).isPresent();
      if (!whole || !linked || unsealed || seal == SealStanding.WRONG) {
        tally.find(
            FIRST, new Finding(Kind.CHECKPOINT_ALTERED, NOWHERE, OptionalLong.empty(), detail()));
      }
    }
  }

  /** The schools of which anything is stored, or was at the checkpoint, each handed out once. */
  private final class Schools implements AutoCloseable {
    private final CheckpointHeads heads;
    private Optional<String> next;

    Schools(Run run) {
      this.heads = run.heads();
      this.next = after(Optional.empty());
    }

    /** The next school; empty when there is none left, for everybody. */
    synchronized Optional<String> take() {
      Optional<String> taken = next;
      if (taken.isPresent()) {
        heads.goBehind(taken.get());
        next = after(taken);
      }
      return taken;
    }

    private Optional<String> after(Optional<String> school) {
      Optional<String> stored = evidence.schools(school, 1).stream().findFirst();
      return Stream.concat(stored.stream(), heads.school().stream()).min(String::compareTo);
    }

    @Override
    public void close() {
      heads.close();
    }
  }

  /** Goes from school to school and from chain to chain. */
  private final class Walk implements AutoCloseable {
    private final Run run;
    private final CheckpointHeads heads;
    private final Tally tally = new Tally();
    private int chains;

    Walk(Run run) {
      this.run = run;
      this.heads = run.heads();
    }

    /** Takes school after school to the last; where it fails, nobody goes on. */
    boolean every(Schools schools) {
      try {
        Optional<String> school = schools.take();
        while (school.isPresent() && !run.stopped) {
          school(school.get());
          school = schools.take();
        }
        return !run.stopped;
      } catch (RuntimeException | Error failure) {
        run.stopped = true;
        throw failure;
      }
    }

    void one(String school, String name) {
      Optional<ChainHead> kept = heads.find(school, name);
      Verdict verdict = confirmed(school, name, kept);
      take(school, name, kept, verdict);
      stayed(school, verdict.listed);
      misfits(KeptPlace.of(school, name));
    }

    void school(String school) {
      if (!SchoolCode.fits(school)) {
        foreign(school);
        return;
      }
      heads.goTo(school);
      Tables tables = new Tables(KeptPlace.of(school));
      Set<Long> emptied = new TreeSet<>();
      Set<Long> listed = new TreeSet<>();
      Optional<String> name = least(tables, school);
      while (name.isPresent() && !run.stopped) {
        Optional<ChainHead> kept = heads.of(school, name.get());
        Verdict verdict = tables.chain(school, name.get(), kept);
        if (!verdict.findings.isEmpty()) {
          verdict = confirmed(school, name.get(), kept);
        }
        take(school, name.get(), kept, verdict);
        emptied.addAll(verdict.emptied);
        listed.addAll(verdict.listed);
        if (++chains % PlanStore.MOST == 0) {
          run.tell();
        }
        name = least(tables, school);
      }
      if (!run.stopped) {
        unlisted(school, Sets.difference(emptied, listed));
        stayed(school, Sets.difference(listed, emptied));
      }
      misfits(KeptPlace.of(school));
      run.tell();
    }

    /** Rows of a door that are emptied, and that no purge lists, not even one of this moment. */
    private void unlisted(String school, Set<Long> rows) {
      if (!rows.isEmpty()) {
        atDoor(school, Sets.difference(rows, listedBy(school)), "payload");
      }
    }

    /** Rows of a door that a purge lists, and that are not emptied, not even at this moment. */
    private void stayed(String school, Set<Long> rows) {
      if (!rows.isEmpty()) {
        Set<Long> now =
            new Tables(KeptPlace.of(school, ChainId.DOOR))
                .chain(school, ChainId.DOOR, Optional.empty())
                .emptied;
        atDoor(school, Sets.difference(rows, now), "purge");
      }
    }

    private Set<Long> listedBy(String school) {
      Set<Long> listed = new TreeSet<>();
      KeptRows tombstones = new KeptRows(evidence, KeptTable.TOMBSTONES, KeptPlace.of(school));
      for (Optional<String> name = tombstones.name(); name.isPresent(); name = tombstones.name()) {
        KeptPlace plan = KeptPlace.of(school, name.get());
        listed.addAll(new Tables(plan).chain(school, name.get(), Optional.empty()).listed);
        tombstones.of(name.get());
      }
      return listed;
    }

    private void atDoor(String school, Set<Long> rows, String detail) {
      for (long row : rows) {
        tally.find(
            school,
            new Finding(
                Kind.ROW_ALTERED,
                chain(school, ChainId.DOOR),
                OptionalLong.of(row),
                Optional.of(detail)));
      }
    }

    private Optional<String> least(Tables tables, String school) {
      return Stream.concat(tables.names(), heads.name(school).stream()).min(String::compareTo);
    }

    /** What lies under something that is no school: the store's own registers, or nothing good. */
    private void foreign(String school) {
      for (KeptTable table : KeptTable.values()) {
        if (!evidence.rows(table, KeptPlace.of(school), Optional.empty(), 1).isEmpty()) {
          tally.find(
              school,
              new Finding(
                  Kind.FOREIGN_ROW, NOWHERE, OptionalLong.empty(), Optional.of(table.name())));
        }
      }
      misfits(KeptPlace.of(school));
    }

    private void take(String school, String name, Optional<ChainHead> kept, Verdict verdict) {
      verdict.findings.forEach(finding -> tally.find(school, finding));
      tally.chain(!name.equals(ChainId.DOOR), verdict.rows);
      run.chains.incrementAndGet();
      if (kept.isPresent() && verdict.length < kept.get().length()) {
        tally.behind(chain(school, name));
      }
      if (run.checkpoint.isPresent() && verdict.length > kept.map(ChainHead::length).orElse(0L)) {
        tally.ahead();
      }
    }

    /** What does not fit only while somebody writes does so once, and not again and again. */
    private void misfits(KeptPlace place) {
      List<Misfit> found = evidence.misfits(place, VerificationReport.MOST);
      for (int round = 0; round < MISFIT_ROUNDS && !found.isEmpty(); round++) {
        Set<Misfit> again = new HashSet<>(evidence.misfits(place, VerificationReport.MOST));
        found = found.stream().filter(again::contains).toList();
      }
      for (Misfit misfit : found.stream().filter(one -> !properly(one)).toList()) {
        tally.find(
            place.school(),
            new Finding(
                Kind.CONTENT_ALTERED,
                chain(misfit.school(), misfit.name()),
                OptionalLong.empty(),
                Optional.of(misfit.part())));
      }
    }

    /** Adds what was found to what all found. */
    @Override
    public void close() {
      heads.close();
      run.tally.add(tally);
    }
  }

  /** Reads one chain by itself, until nothing was written to it meanwhile. */
  private Verdict confirmed(String school, String name, Optional<ChainHead> kept) {
    KeptPlace place = KeptPlace.of(school, name);
    Verdict verdict;
    int round = 0;
    List<KeptRow> before;
    do {
      before = evidence.rows(KeptTable.HEADS, place, Optional.empty(), 1);
      verdict = new Tables(place).chain(school, name, kept);
      round++;
    } while (round < ROUNDS
        && !verdict.findings.isEmpty()
        && !before.equals(evidence.rows(KeptTable.HEADS, place, Optional.empty(), 1)));
    return verdict;
  }

  /** A plan that came beside another of its student and year need not hold the year. */
  private boolean properly(Misfit misfit) {
    return misfit.part().equals(Misfit.UNCLAIMED)
        && confirmed(misfit.school(), misfit.name(), Optional.empty()).beside;
  }

  /** Names that the library cannot have written are not told: nobody knows what they say. */
  private static ChainId chain(String school, String name) {
    if (!SchoolCode.fits(school)) {
      return NOWHERE;
    }
    boolean fits = name.equals(ChainId.DOOR) || PlanId.fits(name);
    return new ChainId(new SchoolCode(school), fits ? name : NOWHERE.name());
  }

  /** All tables of a place side by side. */
  private final class Tables {
    private final KeptRows heads;
    private final KeptRows trail;
    private final KeptRows plans;
    private final KeptRows versions;
    private final KeptRows signatures;
    private final KeptRows tombstones;

    Tables(KeptPlace place) {
      heads = new KeptRows(evidence, KeptTable.HEADS, place);
      trail = new KeptRows(evidence, KeptTable.TRAIL, place);
      plans = new KeptRows(evidence, KeptTable.PLANS, place);
      versions = new KeptRows(evidence, KeptTable.VERSIONS, place);
      signatures = new KeptRows(evidence, KeptTable.SIGNATURES, place);
      tombstones = new KeptRows(evidence, KeptTable.TOMBSTONES, place);
    }

    Stream<String> names() {
      return Stream.of(heads, trail, plans, versions, signatures, tombstones)
          .flatMap(rows -> rows.name().stream());
    }

    Verdict chain(String school, String name, Optional<ChainHead> kept) {
      ChainId place = Verifying.chain(school, name);
      ChainReplay replay = new ChainReplay(place, kept, terms);
      for (Optional<KeptRow> row = trail.of(name); row.isPresent(); row = trail.of(name)) {
        replay.next(row.get());
      }
      replay.end(heads.of(name));
      PlanComparison comparison = new PlanComparison(place, replay);
      comparison.plan(plans.of(name));
      for (Optional<KeptRow> row = versions.of(name); row.isPresent(); row = versions.of(name)) {
        comparison.version(row.get());
      }
      for (Optional<KeptRow> row = signatures.of(name);
          row.isPresent();
          row = signatures.of(name)) {
        comparison.signature(row.get());
      }
      comparison.tombstone(tombstones.of(name));
      List<Finding> found = new ArrayList<>(replay.findings());
      found.addAll(comparison.end());
      return new Verdict(
          found,
          replay.rows(),
          replay.length(),
          replay.beside(),
          replay.emptied(),
          replay.listed());
    }
  }
}
