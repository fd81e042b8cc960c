package org.planintervention.jdbc;

import org.planintervention.testkit.privacy.PersonalDataContract;

/** What the records of this module hold. */
final class JdbcPersonalDataTest extends PersonalDataContract {
  @Override
  protected Class<?> anyOfModule() {
    return JdbcPlanStore.class;
  }
}
