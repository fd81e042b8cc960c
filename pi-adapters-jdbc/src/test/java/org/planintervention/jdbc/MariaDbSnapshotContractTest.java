package org.planintervention.jdbc;

final class MariaDbSnapshotContractTest extends DatabaseContract {
  @Override
  TestDatabase database() {
    return TestDatabase.mariaDbSnapshot();
  }
}
