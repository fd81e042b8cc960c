package org.planintervention.samples.operations;

import java.util.concurrent.Callable;
import org.planintervention.jdbc.SchemaStanding;
import org.planintervention.samples.schoolyear.database.StoreAddress.Use;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the tables of a store, or brings them to the present version. */
@Command(name = "migrate", sortOptions = false)
final class MigrateCommand implements Callable<Integer> {
  @Mixin private final StoreOptions options = new StoreOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  private final Session session;

  MigrateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (OpenedStore opened = options.open(Use.MAKE)) {
      SchemaStanding before = opened.standing();
      if (before != SchemaStanding.PRESENT
          && before != SchemaStanding.OLDER
          && before != SchemaStanding.ABSENT) {
        throw new NotDoneException("migrate." + before, opened.address());
      }
      opened.migrate();
      String version = opened.built().health().schemaVersion();
      session.out(
          common.json()
              ? Json.document("PI-MIGRATION-1")
                  .put("before", before.name())
                  .put("version", version)
                  .toString()
              : session.words().say("migrated." + before, version));
    }
    return Status.FINE;
  }
}
