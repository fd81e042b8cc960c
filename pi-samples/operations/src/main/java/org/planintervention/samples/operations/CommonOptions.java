package org.planintervention.samples.operations;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {
  /** The languages as they are typed. */
  enum Spoken {
    fr,
    en
  }

  /** It was looked for before the line was understood; here it is only checked. */
  @Option(names = "--language", paramLabel = "fr|en")
  private Optional<Spoken> language = Optional.empty();

  @Option(names = "--json")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  private boolean help;

  /** Answered before the line is understood, like the language; here for the usage page. */
  @Option(names = "--version", versionHelp = true)
  private boolean version;

  boolean json() {
    return json;
  }
}
