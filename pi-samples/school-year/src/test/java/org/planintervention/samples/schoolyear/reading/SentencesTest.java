package org.planintervention.samples.schoolyear.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.planintervention.text.Language;

@DisplayName("H-1 sentences about findings")
class SentencesTest {
  private final WrittenDistrict district = new WrittenDistrict();

  @ParameterizedTest(name = "{0} is one sentence in both languages, and says what to do")
  @EnumSource(Flaw.class)
  void everyFlaw(Flaw flaw) {
    for (Language language : Language.values()) {
      says(
          language,
          new Finding(
              12_345, Optional.of("Fin"), 8, flaw, Optional.empty(), true, List.of("1000", "9")));
    }
  }

  @ParameterizedTest(name = "{0} is one sentence in both languages, and says what to do")
  @EnumSource(AddressShape.class)
  void everyShape(AddressShape shape) {
    Finding plain = Finding.inColumn(12_345, "Fin", 8, Flaw.NOT_ASCII);
    Finding shaped =
        new Finding(
            12_345, Optional.of("Fin"), 8, Flaw.NOT_ASCII, Optional.of(shape), true, List.of());
    for (Language language : Language.values()) {
      assertThat(says(language, shaped)).isNotEqualTo(says(language, plain));
    }
  }

  @ParameterizedTest(name = "<{0}> looks like {1}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "mailto:deux.d@csdm.qc.ca|LINK",
        "Mailto:deux.d@csdm.qc.ca|LINK",
        "Sept, Sam <sept.s@csdm.qc.ca>|NAME_BESIDE_ADDRESS",
        "Hébert, Zoé <sept.s@csdm.qc.ca>|NAME_BESIDE_ADDRESS",
        "sept.s@csdm.qc.ca (Sam)|NAME_BESIDE_ADDRESS",
        "a@csdm.qc.ca, b@csdm.qc.ca|SEVERAL_ADDRESSES",
        "a@csdm.qc.ca;b@csdm.qc.ca|SEVERAL_ADDRESSES",
        "A <a@csdm.qc.ca>, B <b@csdm.qc.ca>|SEVERAL_ADDRESSES",
        "\u200btrois.t@csdm.qc.ca|INVISIBLE_CHARACTER",
        "quatre.q@csdm.qc.ca\u202f|INVISIBLE_CHARACTER",
        "quatre\u00ad.q@csdm.qc.ca|INVISIBLE_CHARACTER",
        "quatre\u00a0.q@csdm.qc.ca|INVISIBLE_CHARACTER",
        "quatre\u0000.q@csdm.qc.ca|INVISIBLE_CHARACTER",
        "côté.q@csdm.qc.ca\u202f|",
        "côté.q@csdm.qc.ca|",
        "roy .w@csdm.qc.ca|",
        "roy,w@csdm.qc.ca|",
        "roy..w@csdm.qc.ca|",
        "roy.w|"
      })
  void shapes(String typed, @Nullable AddressShape shape) {
    assertThat(AddressShape.of(typed)).isEqualTo(Optional.ofNullable(shape));
  }

  private static String says(Language language, Finding finding) {
    String sentence = Sentences.in(language).of(DistrictFile.STAFF, finding);
    assertThat(sentence)
        .startsWith("gpi-intervenants.csv, " + (language == Language.FRENCH ? "ligne" : "line"))
        .contains("12345")
        .contains("Fin")
        .endsWith(".")
        .doesNotContain("{", "'");
    assertThat(sentence.split("; |, mais |, but ", -1)).hasSizeGreaterThan(1);
    return sentence;
  }

  @Test
  @DisplayName("a column's name from a file moves no cursor and hides no letter")
  void columnNames() {
    district.lines(
        DistrictFile.ACCOUNTS, "Courriel;Age\u001b[2J\u200b", "mei.roy@famille.example;7");
    assertThat(district.read().sentences("mozaik-comptes.csv", Language.ENGLISH).get(0))
        .startsWith("mozaik-comptes.csv, line 1, column “Age\\u001B[2J\\u200B”: ");
  }

  @Test
  @DisplayName("both bundles have the same keys, and each flaw its own")
  void keys() {
    String name = "org.planintervention.samples.schoolyear.reading.findings";
    ResourceBundle english = ResourceBundle.getBundle(name, Locale.ROOT);
    ResourceBundle french = ResourceBundle.getBundle(name, Locale.FRENCH);
    List<String> expected = new ArrayList<>(Arrays.stream(Flaw.values()).map(Flaw::name).toList());
    expected.addAll(Arrays.stream(AddressShape.values()).map(AddressShape::name).toList());
    expected.addAll(
        List.of(
            "place.row",
            "place.column",
            "input.directory",
            "input.file",
            "input.files",
            "input.unreadable"));
    assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    for (String key : expected) {
      assertThat(french.getString(key)).isNotEqualTo(english.getString(key));
    }
  }

  @Test
  @DisplayName("file, line, column, what, what to do")
  void parts() {
    district.rows(DistrictFile.STAFF, "014;x", WrittenDistrict.DIRECTOR.replace(".m@", "..m@"));
    assertThat(district.read().sentences("gpi-intervenants.csv", Language.ENGLISH))
        .containsExactly(
            "gpi-intervenants.csv, line 2: there are 2 fields in place of 9; look for a semicolon"
                + " too many or too few, and export the file again.",
            "gpi-intervenants.csv, line 3, column “Courriel”: a dot of the e-mail address is"
                + " doubled, first, last or beside the @; put it right in the host system.");
    assertThat(district.read().sentences("gpi-intervenants.csv", Language.FRENCH))
        .startsWith(
            "gpi-intervenants.csv, ligne 2\u00a0: il y a 2 champs au lieu de 9\u202f; cherchez un"
                + " point-virgule de trop ou qui manque, et exportez de nouveau le fichier.");
    assertThat(district.read().sentences("gpi-ecoles.csv", Language.FRENCH)).isEmpty();
    assertThat(district.read().sentences("autre.csv", Language.FRENCH)).isEmpty();
  }

  @Test
  @DisplayName("docs/files.md has every code with its sentence in both languages")
  void documented() throws IOException {
    String page = Files.readString(Path.of("../../docs/files.md"));
    String name = "org.planintervention.samples.schoolyear.reading.findings";
    ResourceBundle english = ResourceBundle.getBundle(name, Locale.ROOT);
    ResourceBundle french = ResourceBundle.getBundle(name, Locale.FRENCH);
    for (Flaw flaw : Flaw.values()) {
      assertThat(page)
          .contains(
              "| `"
                  + flaw.code()
                  + "` | "
                  + (flaw.warning() ? "in use" : "not in use")
                  + " | "
                  + english.getString(flaw.name())
                  + " | "
                  + french.getString(flaw.name())
                  + " |");
    }
    for (AddressShape shape : AddressShape.values()) {
      String key = shape.name();
      assertThat(page)
          .contains("| " + english.getString(key) + " | " + french.getString(key) + " |");
    }
  }

  @Test
  @DisplayName("T-2 no sentence repeats a name, an address or a number of the shipped district")
  void silent() throws IOException {
    WrittenDistrict shipped = WrittenDistrict.shipped();
    DistrictData data = shipped.read();
    for (DistrictFile file : DistrictFile.values()) {
      for (String sentence : data.sentences(file.fileName(), Language.FRENCH)) {
        assertThat(sentence)
            .doesNotContain("csdm.qc.ca", ".example", "1200", "Ouellet", "Roy", "Poulin");
      }
    }
    assertThat(data.sentences("gpi-repondants.csv", Language.FRENCH)).hasSize(32);
    assertThat(data.sentences("gpi-intervenants.csv", Language.FRENCH)).hasSize(8);
  }
}
