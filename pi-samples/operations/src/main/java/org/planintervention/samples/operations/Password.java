package org.planintervention.samples.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import org.planintervention.samples.schoolyear.database.StoreAddress;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * The database's password: from a prompt, a file or the environment, and never from the command
 * line, where everybody on the machine reads it in the list of processes.
 */
final class Password {
  private static final String VARIABLE = "PI_PASSWORD";

  @Option(
      names = "--password",
      paramLabel = "PASSWORD",
      interactive = true,
      arity = "0..1",
      preprocessor = NoValue.class)
  private char @Nullable [] prompted;

  @Option(names = "--password-file", paramLabel = "FILE")
  private Optional<Path> file = Optional.empty();

  /** Returns the password; empty if there is none. */
  String value() {
    if (prompted != null) {
      return new String(prompted);
    }
    return file.map(Password::firstLine)
        .orElseGet(() -> System.getenv().getOrDefault(VARIABLE, ""));
  }

  private static String firstLine(Path file) {
    try {
      if (isOpenToOthers(file)) {
        throw new NotDoneException("password.open", file);
      }
      return Files.readAllLines(file).stream().findFirst().orElse("");
    } catch (IOException unreadable) {
      throw new NotDoneException("password.file", file);
    }
  }

  private static boolean isOpenToOthers(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    Set<PosixFilePermission> modes = Files.getPosixFilePermissions(file);
    return modes.contains(PosixFilePermission.GROUP_READ)
        || modes.contains(PosixFilePermission.OTHERS_READ);
  }

  /** Refuses a value on the command line. */
  static final class NoValue implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      boolean attached = info.get("separator") != null;
      if (attached || (!arguments.isEmpty() && !arguments.peek().startsWith("-"))) {
        throw new OnCommandLineException(command);
      }
      return false;
    }
  }

  /** Refuses an address that holds a password. */
  static final class NotInAddress implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (!arguments.isEmpty() && StoreAddress.holdsPassword(arguments.peek())) {
        throw new OnCommandLineException(command);
      }
      return false;
    }
  }

  /** A password stands on the command line. */
  static final class OnCommandLineException extends ParameterException {
    private static final long serialVersionUID = 1L;

    private OnCommandLineException(CommandSpec command) {
      super(command.commandLine(), "a password on the command line");
    }
  }
}
