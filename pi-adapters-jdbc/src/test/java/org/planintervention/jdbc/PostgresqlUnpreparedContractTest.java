package org.planintervention.jdbc;

/** PostgreSQL as behind a PgBouncer that pools transactions: nothing stays prepared. */
final class PostgresqlUnpreparedContractTest extends DatabaseContract {
  @Override
  TestDatabase database() {
    return TestDatabase.postgresqlUnprepared();
  }
}
