package org.planintervention.jdbc.commit;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.IDENTIFYING;
import static org.planintervention.spi.privacy.DataLevel.NONE;
import static org.planintervention.spi.privacy.DataLevel.SENSITIVE;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.planintervention.jdbc.sql.Asking;
import org.planintervention.jdbc.sql.Parameters;
import org.planintervention.jdbc.tables.Bucket;
import org.planintervention.jdbc.tables.Queries;
import org.planintervention.jdbc.tables.Rows;
import org.planintervention.jdbc.tables.Statements;
import org.planintervention.jdbc.tables.YearSlot;
import org.planintervention.spi.privacy.PersonalData;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.KeyUse;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;

/**
 * One attempt to do a commit, in one transaction that the caller ends. Heads are moved first, by
 * compare-and-set and in the order of the chains, so that no two commits wait for each other; every
 * kind of row then goes to the database in one batch. A lone head goes with its row where the
 * database has a statement for both; in lots, batches are as fast. It relies on unique keys and on
 * how many rows were moved, and on no isolation level.
 */
public final class CommitAttempt {
  private final String district;
  private final Statements statements;
  private final Queries queries;
  private final Commit commit;
  private final List<Change.Put> puts;
  private final List<Change.Purge> purges;
  private final SlotClaims claims = new SlotClaims();
  private final List<SlotClaims.Move> purged = new ArrayList<>();
  private Map<YearSlot, PlanId> holders = Map.of();
  private boolean claiming;

  public CommitAttempt(String district, Statements statements, Queries queries, Commit commit) {
    this.district = district;
    this.statements = statements;
    this.queries = queries;
    this.commit = commit;
    this.puts = only(Change.Put.class);
    this.purges = only(Change.Purge.class);
  }

  /** Whether it needs to know who holds which student's year. */
  public boolean asksFirst() {
    return !purges.isEmpty() || puts.stream().anyMatch(put -> put.claim() != Change.Claim.KEEP);
  }

  /**
   * Reads who holds the students' years, before the transaction: one that read first would look at
   * the past. What a plan of the commit holds can change afterwards only with its chain, and a year
   * that another plan takes meanwhile is refused by its unique key.
   */
  public boolean ask(Connection connection) throws SQLException {
    for (Change change : commit.changes()) {
      if (change instanceof Change.Put put) {
        claims.add(put);
      } else if (change instanceof Change.Purge purge) {
        PlanId plan = purge.tombstone().id();
        queries
            .placeOf(connection, plan)
            .ifPresent(
                place -> {
                  purged.add(new SlotClaims.Move(place, plan));
                  claims.purged(plan, place);
                });
      }
    }
    holders = claims.places().isEmpty() ? Map.of() : queries.claims(connection, claims.places());
    return true;
  }

  /** Does it; anything but {@code COMMITTED} is to be rolled back. */
  public CommitResult on(Connection connection) throws SQLException {
    Optional<String> atOnce = headWithRow();
    if (!(atOnce.isPresent() ? moveWithRow(connection, atOnce.get()) : moveHeads(connection))) {
      return CommitResult.STALE;
    }
    keepKey(connection);
    if (!purge(connection) || !put(connection)) {
      return CommitResult.STALE;
    }
    claiming = true;
    if (!claim(connection)) {
      return CommitResult.YEAR_TAKEN;
    }
    claiming = false;
    if (atOnce.isEmpty()) {
      addTrail(connection);
    }
    return CommitResult.COMMITTED;
  }

  /** What came of it after a row was there already, asked after the transaction was rolled back. */
  public CommitResult lostRace(Connection connection) throws SQLException {
    boolean taken = claiming && claims.moves(queries.claims(connection, claims.places())).isEmpty();
    return taken ? CommitResult.YEAR_TAKEN : CommitResult.STALE;
  }

  /** Head and row of a lone change by one statement, where the database has one for both. */
  private Optional<String> headWithRow() {
    if (commit.changes().size() > 1 || !purges.isEmpty()) {
      return Optional.empty();
    }
    return isFirst(commit.changes().get(0).trail())
        ? statements.startChainWithRow
        : statements.moveChainWithRow;
  }

  private boolean moveWithRow(Connection connection, String statement) throws SQLException {
    return allMoved(
        Asking.each(
            connection,
            statement,
            rows().toList(),
            (parameters, row) -> {
              if (isFirst(row)) {
                freshHead(parameters, HeadMove.by(row));
              } else {
                movedHead(parameters, HeadMove.by(row));
              }
              trail(parameters, row);
            }));
  }

  private boolean moveHeads(Connection connection) throws SQLException {
    SortedMap<ChainId, HeadMove> moves = new TreeMap<>();
    rows().map(HeadMove::by).forEach(move -> moves.put(move.to.chain(), move));
    for (Change.Purge purge : purges) {
      HeadMove held = HeadMove.held(purge.door().head());
      if (moves.computeIfAbsent(held.to.chain(), door -> held).before != held.before) {
        return false;
      }
    }
    Asking.each(
        connection,
        statements.startChain,
        moves.values().stream().filter(HeadMove::fromNothing).toList(),
        this::freshHead);
    return allMoved(
        Asking.each(
            connection,
            statements.moveChain,
            moves.values().stream().filter(move -> !move.fromNothing()).toList(),
            this::movedHead));
  }

  private static boolean isFirst(TrailRow row) {
    return row.number() == 1;
  }

  private void freshHead(Parameters parameters, HeadMove move) throws SQLException {
    chain(parameters, move.to.chain());
    parameters.large(move.to.length()).bytes(move.to.hash());
  }

  private void movedHead(Parameters parameters, HeadMove move) throws SQLException {
    parameters.large(move.to.length()).bytes(move.to.hash());
    chain(parameters, move.to.chain());
    parameters.large(move.before);
  }

  private void keepKey(Connection connection) throws SQLException {
    Asking.each(
        connection,
        statements.keepKey,
        commit.key().stream().toList(),
        (Parameters parameters, CommitKey key) -> {
          KeyUse use = KeyUse.of(key, commit);
          parameters
              .text(district)
              .text(Bucket.of(key))
              .text(key.scope().hex())
              .bytes(use.fingerprint())
              .school(use.chain().school())
              .text(use.chain().name())
              .large(use.number());
        });
  }

  private boolean purge(Connection connection) throws SQLException {
    List<PlanId> plans = purges.stream().map(purge -> purge.tombstone().id()).toList();
    if (purged.size() < plans.size()
        || !allMoved(Asking.each(connection, statements.dropPlan, plans, this::plan))) {
      return false;
    }
    Asking.each(connection, statements.dropVersions, plans, this::plan);
    Asking.each(connection, statements.dropPeople, plans, this::plan);
    Asking.each(connection, statements.dropSignatures, plans, this::plan);
    Asking.each(connection, statements.dropRegister, purged, this::place);
    Asking.each(
        connection,
        statements.emptyTrail,
        purges,
        (parameters, purge) -> {
          plan(parameters, purge.tombstone().id());
          parameters.large(purge.trail().number());
        });
    if (!emptyDoors(connection)) {
      return false;
    }
    Asking.each(
        connection,
        statements.addTombstone,
        purges.stream().map(Change.Purge::tombstone).toList(),
        (Parameters parameters, Tombstone tombstone) -> {
          plan(parameters, tombstone.id());
          parameters
              .number(tombstone.year())
              .text(tombstone.markedBy())
              .text(tombstone.purgedBy())
              .large(tombstone.at().toEpochMilli());
        });
    return true;
  }

  /**
   * Empties the rows of the doors that name the plans. The doors are held, so that no row comes to
   * them meanwhile; one that was not listed is no reason to go on.
   */
  private boolean emptyDoors(Connection connection) throws SQLException {
    List<DoorRow> listed =
        purges.stream()
            .flatMap(
                purge ->
                    purge.door().numbers().stream()
                        .map(number -> new DoorRow(purge.tombstone().id(), number)))
            .toList();
    boolean emptied =
        allMoved(
            Asking.each(
                connection,
                statements.emptyDoorRow,
                listed,
                (parameters, row) -> {
                  named(parameters, row.plan);
                  parameters.text(ChainId.DOOR).large(row.number);
                }));
    List<PlanId> plans = purges.stream().map(purge -> purge.tombstone().id()).toList();
    int[] others = Asking.each(connection, statements.emptyDoor, plans, this::named);
    List<ChainId> begun =
        purges.stream()
            .map(purge -> purge.door().head())
            .filter(head -> head.length() == 0)
            .map(ChainHead::chain)
            .distinct()
            .toList();
    Asking.each(connection, statements.dropChain, begun, this::chain);
    return emptied && IntStream.of(others).allMatch(count -> count == 0);
  }

  private void named(Parameters parameters, PlanId plan) throws SQLException {
    parameters.text(district).school(plan.school()).school(plan.school()).text(plan.name());
  }

  private boolean put(Connection connection) throws SQLException {
    List<Change.Put> fresh = puts.stream().filter(put -> put.trail().number() == 1).toList();
    List<Change.Put> known = puts.stream().filter(put -> put.trail().number() > 1).toList();
    Asking.each(
        connection, statements.addPlan, fresh, (parameters, put) -> row(parameters, put.plan()));
    boolean moved =
        allMoved(
            Asking.each(
                connection,
                statements.movePlan,
                known,
                (parameters, put) -> {
                  row(parameters, put.plan());
                  parameters.number(put.plan().version()).number(put.content().isPresent() ? 1 : 0);
                }));
    if (!moved) {
      return false;
    }
    Asking.each(
        connection,
        statements.addVersion,
        puts.stream().filter(put -> put.content().isPresent()).toList(),
        (parameters, put) -> {
          plan(parameters, put.plan().id());
          parameters.number(put.plan().version()).bytes(put.content());
        });
    Asking.each(
        connection,
        statements.dropPeople,
        known.stream().filter(Change.Put::peopleChanged).map(put -> put.plan().id()).toList(),
        this::plan);
    Asking.each(
        connection,
        statements.addPerson,
        puts.stream().filter(Change.Put::peopleChanged).flatMap(CommitAttempt::people).toList(),
        (parameters, one) ->
            parameters
                .text(district)
                .school(one.plan.id().school())
                .text(one.person)
                .number(one.plan.student().value())
                .text(one.plan.id().name()));
    Asking.each(
        connection,
        statements.addRegister,
        fresh.stream()
            .map(put -> new SlotClaims.Move(YearSlot.of(put.plan()), put.plan().id()))
            .toList(),
        this::place);
    Asking.each(
        connection,
        statements.addSignature,
        puts.stream().flatMap(CommitAttempt::signatures).toList(),
        (parameters, one) -> {
          plan(parameters, one.plan);
          parameters
              .number(one.row.version())
              .text(one.row.signatory())
              .large(one.place)
              .number(one.within)
              .bytes(one.row.payload());
        });
    return true;
  }

  private boolean claim(Connection connection) throws SQLException {
    Optional<SlotClaims.Moves> moves = claims.moves(holders);
    if (moves.isEmpty()) {
      return false;
    }
    Asking.each(connection, statements.giveClaim, moves.get().given(), this::place);
    Asking.each(connection, statements.takeClaim, moves.get().taken(), this::place);
    return true;
  }

  private void addTrail(Connection connection) throws SQLException {
    Asking.each(connection, statements.addTrail, rows().toList(), this::trail);
  }

  private void trail(Parameters parameters, TrailRow row) throws SQLException {
    chain(parameters, row.chain());
    parameters
        .large(row.number())
        .large(row.at().toEpochMilli())
        .text(row.kind())
        .text(row.actor())
        .number(row.student().map(student -> student.value()))
        .text(row.about().map(plan -> plan.school().value()))
        .text(row.about().map(PlanId::name))
        .bytes(row.salt())
        .bytes(row.payload())
        .bytes(row.commitment())
        .bytes(row.hash());
  }

  private void chain(Parameters parameters, ChainId chain) throws SQLException {
    parameters.text(district).school(chain.school()).text(chain.name());
  }

  private void row(Parameters parameters, PlanRow row) throws SQLException {
    parameters
        .text(row.status())
        .number(row.version())
        .text(row.coordinator().value())
        .text(Rows.listed(row.listed()))
        .bytes(row.contentHash())
        .large(row.markedAt())
        .bytes(row.state());
    plan(parameters, row.id());
    parameters.number(row.student().value()).number(row.year());
  }

  private void plan(Parameters parameters, PlanId plan) throws SQLException {
    parameters.text(district).school(plan.school()).text(plan.name());
  }

  private void place(Parameters parameters, SlotClaims.Move move) throws SQLException {
    parameters
        .text(district)
        .text(Bucket.of(move.place().student()))
        .number(move.place().student().value())
        .number(move.place().year())
        .school(move.plan().school())
        .text(move.plan().name());
  }

  private Stream<TrailRow> rows() {
    return commit.changes().stream().map(Change::trail);
  }

  private <T extends Change> List<T> only(Class<T> kind) {
    return commit.changes().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Stream<ListedPerson> people(Change.Put put) {
    PlanRow plan = put.plan();
    return Stream.concat(Stream.of(plan.coordinator().value()), plan.listed().stream())
        .distinct()
        .map(person -> new ListedPerson(plan, person));
  }

  private static Stream<GivenSignature> signatures(Change.Put put) {
    List<GivenSignature> given = new ArrayList<>();
    for (SignatureRow row : put.signatures()) {
      given.add(new GivenSignature(put.plan().id(), put.trail().number(), given.size(), row));
    }
    return given.stream();
  }

  /** Whether every one of a batch moved a row; a driver that does not tell is not to be used. */
  private static boolean allMoved(int[] counts) throws SQLException {
    for (int count : counts) {
      if (count == Statement.SUCCESS_NO_INFO) {
        throw new SQLException("The driver does not tell how many rows a batch moved.");
      }
      if (count == 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Move of a chain's head.
   *
   * @param before the length that the chain must have
   * @param to where the head stands afterwards
   */
  private record HeadMove(
      @PersonalData(DEIDENTIFIED) long before, @PersonalData(DEIDENTIFIED) ChainHead to) {
    static HeadMove by(TrailRow row) {
      return new HeadMove(row.number() - 1, new ChainHead(row.chain(), row.number(), row.hash()));
    }

    /**
     * A head that stays where it is, and that nobody else moves before the transaction ends. Of a
     * chain without a row a head is put there, and is gone before the transaction ends.
     */
    static HeadMove held(ChainHead head) {
      return new HeadMove(head.length(), head);
    }

    boolean fromNothing() {
      return before == 0;
    }
  }

  /** A row of a door that names a plan. */
  private record DoorRow(
      @PersonalData(DEIDENTIFIED) PlanId plan, @PersonalData(DEIDENTIFIED) long number) {}

  private record ListedPerson(
      @PersonalData(SENSITIVE) PlanRow plan, @PersonalData(IDENTIFYING) String person) {
    /** The plan only (T-2). */
    @Override
    public String toString() {
      return "ListedPerson[" + plan + "]";
    }
  }

  private record GivenSignature(
      @PersonalData(DEIDENTIFIED) PlanId plan,
      @PersonalData(DEIDENTIFIED) long place,
      @PersonalData(NONE) int within,
      @PersonalData(SENSITIVE) SignatureRow row) {}
}
