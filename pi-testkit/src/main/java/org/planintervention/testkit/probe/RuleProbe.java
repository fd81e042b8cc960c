package org.planintervention.testkit.probe;

import com.google.common.collect.ImmutableSet;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Callable;
import org.planintervention.policy.DistrictPolicy;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: reads cases on standard input, writes answers on standard output. */
@Command(
    name = "pi-rule-probe",
    description = "Reads a case a line on standard input, and writes an answer a line.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:every line was a case", "1:some line was none", "2:misuse of the options"})
public final class RuleProbe implements Callable<Integer> {
  private final InputStream in;
  private final OutputStream out;

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

  private RuleProbe(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
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
    return new CommandLine(new RuleProbe(in, out))
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
    Answers answers =
        new Answers(
            new Books(DistrictPolicy.reference()), new Answers.Extras(explain, menu, path), out);
    Lines lines = new Lines(in, answers::flush);
    Set<String> needed =
        menu ? ImmutableSet.of("today", "actor") : ImmutableSet.of("today", "actor", "action");
    Addresses addresses = new Addresses();
    long number = 0;
    boolean allCases = true;
    while (lines.next()) {
      number++;
      Question question = Question.in(lines, needed, addresses);
      if (question.asked().isPresent()) {
        answers.answer(question.id(), question.asked().get());
      } else {
        answers.error(question.id(), question.error(number));
        allCases = false;
      }
    }
    answers.flush();
    return allCases ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }
}
