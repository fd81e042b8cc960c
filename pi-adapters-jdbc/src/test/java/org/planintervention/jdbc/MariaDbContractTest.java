package org.planintervention.jdbc;

final class MariaDbContractTest extends DatabaseContract {
  @Override
  TestDatabase database() {
    return TestDatabase.mariaDb();
  }
}
