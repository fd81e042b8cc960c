package org.planintervention.samples.operations;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.planintervention.checkpoint.CheckpointFile;
import org.planintervention.desk.PlanDesk;
import org.planintervention.samples.schoolyear.database.StoreAddress.Use;
import org.planintervention.spi.outside.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds where all chains stand to a file that is kept elsewhere. */
@Command(name = "checkpoint", sortOptions = false)
final class CheckpointCommand implements Callable<Integer> {
  @Mixin private final StoreOptions options = new StoreOptions();

  @Option(names = "--to", paramLabel = "FILE", required = true)
  private Path to = Path.of("");

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Session session;

  CheckpointCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (OpenedStore opened = options.open(Use.READ)) {
      PlanDesk desk = Desks.withoutDistrict(session, opened.store());
      NewFiles.makeEmpty(to);
      Checkpoint taken = desk.checkpoint(new CheckpointFile(to), Optional.empty());
      session.out(
          common.json()
              ? Json.document("PI-CHECKPOINT-TAKEN-1")
                  .put("file", to.toString())
                  .put("number", taken.number())
                  .put("at", taken.at().toString())
                  .put("chains", taken.chains())
                  .put("rows", taken.rows())
                  .put("root", taken.root().hex())
                  .toString()
              : session
                  .words()
                  .say("checkpoint.taken", taken.number(), taken.chains(), taken.rows(), to));
    }
    return Status.FINE;
  }
}
