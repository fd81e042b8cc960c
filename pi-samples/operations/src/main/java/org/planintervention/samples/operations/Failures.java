package org.planintervention.samples.operations;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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
  private final Session session;

  Failures(Session session) {
    this.session = session;
  }

  /** A command line that is wrong. Values are not repeated: one of them may be a password. */
  int misuse(ParameterException wrong, String... arguments) {
    session.err(sentence(wrong));
    session.err(
        session
            .words()
            .say("misuse.help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
    return Status.NOT_DONE;
  }

  private String sentence(ParameterException wrong) {
    Words words = session.words();
    if (wrong instanceof CommandLine.MissingParameterException missing) {
      return words.say("misuse.missing", names(missing.getMissing()));
    }
    if (wrong instanceof CommandLine.OverwrittenOptionException twice) {
      return words.say("misuse.twice", name(twice.getOverwritten()));
    }
    if (wrong instanceof CommandLine.MutuallyExclusiveArgsException) {
      return words.say("misuse.both");
    }
    if (wrong instanceof CommandLine.UnmatchedArgumentException unknown) {
      List<String> near = unknown.getSuggestions();
      String typed = unknown.getUnmatched().get(0);
      return (typed.startsWith("-")
              ? words.say("misuse.unknown", nameOnly(typed))
              : words.say("misuse.word"))
          + (near.isEmpty() ? "" : " " + words.say("misuse.near", String.join(", ", near)));
    }
    return Optional.ofNullable(wrong.getArgSpec())
        .map(option -> words.say("misuse.value", name(option)))
        .orElseGet(() -> words.say("misuse.other"));
  }

  /** Something that stands in the way, or broke. */
  int notDone(Exception why, CommandLine command, ParseResult parsed) {
    session.err(sentence(why));
    if (why instanceof NotDoneException told) {
      told.details().forEach(detail -> session.err("  " + detail));
    }
    return Status.NOT_DONE;
  }

  private String sentence(Exception why) {
    Words words = session.words();
    if (why instanceof NotDoneException told) {
      return told.sentence(words);
    }
    if (why instanceof UnusableInputException unusable) {
      return unusable.sentence(words.language());
    }
    if (why instanceof StoreException) {
      return why.getCause() instanceof SQLException told
          ? words.say("store.failed", String.valueOf(told.getSQLState()), told.getErrorCode() + "")
          : words.say("store.failed", "-", "-");
    }
    return words.say("failed", why.getClass().getSimpleName());
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
