package org.planintervention.samples.schoolyear.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.samples.schoolyear.reading.WrittenDistrict.DIRECTOR;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRow;
import org.planintervention.spi.facts.StudentNumber;

@DisplayName("Reading: encodings, lines, quotation marks")
class ReadingTextTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String SECRETARY =
      "014;40154;Lê;Chloé;Soutien;Secrétaire d'école;le.c@csdm.qc.ca;;";
  private static final String HEADER = String.join(";", DistrictFile.STAFF.columns());

  private final WrittenDistrict district = new WrittenDistrict();

  private List<String> staff(String text, Charset charset) {
    return district.bytes(DistrictFile.STAFF, text.getBytes(charset)).found(DistrictFile.STAFF);
  }

  private ReadFile report() {
    return WrittenDistrict.reported(district.read(), DistrictFile.STAFF);
  }

  @ParameterizedTest(name = "{0}, without and with a byte-order mark where there is one")
  @ValueSource(strings = {"windows-1252", "UTF-8"})
  void encodings(String charset) {
    String text = HEADER + "\r\n" + SECRETARY + "\r\n";
    assertThat(staff(text, Charset.forName(charset))).isEmpty();
    assertThat(report().used()).isOne();
  }

  @ParameterizedTest(name = "{0} with a byte-order mark")
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void marks(String charset) {
    assertThat(staff("\uFEFF" + HEADER + "\r\n" + SECRETARY, Charset.forName(charset))).isEmpty();
    assertThat(report().used()).isOne();
  }

  @Test
  @DisplayName("a byte-order mark before nothing but ASCII, in each kind of file")
  void marksOfAscii() {
    district
        .bytes(DistrictFile.ACCOUNTS, "\uFEFFCourriel\nmei.roy@famille.example".getBytes(UTF_8))
        .bytes(DistrictFile.ARCHIVE, ("\uFEFF" + WrittenDistrict.PLAN).getBytes(UTF_8));
    assertThat(district.found(DistrictFile.ACCOUNTS)).isEmpty();
    assertThat(district.found(DistrictFile.GUARDIANS)).isEmpty();
    assertThat(district.read().archive()).hasSize(1);
  }

  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  @ParameterizedTest(name = "a byte that is no character, {0}")
  @ValueSource(ints = {0x81, 0x8D, 0x8F, 0x90, 0x9D})
  void undefinedBytes(int undefined) {
    byte[] bytes =
        (HEADER + "\r\n" + SECRETARY + "\r\n" + SECRETARY.replace("Lê", "L#") + "\r\n" + DIRECTOR)
            .getBytes(WINDOWS);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '#' ? (byte) undefined : bytes[i];
    }
    assertThat(district.bytes(DistrictFile.STAFF, bytes).found(DistrictFile.STAFF))
        .containsExactly("3 Nom ROW_MALFORMED unusable");
    assertThat(report().rows()).isEqualTo(3);
    assertThat(report().used()).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "bytes that are no UTF-8 after its mark; the sign of a lost character is a character")
  void invalidUtf8() {
    byte[] lost =
        ("\uFEFF" + HEADER + "\n" + SECRETARY.replace("Lê", "L\uFFFD") + "\n" + DIRECTOR)
            .getBytes(UTF_8);
    assertThat(district.bytes(DistrictFile.STAFF, lost).found(DistrictFile.STAFF)).isEmpty();
    byte[] cut = lost.clone();
    for (int i = 0; i < cut.length; i++) {
      cut[i] = cut[i] == (byte) 0xBD ? (byte) ';' - 0x20 : cut[i];
    }
    assertThat(district.bytes(DistrictFile.STAFF, cut).found(DistrictFile.STAFF))
        .containsExactly("2 Nom ROW_MALFORMED unusable");
  }

  @ParameterizedTest(name = "lines end with {index}")
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void lineEnds(String end) {
    String wrong = DIRECTOR.replace("ouellet.m", "ouellet..m");
    assertThat(staff(HEADER + end + end + SECRETARY + end + wrong + end + end, WINDOWS))
        .containsExactly("4 Courriel EMAIL_DOTS unusable");
    assertThat(report().rows()).isEqualTo(2);
    assertThat(staff(HEADER + end + SECRETARY + end + wrong, WINDOWS))
        .containsExactly("3 Courriel EMAIL_DOTS unusable");
  }

  @Test
  @DisplayName("an empty line is no row; blanks or a lone semicolon are one")
  void emptyLines() {
    assertThat(staff(HEADER + "\r\n\r\n \r\n;\r\n" + SECRETARY, WINDOWS))
        .containsExactly("3 - ROW_MALFORMED unusable", "4 - ROW_MALFORMED unusable");
    assertThat(report().rows()).isEqualTo(3);
  }

  @Test
  @DisplayName("a file without one of its columns, or with one twice, is not used at all")
  void unusableHeaders() {
    List<String> headers =
        List.of(
            HEADER.replace("Courriel", "Adresse"),
            HEADER.replace("Courriel", "Fin"),
            HEADER + ";fin",
            HEADER.replace("Début", "Debut"),
            DIRECTOR);
    for (String header : headers) {
      assertThat(staff(header + "\r\n" + SECRETARY + ";;\r\n\r\n" + SECRETARY, WINDOWS))
          .as(header)
          .containsExactly("1 - ROW_MALFORMED unusable");
      assertThat(report().rows()).isEqualTo(2);
      assertThat(report().used()).isZero();
      assertThat(district.read().staffAddresses()).isEmpty();
    }
    assertThat(staff("", WINDOWS)).containsExactly("1 - ROW_MALFORMED unusable");
    assertThat(report().rows()).isZero();
    assertThat(staff(HEADER, WINDOWS)).isEmpty();
  }

  @Test
  @DisplayName("an optional column that stands twice leaves open which of the two counts")
  void optionalColumnTwice() {
    String header = String.join(";", DistrictFile.GUARDIANS.columns());
    district.lines(
        DistrictFile.GUARDIANS, header + ";Situation;SITUATION", WrittenDistrict.GUARDIAN + ";;");
    assertThat(district.found(DistrictFile.GUARDIANS))
        .containsExactly("1 - ROW_MALFORMED unusable");
  }

  @Test
  @DisplayName("columns go by their names, in any order, whatever else stands between them")
  void columnsInAnyOrder() {
    String header =
        "Fin;Début;Âge;COURRIEL; Fonction\u00a0;Catégorie d’emploi;Pre\u0301nom;nom;Matricule;école;";
    String row = "2027-06-30;2021-08-25;7;le.c@csdm.qc.ca;Secrétaire d'école;Soutien;C;L;1;014;x";
    assertThat(staff(header + "\n" + row + "\n" + row + ";", UTF_8))
        .containsExactly(
            "1 Âge COLUMN_UNKNOWN warning",
            "1  COLUMN_UNKNOWN warning",
            "3 - ROW_MALFORMED unusable");
    assertThat(report().used()).isOne();
    StaffRow read =
        new GpiStaffDirectory(district.read()).rowsOfSchool(new SchoolCode("014")).get(0);
    assertThat(read.address().value()).isEqualTo("le.c@csdm.qc.ca");
    assertThat(read.from()).contains(LocalDate.of(2021, 8, 25));
    assertThat(read.to()).contains(LocalDate.of(2027, 6, 30));
    String wrong = row.replace("2021-08-25", "hier").replace("014", "999");
    assertThat(staff(header + "\n" + wrong, UTF_8)).endsWith("2 Début ROW_MALFORMED unusable");
    String slips = row.replace("2027", "2020").replace("Soutien", "X").replace("le.c", "le..c");
    assertThat(staff(header + "\n" + slips, UTF_8))
        .endsWith(
            "2 Fin DATES_REVERSED unusable",
            "2 Courriel EMAIL_DOTS unusable",
            "2 Fonction FUNCTION_UNKNOWN unusable");
  }

  @Test
  @DisplayName("quoted fields hold semicolons, doubled marks and line breaks")
  void quoted() {
    String row = SECRETARY.replace("Lê", "\"L;\"\"ê\r\n\r\n\"").replace("le.c@", "\"le.c@");
    String closed = row.replace("csdm.qc.ca;;", "csdm.qc.ca\";;");
    String wrong = DIRECTOR.replace("ouellet.m", "ouellet..m");
    assertThat(staff(HEADER + "\r\n" + closed + "\r\n" + wrong, WINDOWS))
        .containsExactly("5 Courriel EMAIL_DOTS unusable");
    assertThat(report().rows()).isEqualTo(2);
    assertThat(district.read().staffAddresses())
        .containsExactly("le.c@csdm.qc.ca", "ouellet..m@csdm.qc.ca");
  }

  @Test
  @DisplayName("a quotation mark that nobody closed swallows no row")
  void neverClosed() {
    String open = SECRETARY.replace("Lê", "\"Lê");
    String wrong = DIRECTOR.replace("ouellet.m", "ouellet..m");
    assertThat(staff(HEADER + "\r\n" + open + "\r\n" + wrong + "\r\n" + DIRECTOR, WINDOWS))
        .containsExactly("3 Courriel EMAIL_DOTS unusable");
    assertThat(report().used()).isEqualTo(2);
    String[] many = new String[300];
    Arrays.fill(many, DIRECTOR);
    assertThat(staff(HEADER + "\n" + open + "\n" + String.join("\n", many), WINDOWS)).hasSize(299);
    assertThat(report().rows()).isEqualTo(301);
  }

  @Test
  @DisplayName("a quoted field runs over 200 lines, and over no more")
  void manyLines() {
    String first = SECRETARY.substring(0, SECRETARY.indexOf("Lê"));
    String last = "\"" + SECRETARY.substring(SECRETARY.indexOf(";Chloé"));
    assertThat(staff(HEADER + "\n" + first + "\"" + "x\n".repeat(199) + last, WINDOWS)).isEmpty();
    assertThat(report().rows()).isOne();
    assertThat(staff(HEADER + "\n" + first + "\"" + "x\n".repeat(200) + last, WINDOWS))
        .hasSize(201);
    assertThat(report().rows()).isEqualTo(201);
  }

  @Test
  @DisplayName("of a line that is too long nothing is kept")
  void tooLong() throws IOException {
    try (Lines lines = new Lines(new StringReader("abcd\nabc"), 3)) {
      assertThat(lines.next()).contains(new Lines.Line(1, "", true));
      assertThat(lines.next()).contains(new Lines.Line(2, "abc", false));
      assertThat(lines.next()).isEmpty();
    }
  }

  @Test
  @DisplayName("A-5 marks that quote nothing are text, and repair no address")
  void marksAsText() {
    String row = SECRETARY.replace("Chloé", "\"Clo\" Chloé");
    assertThat(staff(HEADER + "\r\n" + row, WINDOWS)).isEmpty();
    assertThat(staff(HEADER + "\r\n" + row.replace("le.c@", "\"le.c\"@"), WINDOWS))
        .containsExactly("2 Courriel EMAIL_MALFORMED unusable");
    String twoLines = SECRETARY.replace("Chloé", "\"Clo\r\n\"X;") + "\r\n";
    assertThat(staff(HEADER + "\r\n" + twoLines + DIRECTOR, WINDOWS))
        .containsExactly("2 - ROW_MALFORMED unusable", "3 - ROW_MALFORMED unusable");
    assertThat(report().used()).isOne();
  }

  @Test
  @DisplayName("a line of 50 MB is one finding; the rest is used, in bounded memory")
  void longLine() {
    byte[] before = (HEADER + "\r\n" + SECRETARY + "\r\n").getBytes(WINDOWS);
    byte[] after = ("\r\n" + DIRECTOR + "\r\n").getBytes(WINDOWS);
    byte[] plan = (WrittenDistrict.PLAN + "\n").getBytes(UTF_8);
    FileSource source =
        file ->
            switch (file) {
              case STAFF -> joined(before, new Repeated(50 << 20), after);
              case ARCHIVE ->
                  joined(
                      plan,
                      new Repeated(50 << 20),
                      ("\n" + new String(plan, UTF_8)).getBytes(UTF_8));
              default -> new ByteArrayInputStream(district.bytes(file));
            };
    DistrictData data = DistrictData.read(source, WrittenDistrict.POLICY, WrittenDistrict.TODAY);
    assertThat(WrittenDistrict.found(data, DistrictFile.STAFF))
        .containsExactly("3 - ROW_MALFORMED unusable");
    assertThat(WrittenDistrict.reported(data, DistrictFile.STAFF).used()).isEqualTo(2);
    assertThat(WrittenDistrict.found(data, DistrictFile.ARCHIVE))
        .containsExactly("2 - ROW_MALFORMED unusable", "3 - PLAN_REPEATED warning");
    assertThat(data.archive()).hasSize(2);
  }

  @Test
  @DisplayName("a row of the greatest length is read, one character more is not")
  void longestRow() {
    String shortest = SECRETARY.replace("Chloé", "");
    int room = TableReading.LONGEST_ROW - shortest.length();
    assertThat(staff(HEADER + "\n" + SECRETARY.replace("Chloé", "x".repeat(room)), WINDOWS))
        .isEmpty();
    assertThat(staff(HEADER + "\n" + SECRETARY.replace("Chloé", "x".repeat(room + 1)), WINDOWS))
        .containsExactly("2 - ROW_MALFORMED unusable");
  }

  @Test
  @DisplayName("Unicode of an archived plan is kept exactly, half of a character is not taken")
  void unicode() {
    String said = "e\u0301 \uD83D\uDC69 \uFFFD \u00E9";
    String content = ",\"contenu\":{\"remarques\":\"" + said + "\"}}";
    String plan = WrittenDistrict.PLAN.substring(0, WrittenDistrict.PLAN.length() - 1);
    district.lines(
        DistrictFile.ARCHIVE, plan + content, plan + ",\"contenu\":{\"remarques\":\"\\ud83d\"}}");
    assertThat(district.read().archive()).hasSize(1);
    assertThat(district.read().archive().get(0).content().remarks()).isEqualTo(said);
    assertThat(district.found(DistrictFile.ARCHIVE)).containsExactly("2 - ROW_MALFORMED unusable");
  }

  @Test
  @DisplayName("names are read in the encoding of their file")
  void names() {
    assertThat(district.read().namesOf(new StudentNumber(1200337)).orElseThrow().schoolName())
        .isEqualTo("École des Érables");
  }

  private static InputStream joined(byte[] before, InputStream between, byte[] after) {
    return new SequenceInputStream(
        new SequenceInputStream(new ByteArrayInputStream(before), between),
        new ByteArrayInputStream(after));
  }

  /** So many bytes that nobody holds. */
  private static final class Repeated extends InputStream {
    private int left;

    Repeated(int left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      int count = Math.min(length, left);
      if (count <= 0) {
        return -1;
      }
      Arrays.fill(bytes, from, from + count, (byte) 'x');
      left -= count;
      return count;
    }
  }
}
