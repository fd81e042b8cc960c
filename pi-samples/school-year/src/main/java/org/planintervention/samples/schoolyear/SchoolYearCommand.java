package org.planintervention.samples.schoolyear;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.samples.schoolyear.files.OwnerFiles;
import org.planintervention.samples.schoolyear.reading.DistrictData;
import org.planintervention.samples.schoolyear.reading.DistrictFiles;
import org.planintervention.samples.schoolyear.reading.GpiStaffDirectory;
import org.planintervention.samples.schoolyear.reading.GpiStudentRegistry;
import org.planintervention.samples.schoolyear.reading.MozaikAccounts;
import org.planintervention.samples.schoolyear.reading.UnusableInputException;
import org.planintervention.samples.schoolyear.story.SchoolYear;
import org.planintervention.samples.schoolyear.story.YearReport;
import org.planintervention.spi.outside.GuideLinks;
import org.planintervention.spi.outside.SupportRequest;
import org.planintervention.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays one school year of a district on files as the host systems export them. */
@Command(
    name = "school-year",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    resourceBundle = "org.planintervention.samples.schoolyear.command",
    exitCodeOnInvalidInput = 2)
public final class SchoolYearCommand implements Callable<Integer> {
  private static final String GUIDES = "https://guides.example.org/pi/";

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Option(names = "--today", paramLabel = "AAAA-MM-JJ", defaultValue = "2026-11-23")
  private LocalDate today = LocalDate.EPOCH;

  @Option(names = "--report", paramLabel = "FILE")
  private @Nullable Path report;

  @Option(names = "--store", paramLabel = "h2:FILE|sqlite:FILE")
  private @Nullable String store;

  @Option(names = "--lang", paramLabel = "fr|en", defaultValue = "fr", converter = Languages.class)
  private Language language = Language.FRENCH;

  private final PrintStream out;

  /** The command, on standard output. */
  public SchoolYearCommand() {
    this(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  SchoolYearCommand(PrintStream out) {
    this.out = out;
  }

  /** Runs the command; ends the process with its status when that is not 0. */
  public static void main(String[] args) {
    int status = run(args);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(String... args) {
    return new CommandLine(new SchoolYearCommand()).execute(args);
  }

  @Override
  public Integer call() {
    DistrictPolicy policy = DistrictPolicy.reference();
    DistrictData read = read(policy);
    try (OpenedStore opened = open()) {
      Account account = new Account(out, language, bundle());
      List<SupportRequest> requests = new ArrayList<>();
      account.title(today, policy.yearOf(today));
      account.files(read);
      SchoolYear year =
          new SchoolYear(
              read,
              new SchoolYear.Directories(
                  new GpiStaffDirectory(read),
                  new GpiStudentRegistry(read),
                  new MozaikAccounts(read)),
              opened.store(),
              policy,
              today,
              account,
              new SchoolYear.Outside(requests::add, guides()));
      YearReport played = year.play();
      account.ending(played, requests.size());
      write(played, account);
    }
    return 0;
  }

  private DistrictData read(DistrictPolicy policy) {
    try {
      return data == null
          ? DistrictFiles.shipped(policy, today)
          : DistrictFiles.read(data, policy, today);
    } catch (UnusableInputException unusable) {
      throw misuse(unusable.sentence(language));
    }
  }

  private OpenedStore open() {
    try {
      return OpenedStore.of(Optional.ofNullable(store));
    } catch (IllegalArgumentException unusable) {
      throw misuse(bundle().getString("misuse.store"));
    }
  }

  private void write(YearReport played, Account account) {
    if (report == null) {
      return;
    }
    try {
      byte[] json =
          new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(played);
      OwnerFiles.makeFolder(Optional.ofNullable(report.getParent()).orElse(Path.of("")));
      OwnerFiles.write(report, OwnerFiles.Existing.REPLACE, out -> out.write(json));
      account.written(report);
    } catch (IOException failed) {
      throw misuse(bundle().getString("misuse.report"));
    }
  }

  private ParameterException misuse(String sentence) {
    if (spec == null) {
      throw new IllegalStateException(sentence);
    }
    return new ParameterException(spec.commandLine(), sentence);
  }

  private ResourceBundle bundle() {
    return ResourceBundle.getBundle(
        "org.planintervention.samples.schoolyear.account",
        language == Language.FRENCH ? Locale.FRENCH : Locale.ROOT);
  }

  /** The host's own guides; a sample's are made up. */
  private static GuideLinks guides() {
    return key -> Optional.of(GUIDES + key);
  }

  /** Reads a language as it is typed. */
  static final class Languages implements CommandLine.ITypeConverter<Language> {
    @Override
    public Language convert(String typed) {
      return switch (typed) {
        case "fr" -> Language.FRENCH;
        case "en" -> Language.ENGLISH;
        default -> throw new CommandLine.TypeConversionException("fr, en");
      };
    }
  }
}
