package org.planintervention.samples.operations;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.planintervention.samples.schoolyear.reading.UnusableInputException;
import org.planintervention.spi.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * What is told of what was not done: one sentence, and which command helps. Never a stack trace.
 */
final class Failures {
  /** MariaDB's codes for a database, a table and a column to which the user has no right. */
  private static final Set<Integer> MARIADB_FORBIDDEN = Set.of(1044, 1142, 1143);

  private final Session session;

  Failures(Session session) {
    this.session = session;
  }

  /**
   * What stands in the way.
   *
   * @param code for programs: the key of the sentence
   * @param sentence for people
   */
  private record Obstacle(String code, String sentence) {}

  /** A command line that is wrong. Values are not repeated: one of them may be a password. */
  int misuse(ParameterException wrong, String... arguments) {
    Obstacle obstacle = obstacle(wrong);
    session.err(obstacle.sentence());
    session.err(
        session
            .words()
            .say("misuse.help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
    return told(obstacle, Json.isAsked(List.of(arguments)));
  }

  private Obstacle obstacle(ParameterException wrong) {
    if (wrong instanceof Password.OnCommandLineException) {
      return obstacle("misuse.password");
    }
    if (wrong instanceof CommandLine.MissingParameterException missing) {
      return obstacle("misuse.missing", names(missing.getMissing()));
    }
    if (wrong instanceof CommandLine.OverwrittenOptionException twice) {
      return obstacle("misuse.twice", name(twice.getOverwritten()));
    }
    if (wrong instanceof CommandLine.MutuallyExclusiveArgsException) {
      return obstacle("misuse.both");
    }
    if (wrong instanceof CommandLine.UnmatchedArgumentException unknown) {
      return unknown(unknown);
    }
    return Optional.ofNullable(wrong.getArgSpec())
        .map(option -> obstacle("misuse.value", name(option)))
        .orElseGet(() -> obstacle("misuse.other"));
  }

  private Obstacle unknown(CommandLine.UnmatchedArgumentException unknown) {
    List<String> near = unknown.getSuggestions();
    String typed = unknown.getUnmatched().get(0);
    Obstacle obstacle =
        typed.startsWith("-")
            ? obstacle("misuse.unknown", nameOnly(typed))
            : obstacle("misuse.word");
    return near.isEmpty()
        ? obstacle
        : new Obstacle(
            obstacle.code(),
            obstacle.sentence()
                + " "
                + session.words().say("misuse.near", String.join(", ", near)));
  }

  /** Something that stands in the way, or broke. */
  int notDone(Exception why, CommandLine command, ParseResult parsed) {
    Obstacle obstacle = obstacle(why);
    session.err(obstacle.sentence());
    if (why instanceof NotDoneException told) {
      told.details().forEach(detail -> session.err("  " + detail));
    }
    return told(obstacle, Json.isAsked(parsed.originalArgs()));
  }

  private Obstacle obstacle(Exception why) {
    if (why instanceof NotDoneException told) {
      return new Obstacle(told.code(), told.sentence(session.words()));
    }
    if (why instanceof UnusableInputException unusable) {
      return new Obstacle("district.unusable", unusable.sentence(session.words().language()));
    }
    if (why instanceof StoreException) {
      if (why.getCause() instanceof IOException) {
        return obstacle("checkpoint.file");
      }
      return why.getCause() instanceof SQLException told
          ? obstacle(
              isForbidden(told) ? "store.forbidden" : "store.failed",
              String.valueOf(told.getSQLState()),
              told.getErrorCode() + "")
          : obstacle("store.failed", "-", "-");
    }
    return obstacle("failed", why.getClass().getSimpleName());
  }

  /** Whether the user has no right to a schema, a table or a column. */
  private static boolean isForbidden(SQLException told) {
    return String.valueOf(told.getSQLState()).equals("42501")
        || MARIADB_FORBIDDEN.contains(told.getErrorCode());
  }

  private Obstacle obstacle(String key, Object... values) {
    return new Obstacle(key, session.words().say(key, values));
  }

  private int told(Obstacle obstacle, boolean json) {
    if (json) {
      session.out(Json.notDone(obstacle.code(), obstacle.sentence()));
    }
    return Status.NOT_DONE;
  }

  /** What follows an equals sign may be secret. */
  private static String nameOnly(String option) {
    int value = option.indexOf('=');
    return value < 0 ? option : option.substring(0, value);
  }

  private static String names(List<ArgSpec> options) {
    return options.stream().map(Failures::name).collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec option) {
    return option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
  }
}
