package org.planintervention.samples.operations;

import org.planintervention.jdbc.JdbcPlanStore;
import org.planintervention.jdbc.SchemaStanding;
import org.planintervention.samples.schoolyear.database.Database;
import org.planintervention.samples.schoolyear.database.StoreAddress;

/** A database that was opened, and its tables as they stand. */
final class OpenedStore implements AutoCloseable {
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
   * @throws NotDoneException when there are none, or of another version
   */
  JdbcPlanStore store() {
    SchemaStanding standing = standing();
    if (standing != SchemaStanding.PRESENT && standing != SchemaStanding.UNRECORDED) {
      throw new NotDoneException("schema." + standing, address);
    }
    return built();
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
