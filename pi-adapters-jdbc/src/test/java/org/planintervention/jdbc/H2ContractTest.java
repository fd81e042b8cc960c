package org.planintervention.jdbc;

final class H2ContractTest extends DatabaseContract {
  @Override
  TestDatabase database() {
    return TestDatabase.h2();
  }
}
