package org.planintervention.samples.operations;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.planintervention.samples.schoolyear.database.StoreAddress.Use;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Writes everything that is evidence to a file, for an expert who verifies it by other means. Who
 * exported it is on the trail first.
 */
@Command(name = "evidence", sortOptions = false)
final class EvidenceCommand implements Callable<Integer> {
  @Mixin private final StoreOptions options = new StoreOptions();

  @Option(names = "--school", paramLabel = "SCHOOL", converter = Typed.OfSchool.class)
  private Optional<SchoolCode> school = Optional.empty();

  @Option(names = "--to", paramLabel = "FILE", required = true)
  private Path to = Path.of("");

  @Option(
      names = "--as",
      paramLabel = "ADDRESS",
      required = true,
      converter = Typed.OfAddress.class)
  private Optional<EmailAddress> as = Optional.empty();

  @Mixin private final NewFiles files = new NewFiles();

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Session session;

  EvidenceCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (OpenedStore opened = options.open(Use.WRITE)) {
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

  private long write(OpenedStore opened) {
    AtomicLong lines = new AtomicLong();
    files.write(
        to,
        out ->
            lines.set(
                Desks.withoutDistrict(session, opened.store())
                    .exportEvidence(Actor.of(Entry.IT, as.orElseThrow()), school, out)));
    return lines.get();
  }
}
