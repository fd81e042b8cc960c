package org.planintervention.samples.operations;

import java.util.List;
import org.planintervention.jdbc.JdbcPlanStore;
import org.planintervention.jdbc.SchemaStanding;
import org.planintervention.samples.schoolyear.database.Database;
import org.planintervention.samples.schoolyear.database.StoreAddress;
import org.planintervention.spi.store.SchemaDifference;

/** A database that was opened, and its tables as they stand. */
final class OpenedStore implements AutoCloseable {
  /** A table that no other program is likely to have. */
  private static final String TABLE = "year_claim";

  private final StoreAddress address;
  private final Database database;
  private final JdbcPlanStore.Builder builder;

  OpenedStore(StoreAddress address, Database database, JdbcPlanStore.Builder builder) {
    this.address = address;
    this.database = database;
    this.builder = builder;
  }

  StoreAddress address() {
    return address;
  }

  /** How its tables stand to those that this command knows. */
  SchemaStanding standing() {
    try {
      return builder.schemaStanding();
    } catch (IllegalArgumentException unknown) {
      throw new NotDoneException("store.unknown", address);
    }
  }

  /** Makes the tables, or brings them to the present version. */
  void migrate() {
    builder.migrate();
  }

  /**
   * The store on tables that this command knows.
   *
   * @throws NotDoneException when there are none, or of another version, or altered
   */
  JdbcPlanStore store() {
    JdbcPlanStore store = storeAsItIs();
    List<SchemaDifference> differences = store.evidence().schemaDifferences();
    if (!differences.isEmpty()) {
      throw new AlteredStoreException(address, differences);
    }
    return store;
  }

  /**
   * The store to verify: its tables may have been altered, which the verification finds.
   *
   * @throws NotDoneException when there are none, or of another version
   */
  JdbcPlanStore storeAsItIs() {
    SchemaStanding standing = standing();
    switch (standing) {
      case PRESENT, UNRECORDED, ALTERED -> {}
      default -> throw notDone(standing);
    }
    return built();
  }

  /** Tables of another prefix or schema are named: one of the two was probably meant. */
  NotDoneException notDone(SchemaStanding standing) {
    if (standing == SchemaStanding.ABSENT) {
      List<Database.FoundTable> others = database.tablesLike(TABLE);
      if (!others.isEmpty()) {
        return new NotDoneException("schema.ELSEWHERE", address)
            .because(others.stream().map(one -> one + StoreOptions.leadingTo(one, TABLE)).toList());
      }
    }
    return new NotDoneException("schema." + standing, address);
  }

  /** The store, whatever its tables. */
  JdbcPlanStore built() {
    return builder.build();
  }

  @Override
  public void close() {
    database.close();
  }
}
