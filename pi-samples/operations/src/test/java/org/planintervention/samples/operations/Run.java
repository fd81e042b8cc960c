package org.planintervention.samples.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a run of the command left behind.
 *
 * @param status how it ended
 * @param out what it answered
 * @param err what else it said
 */
record Run(int status, String out, String err) {
  /** The day after the one on which the school year is played. */
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T17:30:00Z"));

  /** A run that nobody watches. */
  static Run of(String... arguments) {
    return run(CLOCK, Optional.empty(), arguments);
  }

  /** A run at another moment. */
  static Run at(Instant moment, String... arguments) {
    return run(InstantSource.fixed(moment), Optional.empty(), arguments);
  }

  /** A run during which something happens whenever the command asks for the time. */
  static Run during(Runnable event, String... arguments) {
    InstantSource clock =
        () -> {
          event.run();
          return CLOCK.instant();
        };
    return run(clock, Optional.empty(), arguments);
  }

  /** A run at a terminal where somebody answers. */
  static Run answered(String answer, String... arguments) {
    return run(CLOCK, Optional.of(answer), arguments);
  }

  private static Run run(InstantSource clock, Optional<String> answer, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            out,
            new PrintWriter(out, true, StandardCharsets.UTF_8),
            new PrintWriter(err),
            clock,
            () -> answer,
            answer.isPresent());
    int status = PiCommand.run(surroundings, arguments);
    return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString());
  }

  /** The answer as the one line of JSON that it is. */
  JsonNode json() {
    try {
      return new ObjectMapper().readTree(out);
    } catch (IOException none) {
      throw new AssertionError("no JSON: " + out + err, none);
    }
  }
}
