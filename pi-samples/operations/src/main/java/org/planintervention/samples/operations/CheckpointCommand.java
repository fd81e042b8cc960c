package org.planintervention.samples.operations;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.planintervention.checkpoint.CheckpointFile;
import org.planintervention.desk.PlanDesk;
import org.planintervention.samples.schoolyear.database.StoreAddress.Use;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.outside.Seal;
import org.planintervention.spi.outside.Sealer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds where all chains stand to a file that is kept elsewhere. */
@Command(name = "checkpoint", sortOptions = false)
final class CheckpointCommand implements Callable<Integer> {
  @Mixin private final StoreOptions options = new StoreOptions();

  @Option(names = "--to", paramLabel = "FILE", required = true)
  private Path to = Path.of("");

  @Option(names = "--seal-key", paramLabel = "FILE")
  private Optional<Path> sealKey = Optional.empty();

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Session session;

  CheckpointCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CheckpointFile file = new CheckpointFile(to);
    Optional<Sealer> sealer = sealKey.map(SealKeys::sealing);
    if (sealer.isEmpty() && file.last().flatMap(Checkpoint::seal).isPresent()) {
      throw new NotDoneException("checkpoint.seal", to);
    }
    try (OpenedStore opened = options.open(Use.READ)) {
      PlanDesk desk = Desks.withoutDistrict(session, opened.store());
      NewFiles.makeEmpty(to);
      Checkpoint taken = desk.checkpoint(file, sealer);
      session.out(
          common.json()
              ? Json.document("PI-CHECKPOINT-TAKEN-1")
                  .put("file", to.toString())
                  .put("number", taken.number())
                  .put("at", taken.at().toString())
                  .put("chains", taken.chains())
                  .put("rows", taken.rows())
                  .put("root", taken.root().hex())
                  .put("sealKey", taken.seal().map(Seal::key).orElse(null))
                  .toString()
              : session
                  .words()
                  .say("checkpoint.taken", taken.number(), taken.chains(), taken.rows(), to));
    }
    return Status.FINE;
  }
}
