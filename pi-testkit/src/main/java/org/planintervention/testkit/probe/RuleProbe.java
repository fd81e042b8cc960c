package org.planintervention.testkit.probe;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planintervention.json.JsonFinding;
import org.planintervention.json.PolicyJson;
import org.planintervention.json.PolicyReading;
import org.planintervention.policy.DistrictPolicy;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command: reads cases on standard input, writes answers on standard output. */
@Command(
    name = "pi-rule-probe",
    description = "Reads a case a line on standard input, and writes an answer a line.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:every line was a case", "1:some line was none", "2:misuse of the options"})
public final class RuleProbe implements Callable<Integer> {
  private final InputStream in;
  private final OutputStream out;
  private final PrintWriter messages;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this and do nothing.")
  private boolean help;

  @Option(
      names = "--explain",
      description = "Add every reason's texts in French and English, whose move it is, what to do.")
  private boolean explain;

  @Option(
      names = "--menu",
      description = "Add every action's verdict for the case's actor and first plan.")
  private boolean menu;

  @Option(
      names = "--path",
      description = "Add the steps that lead to the action's being granted, and who can take them.")
  private boolean path;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Judge under this policy (JSON) instead of the reference district's.")
  private Optional<Path> policy = Optional.empty();

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "Report what this other policy would change, instead of answers.")
  private Optional<Path> compare = Optional.empty();

  @Spec private @Nullable CommandSpec spec;

  private RuleProbe(InputStream in, OutputStream out, PrintWriter messages) {
    this.in = in;
    this.out = out;
    this.messages = messages;
  }

  /** Runs on the process's own streams, whatever the charset of the platform. */
  public static void main(String... arguments) {
    int status =
        run(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new PrintWriter(System.err, true),
            arguments);
    if (status != CommandLine.ExitCode.OK) {
      System.exit(status);
    }
  }

  /**
   * Runs on given streams.
   *
   * @param messages for usage texts and what is wrong with the options
   * @return the exit status
   */
  static int run(InputStream in, OutputStream out, PrintWriter messages, String... arguments) {
    return new CommandLine(new RuleProbe(in, out, messages))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(messages)
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> {
              messages.println("The probe stopped: reading or writing failed.");
              return CommandLine.ExitCode.SOFTWARE;
            })
        .execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    DistrictPolicy present = policy.isPresent() ? read(policy.get()) : DistrictPolicy.reference();
    boolean allCases =
        compare.isPresent()
            ? compare(present, read(compare.get()))
            : new Pipeline(present, new Answers.Extras(explain, menu, path), in, out).run();
    return allCases ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private boolean compare(DistrictPolicy present, DistrictPolicy planned) throws IOException {
    if (explain || menu || path) {
      throw misuse("--compare goes with --policy alone");
    }
    Comparison comparison = new Comparison(present, planned, messages);
    boolean allCases = new CaseReader(true, new Addresses()).read(in, 0, comparison);
    comparison.write(out);
    return allCases;
  }

  private DistrictPolicy read(Path file) {
    PolicyReading reading;
    try {
      reading = PolicyJson.read(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw misuse("The policy cannot be read: " + file);
    }
    if (reading instanceof PolicyReading.Loaded loaded) {
      return loaded.policy();
    }
    List<JsonFinding> findings = ((PolicyReading.Unusable) reading).findings();
    throw misuse(
        "No policy: "
            + file
            + findings.stream()
                .map(finding -> System.lineSeparator() + "  " + finding.text())
                .collect(Collectors.joining()));
  }

  private ParameterException misuse(String sentence) {
    return new ParameterException(
        Objects.requireNonNull(spec, "picocli hands it in").commandLine(), sentence);
  }
}
