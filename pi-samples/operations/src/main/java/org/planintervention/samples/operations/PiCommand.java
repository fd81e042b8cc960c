package org.planintervention.samples.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** The command that holds the others. */
@Command(name = "pi", sortOptions = false)
public final class PiCommand implements Callable<Integer> {
  private static final String NAME = "pi";
  private static final String VERSION = "--version";

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Session session;

  private PiCommand(Session session) {
    this.session = session;
  }

  /** Runs the command and ends the process with its status. */
  public static void main(String[] args) {
    System.exit(run(Surroundings.ofProcess(), args));
  }

  /**
   * Runs the command.
   *
   * @return 0: all is well; 1: something was found; 2: it was not done
   */
  static int run(Surroundings surroundings, String... args) {
    List<String> typed = Arrays.asList(args);
    List<String> arguments =
        typed.isEmpty() || !typed.get(0).equals(NAME) ? typed : typed.subList(1, typed.size());
    Words words = new Words(Words.asked(arguments, Locale.getDefault(Locale.Category.DISPLAY)));
    Session session = new Session(surroundings, words);
    if (arguments.contains(VERSION)) {
      session.out(
          Json.isAsked(arguments)
              ? Json.document("PI-VERSION-1").put("version", Words.version()).toString()
              : NAME + " " + Words.version());
      return Status.FINE;
    }
    return line(session).execute(arguments.toArray(String[]::new));
  }

  /** The command with all that it holds. */
  static CommandLine line(Session session) {
    CommandLine line =
        new CommandLine(new PiCommand(session))
            .addSubcommand(new MigrateCommand(session))
            .addSubcommand(new HealthCommand(session))
            .addSubcommand(new VerifyCommand(session))
            .addSubcommand(new CheckpointCommand(session))
            .addSubcommand(new AccessReportCommand(session))
            .addSubcommand(new ExportCommand(session))
            .addSubcommand(new IncidentCommand(session))
            .addSubcommand(new EvidenceCommand(session))
            .addSubcommand(new DueCommand(session))
            .addSubcommand(new PurgeCommand(session));
    Failures failures = new Failures(session);
    return line.setResourceBundle(session.words().usage())
        .setOut(session.surroundings().out())
        .setErr(session.surroundings().err())
        .setParameterExceptionHandler(failures::misuse)
        .setExecutionExceptionHandler(failures::notDone);
  }

  /** Without one of the others there is nothing to do. */
  @Override
  public Integer call() {
    CommandSpec spec = line(session).getCommandSpec();
    spec.commandLine().usage(session.surroundings().err());
    if (common.json()) {
      session.out(Json.notDone("misuse.command", session.words().say("misuse.command")));
    }
    return Status.NOT_DONE;
  }
}
