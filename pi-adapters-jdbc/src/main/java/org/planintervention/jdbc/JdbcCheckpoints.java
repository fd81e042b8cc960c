package org.planintervention.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.planintervention.jdbc.dialect.Dialects;
import org.planintervention.jdbc.schema.SchemaMigration;
import org.planintervention.jdbc.sql.Asking;
import org.planintervention.jdbc.sql.Failures;
import org.planintervention.jdbc.sql.Lease;
import org.planintervention.jdbc.sql.PooledSessions;
import org.planintervention.jdbc.sql.Sessions;
import org.planintervention.jdbc.sql.TableNames;
import org.planintervention.jdbc.tables.Rows;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.outside.CheckpointSink;
import org.planintervention.spi.outside.CheckpointSource;
import org.planintervention.spi.outside.Seal;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanStore;

/**
 * Checkpoints in a database: one that whoever writes to the plans' own cannot write to. A
 * checkpoint is one transaction; of two with the same number the second is refused.
 */
public final class JdbcCheckpoints implements CheckpointSink, CheckpointSource {
  private static final String HISTORY = "checkpoint_history";
  private static final String MIGRATIONS = "classpath:pi-migrations/checkpoints";
  private static final String NOT_READ = "The checkpoints could not be read.";
  private static final String NOT_KEPT = "The checkpoint could not be kept.";
  private static final int BATCH = 500;

  /** No hash and no seal. */
  private static final Bytes UNREADABLE = Bytes.utf8("~unreadable");

  private final DataSource source;
  private final AutoCommitOff off;
  private final Dialect dialect;
  private final String district;
  private final String last;
  private final String one;
  private final String heads;
  private final String addHead;
  private final String addCheckpoint;

  /**
   * Checkpoints in a database; the tables are made when they are not there.
   *
   * @param source its connections
   * @param district the district's identifier, as the store of the plans has it
   * @param prefix what every table's name starts with, such as {@code pi_}
   * @throws org.planintervention.spi.store.StoreException when the database fails
   */
  public JdbcCheckpoints(DataSource source, String district, String prefix) {
    this(source, district, prefix, AutoCommitOff.REFUSED);
  }

  /**
   * Checkpoints in a database whose pool hands out connections with auto-commit off; the tables are
   * made when they are not there.
   *
   * @param source its connections
   * @param district the district's identifier, as the store of the plans has it
   * @param prefix what every table's name starts with, such as {@code pi_}
   * @param off meaning of a connection with auto-commit off; a checkpoint is a transaction of its
   *     own, so it joins none
   * @throws IllegalArgumentException if transactions of the host are to be joined
   * @throws org.planintervention.spi.store.StoreException when the database fails
   */
  public JdbcCheckpoints(DataSource source, String district, String prefix, AutoCommitOff off) {
    if (off == AutoCommitOff.HOST_TRANSACTION) {
      throw new IllegalArgumentException(
          "A checkpoint is a transaction of its own and joins none of the host's.");
    }
    TableNames tables = new TableNames(Optional.empty(), prefix);
    this.source = source;
    this.off = off;
    this.district = district;
    this.dialect = Dialects.of(source, off);
    new SchemaMigration(sessions(), dialect, tables, MIGRATIONS, HISTORY).migrate();
    String limit = " " + dialect.firstRows();
    String checkpoint =
        "SELECT checkpoint_number, at_millis, chains, trail_rows, root, root_before,"
            + " seal_algorithm, seal_key, seal_value FROM {checkpoint} WHERE district = ?";
    last = tables.in(checkpoint + " ORDER BY district DESC, checkpoint_number DESC" + limit);
    one = tables.in(checkpoint + " AND checkpoint_number = ?");
    heads =
        tables.in(
            "SELECT place, school, chain, chain_length, head_hash FROM {checkpoint_head}"
                + " WHERE district = ? AND checkpoint_number = ? AND place > ?"
                + " ORDER BY district, checkpoint_number, place"
                + limit);
    addHead =
        tables.in(
            "INSERT INTO {checkpoint_head} (district, checkpoint_number, place, school, chain,"
                + " chain_length, head_hash) VALUES (?, ?, ?, ?, ?, ?, ?)");
    addCheckpoint =
        tables.in(
            "INSERT INTO {checkpoint} (district, checkpoint_number, at_millis, chains, trail_rows,"
                + " root, root_before, seal_algorithm, seal_key, seal_value)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  private Sessions sessions() {
    return PooledSessions.of(source, off, dialect);
  }

  @Override
  public Optional<Checkpoint> last() {
    return read(last, parameters -> parameters.text(district).number(1), JdbcCheckpoints::row)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Checkpoint> checkpoint(long number) {
    return read(one, parameters -> parameters.text(district).large(number), JdbcCheckpoints::row)
        .stream()
        .findFirst();
  }

  @Override
  public Heads heads(long number) {
    return new PagedHeads(number);
  }

  @Override
  public Entry begin(long number) {
    try {
      return new Kept(
          Lease.of(source, off, failure -> Failures.breaksConnection(dialect, failure)), number);
    } catch (SQLException failure) {
      throw Failures.broken(NOT_KEPT, dialect, failure);
    }
  }

  private <T> List<T> read(String statement, Asking.Binding binding, Asking.Reading<T> reading) {
    try {
      return sessions().read(connection -> Asking.rows(connection, statement, binding, reading));
    } catch (SQLException failure) {
      throw Failures.broken(NOT_READ, dialect, failure);
    }
  }

  private static Checkpoint row(ResultSet row) throws SQLException {
    Optional<String> algorithm = Rows.text(row, "seal_algorithm");
    Optional<String> key = Rows.text(row, "seal_key");
    Optional<String> value = Rows.text(row, "seal_value");
    return new Checkpoint(
        row.getLong("checkpoint_number"),
        Instant.ofEpochMilli(row.getLong("at_millis")),
        row.getLong("chains"),
        row.getLong("trail_rows"),
        hex(row, "root"),
        hex(row, "root_before"),
        algorithm.flatMap(
            by -> key.flatMap(with -> value.map(seal -> new Seal(by, with, hex(seal))))));
  }

  private static Bytes hex(ResultSet row, String column) throws SQLException {
    return hex(row.getString(column));
  }

  /** What are no digits was altered; a verification finds that it fits nothing. */
  private static Bytes hex(String digits) {
    try {
      return Bytes.hex(digits);
    } catch (IllegalArgumentException altered) {
      return UNREADABLE;
    }
  }

  /**
   * Empty when it says no school: such a head was altered, and the root does not fit those left.
   */
  private static Optional<ChainHead> head(ResultSet row) throws SQLException {
    String school = row.getString("school");
    return SchoolCode.fits(school)
        ? Optional.of(
            new ChainHead(
                new ChainId(new SchoolCode(school), row.getString("chain")),
                row.getLong("chain_length"),
                hex(row, "head_hash")))
        : Optional.empty();
  }

  /** The heads of a checkpoint, a page at a time. */
  private final class PagedHeads implements Heads {
    private final long number;
    private long place;
    private boolean last;
    private Iterator<ChainHead> page = Collections.emptyIterator();

    PagedHeads(long number) {
      this.number = number;
    }

    @Override
    public boolean hasNext() {
      while (!page.hasNext() && !last) {
        page = following();
      }
      return page.hasNext();
    }

    private Iterator<ChainHead> following() {
      List<Optional<ChainHead>> read =
          read(
              heads,
              parameters ->
                  parameters.text(district).large(number).large(place).number(PlanStore.MOST),
              row -> {
                place = row.getLong("place");
                return head(row);
              });
      last = read.size() < PlanStore.MOST;
      return read.stream().flatMap(Optional::stream).iterator();
    }

    @Override
    public ChainHead next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.next();
    }

    @Override
    public void close() {
      // no connection is held between two pages
    }
  }

  /** A checkpoint that is being kept, in a transaction of its own. */
  private final class Kept implements Entry {
    private final Lease lease;
    private final long number;
    private final List<ChainHead> waiting = new ArrayList<>();
    private long place;

    Kept(Lease lease, long number) throws SQLException {
      this.lease = lease;
      this.number = number;
      try {
        lease.begin();
      } catch (SQLException failure) {
        lease.close();
        throw failure;
      }
    }

    @Override
    public void add(ChainHead head) {
      waiting.add(head);
      if (waiting.size() == BATCH) {
        kept(this::addWaiting);
      }
    }

    @Override
    public void finish(Checkpoint checkpoint) {
      kept(
          connection -> {
            addWaiting(connection);
            return add(connection, checkpoint);
          });
      try {
        lease.commit();
      } catch (SQLException failure) {
        throw Failures.broken(NOT_KEPT, dialect, failure);
      }
    }

    private void kept(Sessions.Work<int[]> work) {
      try {
        lease.read(work);
      } catch (SQLException failure) {
        throw Failures.broken(NOT_KEPT, dialect, failure);
      }
    }

    private int[] addWaiting(Connection connection) throws SQLException {
      int[] added =
          Asking.each(
              connection,
              addHead,
              waiting,
              (parameters, head) ->
                  parameters
                      .text(district)
                      .large(number)
                      .large(++place)
                      .school(head.chain().school())
                      .text(head.chain().name())
                      .large(head.length())
                      .text(head.hash().hex()));
      waiting.clear();
      return added;
    }

    private int[] add(Connection connection, Checkpoint checkpoint) throws SQLException {
      return Asking.each(
          connection,
          addCheckpoint,
          List.of(checkpoint),
          (parameters, one) ->
              parameters
                  .text(district)
                  .large(one.number())
                  .large(one.at().toEpochMilli())
                  .large(one.chains())
                  .large(one.rows())
                  .text(one.root().hex())
                  .text(one.before().hex())
                  .text(one.seal().map(Seal::algorithm))
                  .text(one.seal().map(Seal::key))
                  .text(one.seal().map(seal -> seal.value().hex())));
    }

    @Override
    public void close() {
      lease.close();
    }
  }
}
