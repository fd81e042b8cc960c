package org.planintervention.samples.operations;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a command runs in.
 *
 * @param answer where its answer goes
 * @param out the same for lines of text, in UTF-8
 * @param err where everything else goes: what went wrong, questions, progress
 * @param clock the time
 * @param answers a line that somebody at a terminal types; empty where nobody sits there
 * @param terminal whether somebody sits there
 */
record Surroundings(
    OutputStream answer,
    PrintWriter out,
    PrintWriter err,
    InstantSource clock,
    Supplier<Optional<String>> answers,
    boolean terminal) {

  /** The process's own, whatever the charset of the platform. */
  static Surroundings ofProcess() {
    return new Surroundings(
        System.out,
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        InstantSource.system(),
        () -> Optional.ofNullable(System.console()).map(java.io.Console::readLine),
        System.console() != null);
  }
}
