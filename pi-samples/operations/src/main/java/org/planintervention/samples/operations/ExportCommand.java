package org.planintervention.samples.operations;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.planintervention.json.ReportJson;
import org.planintervention.report.ReportKind;
import org.planintervention.report.ReportRequest;
import org.planintervention.report.ReportSink;
import org.planintervention.samples.schoolyear.files.NotWrittenException;
import org.planintervention.samples.schoolyear.files.OwnerFiles;
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

  @Mixin private final NewFiles files = new NewFiles();

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Session session;

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    int rows = export();
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

  /** Nothing has its name before the report is told to its end. The document gets its name last. */
  private int export() {
    try (OwnerFiles made = files.in(to);
        Progress progress = Progress.of(session, common, "export.progress")) {
      ReportSink document = new ReportJson(made.create(DOCUMENT));
      CsvFiles tables = new CsvFiles(made, ReportKind.STUDENT);
      Counting sink = new Counting(progress.countingUp(), document, tables);
      new Asked(session, options, district).tell(new ReportRequest.OfStudent(student), sink);
      made.publish();
      return sink.rows();
    } catch (NotWrittenException why) {
      throw NewFiles.notDone(why, to);
    } catch (UncheckedIOException full) {
      throw new NotDoneException("file." + NotWrittenException.Why.NOT_WRITABLE, to);
    }
  }
}
