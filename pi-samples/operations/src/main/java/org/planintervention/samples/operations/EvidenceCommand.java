package org.planintervention.samples.operations;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.planintervention.samples.schoolyear.database.StoreAddress.Use;
import org.planintervention.spi.facts.SchoolCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes everything that is evidence to a file, for an expert who verifies it by other means. */
@Command(name = "evidence", sortOptions = false)
final class EvidenceCommand implements Callable<Integer> {
  @Mixin private final StoreOptions options = new StoreOptions();

  @Option(names = "--school", paramLabel = "SCHOOL", converter = Typed.OfSchool.class)
  private Optional<SchoolCode> school = Optional.empty();

  @Option(names = "--to", paramLabel = "FILE", required = true)
  private Path to = Path.of("");

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Session session;

  EvidenceCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (OpenedStore opened = options.open(Use.READ)) {
      long lines = write(opened);
      session.out(
          common.json()
              ? Json.document("PI-EVIDENCE-WRITTEN-1")
                  .put("file", to.toString())
                  .put("lines", lines)
                  .toString()
              : session.words().say("evidence.written", lines, to));
    }
    return Status.FINE;
  }

  /** One that is there already is not written over: it may be what a later one is compared with. */
  private long write(OpenedStore opened) {
    if (Files.exists(to)) {
      throw new NotDoneException("evidence.file", to);
    }
    boolean whole = false;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      long lines = Desks.withoutDistrict(session, opened.store()).exportEvidence(school, out);
      out.flush();
      whole = true;
      return lines;
    } catch (IOException | UncheckedIOException full) {
      throw new NotDoneException("evidence.file", to);
    } finally {
      if (!whole) {
        delete();
      }
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(to);
    } catch (IOException stays) {
      session.err(session.words().say("evidence.file", to));
    }
  }
}
