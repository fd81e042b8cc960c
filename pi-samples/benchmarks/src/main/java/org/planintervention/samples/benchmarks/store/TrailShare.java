package org.planintervention.samples.benchmarks.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.planintervention.decision.Action;
import org.planintervention.desk.Batch;
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
 * How much of a signature's time its trail takes, on PostgreSQL: what the same rows take by plain
 * JDBC with trail rows and heads of chains, less what they take without, and what it takes to write
 * the payload, draw the salt and hash; of the time of {@code PlanDesk.perform}, and of a lot's.
 */
public final class TrailShare {
  private static final int PLANS = 2_000;
  private static final int A_SCHOOL = 200;
  private static final int ROUNDS = 5;
  private static final int LENGTH = 10_240;
  private static final int SALT = 16;
  private static final double SHARE = 0.15;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Bytes BEFORE = Bytes.of(new byte[32]);

  private final Filling filling;
  private final PlanDesk desk;
  private final boolean inLots;
  private final int firstPerson;
  private final IntFunction<byte[]> random = HostSystems.secureRandom();
  private List<List<Change>> signed = List.of();

  private TrailShare(Filling filling, boolean inLots, int firstPerson) {
    this.filling = filling;
    this.desk = filling.desk(NumberedDistrict.YEAR);
    this.inLots = inLots;
    this.firstPerson = firstPerson;
  }

  /** Runs all of it; the arguments may say how many plans, and how many rounds. */
  public static void main(String[] args) throws IOException, SQLException {
    int plans = args.length > 0 ? Integer.parseInt(args[0]) : PLANS;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
    boolean held;
    try (Database database = Database.Kind.POSTGRESQL.start()) {
      Filling filling = new Filling(database, plans / A_SCHOOL, List.of("raw_", "bare_"));
      filling.takeOver(plans, NumberedDistrict.YEAR, LENGTH);
      new TrailShare(filling, true, 0).run(database, plans, rounds);
      double alone = new TrailShare(filling, false, rounds).run(database, plans, rounds);
      held = Rounds.bound("the trail's share of a signature", alone, SHARE, false);
    }
    System.exit(held ? 0 : 1);
  }

  private double run(Database database, int plans, int rounds) throws SQLException {
    try (RawLot raw = new RawLot(database.source(), "raw_");
        RawLot bare = new RawLot(database.source(), "bare_")) {
      Rounds all = new Rounds();
      Rounds.Way ours = all.with("PlanDesk", this::sign);
      Rounds.Way with = all.with("raw JDBC with the trail", round -> by(raw, true));
      Rounds.Way without = all.with("raw JDBC without the trail", round -> by(bare, false));
      Rounds.Way sealing = all.with("payload, salt and hashes", round -> sealing());
      all.play(rounds);
      String how = inLots ? "in lots" : "one by one";
      all.print(String.format("Signing %,d plans %s, PostgreSQL", plans, how), plans, ours);
      double share = (with.median() - without.median() + sealing.median()) / ours.median();
      System.out.printf("the trail's share, %s: %.0f %%%n", how, 100 * share);
      return share;
    }
  }

  private Rounds.Measured sign(int round) {
    filling.committed();
    return () -> {
      for (SchoolCode school : filling.schools()) {
        Actor actor = NumberedDistrict.direction(school, firstPerson + round);
        List<Action> lot =
            filling.plansOf(school).stream()
                .<Action>map(plan -> new Action.Sign(plan, Optional.empty()))
                .toList();
        if (inLots) {
          done(desk.performAll(actor, lot, (decided, of) -> true).count(Batch.Standing.DONE), lot);
        } else {
          done(lot.stream().filter(action -> desk.perform(actor, action).done()).count(), lot);
        }
      }
    };
  }

  private static void done(long done, List<Action> lot) {
    if (done != lot.size()) {
      throw new IllegalStateException("not every plan was signed");
    }
  }

  private Rounds.Measured by(RawLot raw, boolean withTrail) {
    List<List<Change>> fresh = filling.committed();
    signed = fresh.isEmpty() ? signed : fresh;
    List<List<PlanId>> plans =
        signed.stream()
            .map(
                commit -> commit.stream().map(change -> ((Change.Put) change).plan().id()).toList())
            .toList();
    return () -> raw.play(signed, plans, withTrail);
  }

  /** What is done again of what was done for the rows that are there. */
  private Rounds.Measured sealing() {
    List<TrailRow> rows = signed.stream().flatMap(List::stream).map(Change::trail).toList();
    List<JsonNode> payloads = new ArrayList<>();
    for (TrailRow row : rows) {
      payloads.add(json(row.payload().orElseThrow()));
    }
    return () -> {
      for (int i = 0; i < rows.size(); i++) {
        seal(rows.get(i), payloads.get(i).deepCopy());
      }
    };
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
