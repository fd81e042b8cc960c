package org.planintervention.jdbc;

final class PostgresqlContractTest extends DatabaseContract {
  @Override
  TestDatabase database() {
    return TestDatabase.postgresql();
  }
}
