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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planintervention.text.Language;

@DisplayName("H-1 sentences about findings")
class SentencesTest {
  private final WrittenDistrict district = new WrittenDistrict();

  @ParameterizedTest(name = "{0} is one sentence in both languages, and says what to do")
  @EnumSource(Flaw.class)
  void everyFlaw(Flaw flaw) {
    for (Language language : Language.values()) {
      Finding finding = new Finding(12_345, Optional.of("Fin"), flaw, true, List.of(1000, 9));
      String sentence = Sentences.in(language).of(DistrictFile.STAFF, finding);
      assertThat(sentence)
          .startsWith("gpi-intervenants.csv, " + (language == Language.FRENCH ? "ligne" : "line"))
          .contains("12345")
          .contains("Fin")
          .endsWith(".")
          .doesNotContain("{", "'");
      assertThat(sentence.split("; |, mais |, but ", -1)).hasSizeGreaterThan(1);
    }
  }

  @Test
  @DisplayName("both bundles have the same keys, and each flaw its own")
  void keys() {
    String name = "org.planintervention.samples.schoolyear.reading.findings";
    ResourceBundle english = ResourceBundle.getBundle(name, Locale.ROOT);
    ResourceBundle french = ResourceBundle.getBundle(name, Locale.FRENCH);
    List<String> expected = new ArrayList<>(Arrays.stream(Flaw.values()).map(Flaw::name).toList());
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
            "gpi-intervenants.csv, ligne 2\u00a0: il y a 2 champs au lieu de 9; cherchez un"
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
