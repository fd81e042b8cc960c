package org.planintervention.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.planintervention.jdbc.commit.CommitAttempt;
import org.planintervention.jdbc.dialect.Dialects;
import org.planintervention.jdbc.evidence.Inconsistencies;
import org.planintervention.jdbc.evidence.JdbcEvidence;
import org.planintervention.jdbc.evidence.RawStatements;
import org.planintervention.jdbc.schema.SchemaCatalog;
import org.planintervention.jdbc.schema.SchemaMigration;
import org.planintervention.jdbc.sql.Asking;
import org.planintervention.jdbc.sql.Failures;
import org.planintervention.jdbc.sql.JoinedSession;
import org.planintervention.jdbc.sql.PooledSessions;
import org.planintervention.jdbc.sql.Sessions;
import org.planintervention.jdbc.sql.Settings;
import org.planintervention.jdbc.sql.TableNames;
import org.planintervention.jdbc.tables.PageStatements;
import org.planintervention.jdbc.tables.Queries;
import org.planintervention.jdbc.tables.Statements;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.Commit;
import org.planintervention.spi.store.CommitKey;
import org.planintervention.spi.store.CommitResult;
import org.planintervention.spi.store.Evidence;
import org.planintervention.spi.store.KeyUse;
import org.planintervention.spi.store.PageKey;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanQuery;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.StoreException;
import org.planintervention.spi.store.StoreFault;
import org.planintervention.spi.store.StoreHealth;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailQuery;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.spi.store.VersionRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plans of one district in a relational database.
 *
 * <p>It takes connections from the host's {@link DataSource} and ends its own transactions; {@link
 * #within} joins a transaction of the host instead. Every failure of the database is a {@link
 * StoreException} without personal data (T-2).
 */
public final class JdbcPlanStore implements PlanStore {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcPlanStore.class);
  private static final String NOT_READ = "The database could not be read.";
  private static final String NOT_KEPT =
      "The database failed while a commit was kept; it may be asked again under its key.";

  private static final int MOST_ATTEMPTS = 8;

  private final Sessions sessions;
  private final Dialect dialect;
  private final String district;
  private final String prefix;
  private final Statements statements;
  private final Queries queries;
  private final RawStatements kept;
  private final Inconsistencies misfits;
  private final SchemaCatalog catalog;
  private final boolean acceptsUnsafe;
  private final List<String> unsafeSettings;

  private JdbcPlanStore(
      Builder builder, Dialect dialect, Optional<Lock> writerLock, List<String> unsafeSettings) {
    this.sessions = PooledSessions.of(builder.source, builder.off, dialect).taking(writerLock);
    this.dialect = dialect;
    this.district = builder.district;
    this.prefix = builder.prefix;
    this.statements = new Statements(builder.tables(), dialect);
    this.queries = new Queries(district, statements, new PageStatements(builder.tables(), dialect));
    this.kept = new RawStatements(builder.tables(), dialect);
    this.misfits = new Inconsistencies(district, builder.tables(), dialect);
    this.catalog = new SchemaCatalog(dialect, builder.tables());
    this.acceptsUnsafe = builder.acceptsUnsafe;
    this.unsafeSettings = unsafeSettings;
  }

  private JdbcPlanStore(JdbcPlanStore store, Sessions sessions) {
    this.sessions = sessions;
    this.dialect = store.dialect;
    this.district = store.district;
    this.prefix = store.prefix;
    this.statements = store.statements;
    this.queries = store.queries;
    this.kept = store.kept;
    this.misfits = store.misfits;
    this.catalog = store.catalog;
    this.acceptsUnsafe = store.acceptsUnsafe;
    this.unsafeSettings = store.unsafeSettings;
  }

  /**
   * Begins a store.
   *
   * @param source the host's connections, best of a pool
   * @param district the district's identifier, half of the distribution key: 1 to 32 ASCII letters,
   *     digits or hyphens
   * @throws IllegalArgumentException when the identifier is another
   */
  public static Builder builder(DataSource source, String district) {
    return new Builder(source, district);
  }

  /**
   * This store on a connection of the host, inside the host's transaction: it sees what the host
   * wrote, and its commits come to be when the host commits. It never commits, rolls back or closes
   * it; a commit that is not kept is undone to where it began, and the host's transaction goes on.
   *
   * @param connection in a transaction; used by one thread at a time
   * @throws IllegalArgumentException when the connection commits by itself
   */
  public PlanStore within(Connection connection) {
    try {
      if (connection.getAutoCommit()) {
        throw new IllegalArgumentException(
            "The connection commits by itself; a store joins a transaction.");
      }
    } catch (SQLException failure) {
      throw Failures.broken(NOT_READ, dialect, failure);
    }
    return new JdbcPlanStore(this, new JoinedSession(connection));
  }

  @Override
  public List<StoredPlan> find(Collection<PlanId> ids) {
    checkSize(ids);
    return read(connection -> queries.find(connection, ids));
  }

  @Override
  public List<PlanRow> ofStudents(Collection<StudentNumber> students, Optional<Integer> year) {
    checkSize(students);
    return read(connection -> queries.ofStudents(connection, students, year));
  }

  @Override
  public Optional<Bytes> content(PlanId id, int version) {
    return read(connection -> queries.content(connection, id, version));
  }

  @Override
  public List<VersionRow> contents(SchoolCode school, Optional<VersionRow.Key> after, int limit) {
    PlanStore.checked(limit);
    return read(connection -> queries.contents(connection, school, after, limit));
  }

  @Override
  public List<PlanRow> page(PlanQuery query, Optional<PageKey> after, int limit) {
    PlanStore.checked(limit);
    return read(connection -> queries.page(connection, query, after, limit));
  }

  @Override
  public List<SchoolCode> schools(Optional<SchoolCode> after, int limit) {
    PlanStore.checked(limit);
    return read(connection -> queries.schools(connection, after, limit));
  }

  @Override
  public ChainHead head(ChainId chain) {
    return read(connection -> queries.head(connection, chain));
  }

  @Override
  public List<ChainHead> heads(SchoolCode school, Optional<String> after, int limit) {
    PlanStore.checked(limit);
    return read(connection -> queries.heads(connection, school, after, limit));
  }

  @Override
  public List<TrailRow> trail(ChainId chain, long after, int limit) {
    PlanStore.checked(limit);
    return read(connection -> queries.trail(connection, chain, after, limit));
  }

  @Override
  public List<TrailRow> trail(TrailQuery query, Optional<TrailRow.Key> after, int limit) {
    PlanStore.checked(limit);
    return read(connection -> queries.trail(connection, query, after, limit));
  }

  @Override
  public Optional<Tombstone> tombstone(PlanId id) {
    return read(connection -> queries.tombstone(connection, id));
  }

  @Override
  public List<Tombstone> tombstones(SchoolCode school, Optional<String> after, int limit) {
    PlanStore.checked(limit);
    return read(connection -> queries.tombstones(connection, school, after, limit));
  }

  @Override
  public Optional<KeyUse> committed(CommitKey key) {
    return read(connection -> queries.committed(connection, key));
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsafeStoreException when it holds signatures and the database forgets what it
   *     acknowledged
   */
  @Override
  public CommitResult commit(Commit commit) {
    if (!acceptsUnsafe && !unsafeSettings.isEmpty() && holdsSignatures(commit)) {
      throw new UnsafeStoreException(unsafeSettings);
    }
    try {
      CommitResult result = attempts(commit);
      LOG.debug("A commit of {} changes: {}.", commit.changes().size(), result);
      return result;
    } catch (SQLException failure) {
      throw Failures.broken(NOT_KEPT, dialect, failure);
    }
  }

  /** A database that gave up for the sake of others did nothing, so the same is tried again. */
  private CommitResult attempts(Commit commit) throws SQLException {
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      try {
        return attempt(commit);
      } catch (SQLException failure) {
        if (!gaveWay(failure)) {
          throw failure;
        }
      }
    }
    return told(commit, CommitResult.STALE);
  }

  private CommitResult attempt(Commit commit) throws SQLException {
    CommitAttempt attempt = new CommitAttempt(district, statements, queries, commit);
    if (attempt.asksFirst()) {
      sessions.read(attempt::ask);
    }
    CommitResult result;
    try {
      result = sessions.write(attempt::on);
    } catch (SQLException failure) {
      if (!lostRace(failure)) {
        throw failure;
      }
      boolean gaveWay = gaveWay(failure);
      result = sessions.read(attempt::lostRace);
      if (gaveWay && result == CommitResult.STALE) {
        throw failure;
      }
    }
    return told(commit, result);
  }

  private boolean gaveWay(SQLException failure) {
    return lostRace(failure) && dialect.isRetryable(failure);
  }

  /**
   * After a fault, a row that is there already is no lost race: the database may have kept half.
   */
  private boolean lostRace(SQLException failure) {
    return Failures.fault(dialect, failure) == StoreFault.UNKNOWN
        && (dialect.isDuplicateKey(failure) || dialect.isRetryable(failure));
  }

  /** Why nothing was kept is found out by reading afresh, once the transaction is over. */
  private CommitResult told(Commit commit, CommitResult result) throws SQLException {
    if (result == CommitResult.COMMITTED || commit.key().isEmpty()) {
      return result;
    }
    CommitKey key = commit.key().get();
    return sessions.read(connection -> queries.committed(connection, key).isPresent())
        ? CommitResult.DONE_BEFORE
        : result;
  }

  @Override
  public StoreHealth health() {
    try {
      Optional<Instant> oldestMark = sessions.read(queries::oldestMark);
      List<String> unsafe = sessions.read(dialect::unsafeSettings);
      return new StoreHealth(
          true, sessions.read(this::schemaVersion), unsafe, oldestMark, readOnly());
    } catch (SQLException failure) {
      LOG.warn(
          "The database does not answer: state {}, code {}.",
          failure.getSQLState(),
          failure.getErrorCode());
      return new StoreHealth(false, "", unsafeSettings, Optional.empty(), Optional.empty());
    }
  }

  private void warnIfReadOnly() {
    try {
      readOnly().ifPresent(LOG::warn);
    } catch (SQLException failure) {
      throw Failures.broken(NOT_READ, dialect, failure);
    }
  }

  /** Why the database takes no changes; empty when it takes them. */
  private Optional<String> readOnly() throws SQLException {
    Optional<String> told = sessions.read(dialect::readOnly);
    return told.isPresent() || !dialect.hasAccounts() || !refusesChanges()
        ? told
        : Optional.of(
            dialect.name()
                + " lets this account change nothing in the tables; grant it SELECT, INSERT, UPDATE"
                + " and DELETE on every table whose name starts with "
                + prefix
                + ".");
  }

  /**
   * Tries changes of no row, and undoes them; a database that fails otherwise is told elsewhere.
   */
  private boolean refusesChanges() {
    try {
      sessions.write(
          connection -> {
            for (String change : statements.changesOfNoRow) {
              Asking.each(connection, change, List.of(change), (parameters, one) -> {});
            }
            return CommitResult.STALE;
          });
      return false;
    } catch (SQLException failure) {
      return Failures.fault(dialect, failure) == StoreFault.READ_ONLY;
    }
  }

  @Override
  public Evidence evidence() {
    return new JdbcEvidence(sessions, dialect, district, kept, misfits, catalog);
  }

  /** Empty text where the tables were made by hand, and nobody kept what was done. */
  private String schemaVersion(Connection connection) throws SQLException {
    return hasHistory(connection)
        ? Settings.read(connection, statements.schemaVersion).orElse("")
        : "";
  }

  private boolean hasHistory(Connection connection) throws SQLException {
    return hasTable(connection, prefix + SchemaMigration.HISTORY);
  }

  private static boolean hasTable(Connection connection, String name) throws SQLException {
    try (ResultSet tables = connection.getMetaData().getTables(null, null, name, null)) {
      return tables.next();
    }
  }

  private <T> T read(Sessions.Work<T> work) {
    try {
      return sessions.read(work);
    } catch (SQLException failure) {
      throw Failures.broken(NOT_READ, dialect, failure);
    }
  }

  private static void checkSize(Collection<?> asked) {
    if (!asked.isEmpty()) {
      PlanStore.checked(asked.size());
    }
  }

  private static boolean holdsSignatures(Commit commit) {
    return commit.changes().stream()
        .anyMatch(change -> change instanceof Change.Put put && !put.signatures().isEmpty());
  }

  /** Where and how a store keeps its plans. */
  public static final class Builder {
    private static final int LONGEST_DISTRICT = 32;

    private final DataSource source;
    private final String district;
    private Optional<String> schema = Optional.empty();
    private String prefix = "pi_";
    private @Nullable Dialect dialect;
    private boolean acceptsUnsafe;
    private AutoCommitOff off = AutoCommitOff.REFUSED;

    private Builder(DataSource source, String district) {
      if (district.isEmpty()
          || district.length() > LONGEST_DISTRICT
          || !district.chars().allMatch(Builder::allowedInDistrict)) {
        throw new IllegalArgumentException(
            "a district's identifier has 1 to 32 ASCII letters, digits or hyphens");
      }
      this.source = source;
      this.district = district;
    }

    private static boolean allowedInDistrict(int c) {
      return c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** The schema of the tables; without it, the connection's own. */
    public Builder schema(String name) {
      schema = Optional.of(name);
      return this;
    }

    /** What every table's name starts with; without it, {@code pi_}. */
    public Builder prefix(String text) {
      prefix = text;
      return this;
    }

    /** The dialect of a database that this library does not know; without it, it is found. */
    public Builder dialect(Dialect own) {
      dialect = own;
      return this;
    }

    /**
     * Accepts signatures although the database could forget them after it acknowledged them. The
     * host takes the risk; {@link PlanStore#health()} goes on to tell.
     */
    public Builder acceptingUnsafeSettings() {
      acceptsUnsafe = true;
      return this;
    }

    /**
     * What a connection means that the {@code DataSource} hands out with auto-commit off; without
     * it, such a connection is refused.
     */
    public Builder autoCommitOff(AutoCommitOff meaning) {
      off = meaning;
      return this;
    }

    /**
     * Brings the tables to the present version of the schema, and makes them when there are none.
     * It needs one connection, outside of any transaction.
     *
     * @throws StoreException when the database fails
     */
    public Builder migrate() {
      migration(foundDialect()).migrate();
      return this;
    }

    /**
     * Returns how the tables stand to those that this version wants; asking changes nothing. Of a
     * database that this library knows, no table is read but that of the migrations, and that only
     * if the catalog says that it is the one that migrations make.
     *
     * @throws StoreException when the database fails
     */
    public SchemaStanding schemaStanding() {
      Dialect found = foundDialect();
      SchemaCatalog catalog = new SchemaCatalog(found, tables());
      if (catalog.isDescribed()) {
        return ask(found, catalog::standing);
      }
      SchemaStanding told = migration(found).standing();
      boolean byHand =
          told == SchemaStanding.ABSENT
              && ask(found, connection -> hasTable(connection, found.folded(prefix + "trail")));
      return byHand ? SchemaStanding.UNRECORDED : told;
    }

    /**
     * The store. It asks the database for its settings once, and logs a warning if the database
     * takes no changes: what is there can be read all the same.
     *
     * @throws StoreException when the database fails
     * @throws IllegalArgumentException when prefix or schema is no plain name, or there is no
     *     dialect for the database
     */
    public JdbcPlanStore build() {
      Dialect found = foundDialect();
      List<String> unsafe = ask(found, found::unsafeSettings);
      if (!acceptsUnsafe) {
        unsafe.forEach(setting -> LOG.warn("{}: {}", found.name(), setting));
      }
      JdbcPlanStore store = new JdbcPlanStore(this, found, ask(found, found::writerLock), unsafe);
      store.warnIfReadOnly();
      return store;
    }

    private Dialect foundDialect() {
      return dialect != null ? dialect : Dialects.of(source, off);
    }

    /** Tables are made outside of any transaction: some databases end it where a table is made. */
    private SchemaMigration migration(Dialect found) {
      AutoCommitOff alone = off == AutoCommitOff.HOST_TRANSACTION ? AutoCommitOff.REFUSED : off;
      return new SchemaMigration(PooledSessions.of(source, alone, found), found, tables());
    }

    private <T> T ask(Dialect found, Sessions.Work<T> work) {
      try {
        return PooledSessions.of(source, off, found).read(work);
      } catch (SQLException failure) {
        throw Failures.broken(NOT_READ, found, failure);
      }
    }

    private TableNames tables() {
      return new TableNames(schema, prefix);
    }
  }
}
