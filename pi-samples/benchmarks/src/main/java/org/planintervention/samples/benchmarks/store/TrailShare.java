package org.planintervention.samples.benchmarks.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.planintervention.decision.Action;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.PlanDesk;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.trail.Sealing;

/**
 * How much of a signature's time its trail takes, on PostgreSQL. Signature by signature, in turn:
 * one {@code PlanDesk.perform}; the rows that it wrote, again by plain JDBC in one transaction,
 * with trail row and head of the chain; and the same without, the two in either order. The trail's
 * part is what the two differ by, and what it takes of a processor to write the payload, draw the
 * salt and hash. Where they differ by less than the measurement can tell, no share is told.
 */
public final class TrailShare {
  private static final int PLANS = 2_000;
  private static final int A_SCHOOL = 200;
  private static final int ROUNDS = 4;
  private static final int LENGTH = 10_240;
  private static final int SALT = 16;
  private static final int WARMING = 1_000;
  private static final int SEALINGS = 3;
  private static final int NOT_TOLD = 2;
  private static final double SHARE = 0.15;
  private static final double MICROSECONDS = 1e3;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Bytes BEFORE = Bytes.of(new byte[32]);

  private final Filling filling;
  private final PlanDesk desk;
  private final IntFunction<byte[]> random = HostSystems.secureRandom();
  private final List<TrailRow> rows = new ArrayList<>();
  private final Times ours = new Times();
  private final Times with = new Times();
  private final Times without = new Times();
  private final Times difference = new Times();
  private int signatures;

  private TrailShare(Filling filling) {
    this.filling = filling;
    this.desk = filling.desk(NumberedDistrict.YEAR);
  }

  /** Runs all of it; the arguments may say how many plans, and how many sign each. */
  public static void main(String[] args) throws IOException, SQLException {
    int plans = args.length > 0 ? Integer.parseInt(args[0]) : PLANS;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
    int ended;
    try (Database database = Database.Kind.POSTGRESQL.start()) {
      Filling filling = new Filling(database, plans / A_SCHOOL, List.of("raw_", "bare_"));
      filling.takeOver(plans, NumberedDistrict.YEAR, LENGTH);
      TrailShare share = new TrailShare(filling);
      try (RawLot raw = RawLot.oneByOne(database.source(), "raw_");
          RawLot bare = RawLot.oneByOne(database.source(), "bare_")) {
        for (int person = 0; person < rounds; person++) {
          share.sign(person, raw, bare);
        }
      }
      ended = share.told();
    }
    System.exit(ended);
  }

  private void sign(int person, RawLot raw, RawLot bare) throws SQLException {
    filling.committed();
    for (SchoolCode school : filling.schools()) {
      for (PlanId plan : filling.plansOf(school)) {
        sign(NumberedDistrict.direction(school, person), plan, raw, bare);
      }
    }
  }

  private void sign(Actor actor, PlanId plan, RawLot raw, RawLot bare) throws SQLException {
    Action action = new Action.Sign(plan, Optional.empty());
    double desked = time(() -> done(desk.perform(actor, action).done()));
    List<List<Change>> commit = filling.committed();
    List<List<PlanId>> plans = List.of(List.of(plan));
    boolean trailFirst = signatures % 2 == 0;
    double first = time(() -> again(trailFirst ? raw : bare, commit, plans, trailFirst));
    double second = time(() -> again(trailFirst ? bare : raw, commit, plans, !trailFirst));
    if (++signatures > WARMING) {
      ours.add(desked);
      with.add(trailFirst ? first : second);
      without.add(trailFirst ? second : first);
      difference.add(trailFirst ? first - second : second - first);
      commit.forEach(changes -> changes.forEach(change -> rows.add(change.trail())));
    }
  }

  private static void again(
      RawLot lot, List<List<Change>> commit, List<List<PlanId>> plans, boolean withTrail)
      throws SQLException {
    lot.play(commit, plans, withTrail);
  }

  /** In microseconds, by the clock. */
  private static double time(Rounds.Measured measured) throws SQLException {
    long start = System.nanoTime();
    measured.run();
    return (System.nanoTime() - start) / MICROSECONDS;
  }

  private static void done(boolean done) {
    if (!done) {
      throw new IllegalStateException("a plan was not signed");
    }
  }

  /** Prints what was measured, and answers how the process ends. */
  private int told() {
    double sealing = sealing();
    told("PlanDesk.perform(Sign)", ours.mean(), ours.uncertainty());
    told("its rows by JDBC, with the trail", with.mean(), with.uncertainty());
    told("its rows by JDBC, without the trail", without.mean(), without.uncertainty());
    told("pair by pair, the trail's rows", difference.mean(), difference.uncertainty());
    told("payload, salt and hashes (processor)", sealing, 0);
    if (difference.mean() <= difference.uncertainty()) {
      System.out.println("The trail's rows take less than can be told here: there is no share.");
      return NOT_TOLD;
    }
    double share = (difference.mean() + sealing) / ours.mean();
    System.out.printf(
        "the trail's share of %,d signatures: %.1f %% +/- %.1f %%%n",
        rows.size(), 100 * share, 100 * difference.uncertainty() / ours.mean());
    return Rounds.bound("the trail's share of a signature", share, SHARE, false) ? 0 : 1;
  }

  private static void told(String what, double microseconds, double uncertainty) {
    System.out.printf("%-40s %,8.0f +/- %,4.0f µs%n", what, microseconds, uncertainty);
  }

  /**
   * What is done again of what was done for the rows that are there, in microseconds a row of a
   * processor's time; the last of some rounds.
   */
  private double sealing() {
    List<JsonNode> payloads = rows.stream().map(row -> json(row.payload().orElseThrow())).toList();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long taken = 0;
    for (int round = 0; round < SEALINGS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < rows.size(); i++) {
        seal(rows.get(i), payloads.get(i).deepCopy());
      }
      taken = threads.getCurrentThreadCpuTime() - start;
    }
    return taken / MICROSECONDS / rows.size();
  }

  private void seal(TrailRow row, JsonNode payload) {
    Bytes commitment = Sealing.commitment(Bytes.of(random.apply(SALT)), bytes(payload));
    Bytes hash =
        Sealing.rowHash(
            row.chain(), row.number(), BEFORE, row.at().toEpochMilli(), row.kind(), commitment);
    if (hash.length() != BEFORE.length()) {
      throw new IllegalStateException("no hash");
    }
  }

  private static JsonNode json(Bytes bytes) {
    try {
      return JSON.readTree(bytes.toArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Bytes bytes(JsonNode json) {
    try {
      return Bytes.of(JSON.writeValueAsBytes(json));
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
