package org.planintervention.samples.operations;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.planintervention.json.ReportJson;
import org.planintervention.report.ReportRequest;
import org.planintervention.spi.facts.StudentNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything that is kept about a student, as JSON and CSV, to be carried elsewhere. */
@Command(name = "export", sortOptions = false)
final class ExportCommand implements Callable<Integer> {
  private static final String DOCUMENT = "student.json";

  @Mixin private final StoreOptions options = new StoreOptions();

  @Mixin private final DistrictOptions district = new DistrictOptions();

  @Option(
      names = "--student",
      paramLabel = "NUMBER",
      required = true,
      converter = Typed.OfStudent.class)
  private StudentNumber student = StudentNumber.FIRST;

  @Option(names = "--to", paramLabel = "DIR", required = true)
  private Path to = Path.of("");

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Session session;

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    int rows;
    try {
      Files.createDirectories(to);
      rows = export();
    } catch (IOException | UncheckedIOException notThere) {
      throw new NotDoneException("export.folder", to);
    }
    session.out(
        common.json()
            ? Json.document("PI-STUDENT-EXPORT-1")
                .put("folder", to.toString())
                .put("document", DOCUMENT)
                .put("rows", rows)
                .toString()
            : session.words().say("export.done", rows, to));
    return Status.FINE;
  }

  /** What is not whole is not left behind. */
  private int export() throws IOException {
    boolean whole = false;
    try {
      int rows = written();
      whole = true;
      return rows;
    } finally {
      if (!whole) {
        Files.deleteIfExists(to.resolve(DOCUMENT));
      }
    }
  }

  private int written() throws IOException {
    try (Progress progress = Progress.of(session, common, "export.progress");
        OutputStream document =
            new BufferedOutputStream(Files.newOutputStream(to.resolve(DOCUMENT)));
        CsvFiles tables = new CsvFiles(to)) {
      Counting sink = new Counting(progress.countingUp(), new ReportJson(document), tables);
      new Asked(session, options, district).tell(new ReportRequest.OfStudent(student), sink);
      return sink.rows();
    }
  }
}
