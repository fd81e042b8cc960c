package org.planintervention.testkit.probe;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One run of the probe's command.
 *
 * @param status the exit status
 * @param answers the lines that it wrote
 * @param messages what it said besides
 */
record ProbeRun(int status, List<String> answers, String messages) {
  static ProbeRun of(String cases, String... options) {
    return of(cases.getBytes(StandardCharsets.UTF_8), options);
  }

  static ProbeRun of(byte[] cases, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter messages = new StringWriter();
    int status =
        RuleProbe.run(
            new ByteArrayInputStream(cases), out, new PrintWriter(messages, true), options);
    return new ProbeRun(
        status, out.toString(StandardCharsets.UTF_8).lines().toList(), messages.toString());
  }

  /** The one answer of a run that has one. */
  String answer() {
    if (answers.size() != 1) {
      throw new IllegalStateException(answers.size() + " answers");
    }
    return answers.get(0);
  }
}
