package org.planintervention.jdbc;

final class SqliteContractTest extends DatabaseContract {
  @Override
  TestDatabase database() {
    return TestDatabase.sqlite();
  }
}
