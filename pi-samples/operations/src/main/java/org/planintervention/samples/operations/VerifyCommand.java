package org.planintervention.samples.operations;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.planintervention.checkpoint.CheckpointFile;
import org.planintervention.desk.PlanDesk;
import org.planintervention.json.VerificationJson;
import org.planintervention.samples.schoolyear.database.StoreAddress.Use;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.outside.Sealer;
import org.planintervention.spi.store.PlanId;
import org.planintervention.text.VerificationText;
import org.planintervention.trail.VerificationReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies that what is stored is what was written (G-7, T-1). It changes nothing. */
@Command(name = "verify", sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
  @Mixin private final StoreOptions options = new StoreOptions();

  @ArgGroup private final Part part = new Part();

  /** What is verified, if not everything. */
  static final class Part {
    @Option(names = "--plan", paramLabel = "SCHOOL/NAME", converter = Typed.OfPlan.class)
    private Optional<PlanId> plan = Optional.empty();

    @Option(names = "--school", paramLabel = "SCHOOL", converter = Typed.OfSchool.class)
    private Optional<SchoolCode> school = Optional.empty();
  }

  @Option(names = "--checkpoint", paramLabel = "FILE")
  private Optional<Path> checkpoint = Optional.empty();

  @Option(names = "--public-key", paramLabel = "FILE")
  private Optional<Path> publicKey = Optional.empty();

  @Option(names = "--may-be-empty")
  private boolean mayBeEmpty;

  @Option(names = "--report", paramLabel = "FILE")
  private Optional<Path> file = Optional.empty();

  @Mixin private final NewFiles files = new NewFiles();

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Session session;

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (publicKey.isPresent() && checkpoint.isEmpty()) {
      throw new NotDoneException("verify.keyAlone");
    }
    Optional<Sealer> sealer = publicKey.map(SealKeys::verifying);
    Optional<CheckpointFile> kept = checkpoint.map(VerifyCommand::kept);
    VerificationReport report = report(kept, sealer);
    String json = VerificationJson.write(report);
    List<String> text = VerificationText.lines(report, session.words().language());
    file.ifPresent(
        to ->
            write(
                to,
                to.toString().endsWith(".json")
                    ? json
                    : String.join(System.lineSeparator(), text)));
    (common.json() ? List.of(json) : text).forEach(session::out);
    return report.found() == 0 ? Status.FINE : Status.FINDINGS;
  }

  private VerificationReport report(Optional<CheckpointFile> kept, Optional<Sealer> sealer) {
    try (OpenedStore opened = options.open(Use.READ)) {
      PlanDesk desk = Desks.withoutDistrict(session, opened.storeAsItIs());
      VerificationReport report = verify(desk, kept, sealer);
      if (report.rows() == 0 && report.found() == 0 && !mayBeEmpty) {
        throw new NotDoneException("verify.empty", opened.address());
      }
      return report;
    } catch (AlteredStoreException altered) {
      return altered.report();
    }
  }

  private VerificationReport verify(
      PlanDesk desk, Optional<CheckpointFile> kept, Optional<Sealer> sealer) {
    if (part.plan.isPresent()) {
      return kept.map(file -> desk.verify(part.plan.get(), file, sealer))
          .orElseGet(() -> desk.verify(part.plan.get()));
    }
    try (Progress progress = Progress.of(session, common, "verify.progress")) {
      return kept.map(file -> desk.verifyAll(part.school, file, sealer, progress.countingUp()))
          .orElseGet(() -> desk.verifyAll(part.school, progress.countingUp()));
    }
  }

  private static CheckpointFile kept(Path from) {
    CheckpointFile kept = new CheckpointFile(from);
    if (!Files.isRegularFile(from) || kept.last().isEmpty()) {
      throw new NotDoneException("verify.checkpoint", from);
    }
    return kept;
  }

  private void write(Path to, String report) {
    byte[] bytes = (report + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
    files.write(to, out -> out.write(bytes));
  }
}
