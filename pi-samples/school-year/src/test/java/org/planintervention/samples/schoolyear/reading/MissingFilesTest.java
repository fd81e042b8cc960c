package org.planintervention.samples.schoolyear.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planintervention.text.Language;

@DisplayName("Files that cannot be read at all")
class MissingFilesTest {
  @TempDir private Path directory = Path.of("");

  private final WrittenDistrict district = new WrittenDistrict();

  private void write() throws IOException {
    for (DistrictFile file : DistrictFile.values()) {
      Files.write(directory.resolve(file.fileName()), district.bytes(file));
    }
  }

  private UnusableInputException refused(Path from) {
    return catchThrowableOfType(
        UnusableInputException.class,
        () -> DistrictFiles.read(from, WrittenDistrict.POLICY, WrittenDistrict.TODAY));
  }

  @Test
  @DisplayName("a directory that has all files is read")
  void whole() throws IOException {
    write();
    assertThat(
            DistrictFiles.read(directory, WrittenDistrict.POLICY, WrittenDistrict.TODAY).archive())
        .hasSize(1);
  }

  @Test
  @DisplayName("a directory that does not exist, or is a file")
  void noDirectory() throws IOException {
    assertThat(refused(directory.resolve("nulle-part")).sentence(Language.ENGLISH))
        .contains("nulle-part does not exist")
        .contains("gpi-ecoles.csv, gpi-intervenants.csv")
        .endsWith(".");
    assertThat(refused(directory.resolve("nulle-part")).sentence(Language.FRENCH))
        .contains("nulle-part n’existe pas");
    Path file = Files.createFile(directory.resolve("a-file"));
    assertThat(refused(file).sentence(Language.ENGLISH)).contains("a-file does not exist");
  }

  @Test
  @DisplayName("one missing file, several, and a directory in the place of one")
  void missing() throws IOException {
    write();
    Files.delete(directory.resolve("gpi-eleves.csv"));
    assertThat(refused(directory).sentence(Language.ENGLISH))
        .startsWith("The file gpi-eleves.csv is missing in the directory " + directory);
    assertThat(refused(directory).sentence(Language.FRENCH))
        .startsWith("Le fichier gpi-eleves.csv manque dans le dossier " + directory);
    Files.delete(directory.resolve("plans-archives.jsonl"));
    Files.createDirectory(directory.resolve("plans-archives.jsonl"));
    assertThat(refused(directory).sentence(Language.ENGLISH))
        .startsWith("The files gpi-eleves.csv, plans-archives.jsonl are missing");
  }

  @Test
  @DisplayName("a file that breaks off while it is read")
  void broken() {
    FileSource source =
        file -> file == DistrictFile.ARCHIVE ? broken(file) : new ByteArrayInputStream(bytes(file));
    UnusableInputException refused =
        catchThrowableOfType(
            UnusableInputException.class,
            () -> DistrictData.read(source, WrittenDistrict.POLICY, WrittenDistrict.TODAY));
    assertThat(refused.sentence(Language.ENGLISH)).startsWith("The file plans-archives.jsonl");
    assertThat(refused).hasMessageNotContaining("Karim").hasNoCause();
  }

  @Test
  @DisplayName("a name with braces does not disturb the sentence")
  void braces() {
    assertThatCode(() -> refused(directory.resolve("{0}'{")).sentence(Language.FRENCH))
        .doesNotThrowAnyException();
  }

  private byte[] bytes(DistrictFile file) {
    return district.bytes(file);
  }

  private InputStream broken(DistrictFile file) {
    return new InputStream() {
      private final InputStream whole = new ByteArrayInputStream(bytes(file));

      @Override
      public int read() throws IOException {
        if (whole.available() < 20) {
          throw new IOException("the disk is gone");
        }
        return whole.read();
      }
    };
  }
}
