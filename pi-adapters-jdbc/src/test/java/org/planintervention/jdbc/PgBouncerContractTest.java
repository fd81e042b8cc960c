package org.planintervention.jdbc;

import org.junit.jupiter.api.condition.EnabledIf;

/** PostgreSQL behind a real PgBouncer that pools transactions, where one is installed. */
@EnabledIf("isInstalled")
final class PgBouncerContractTest extends DatabaseContract {
  @Override
  TestDatabase database() {
    return PgBouncer.database();
  }

  static boolean isInstalled() {
    return PgBouncer.executable().isPresent();
  }
}
