package org.planintervention.samples.schoolyear.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.text.Language;

@DisplayName("Files in which bytes were changed at random")
class CorruptedFilesTest {
  private static final long SEED = 20261123;
  private static final int TIMES = 500;
  private static final int MOST_CHANGES = 12;
  private static final byte[] NASTY = {
    0, '\r', '\n', '"', ';', ' ', '.', '@', '{', '[', '\\', (byte) 0x81, (byte) 0xFF, (byte) 0xA0
  };

  @Test
  @DisplayName("are read without an error, and every row is in use or told why not")
  void everyRowAccountedFor() throws IOException {
    WrittenDistrict whole = WrittenDistrict.shipped();
    SplittableRandom random = new SplittableRandom(SEED);
    long told = 0;
    for (int time = 0; time < TIMES; time++) {
      WrittenDistrict corrupted = new WrittenDistrict();
      for (DistrictFile file : DistrictFile.values()) {
        boolean header = file == DistrictFile.ARCHIVE || time % 2 == 0;
        corrupted.bytes(file, corrupt(whole.bytes(file), header, random));
      }
      DistrictData data = corrupted.read();
      for (DistrictFile file : DistrictFile.values()) {
        told += accountedFor(data, file, corrupted.bytes(file), time);
      }
      assertThat(data.archive())
          .hasSize((int) WrittenDistrict.reported(data, DistrictFile.ARCHIVE).used());
      assertThat(data.guardians())
          .hasSize((int) WrittenDistrict.reported(data, DistrictFile.GUARDIANS).used());
    }
    assertThat(told).isGreaterThan(TIMES);
  }

  private static long accountedFor(DistrictData data, DistrictFile file, byte[] bytes, int time) {
    String where = "seed " + SEED + ", time " + time + ", " + file.fileName();
    ReadFile read = WrittenDistrict.reported(data, file);
    int header = file == DistrictFile.ARCHIVE ? 0 : 1;
    Set<Long> unusable = new HashSet<>();
    long before = 0;
    for (RowFinding finding : read.findings()) {
      assertThat(finding.line()).as(where).isBetween(Math.max(before, 1), lines(bytes));
      before = finding.line();
      if (!finding.usable() && finding.line() > header) {
        unusable.add(finding.line());
      }
    }
    boolean wholeFile =
        read.findings().stream().anyMatch(one -> one.line() == header && !one.usable());
    assertThat(read.rows() - read.used())
        .as(where)
        .isEqualTo(wholeFile ? read.rows() : unusable.size());
    if (!contains(bytes, (byte) '"') || file == DistrictFile.ARCHIVE) {
      assertThat(read.rows()).as(where).isEqualTo(rows(bytes, file));
    }
    List<String> sentences = data.sentences(file.fileName(), Language.FRENCH);
    assertThat(sentences).as(where).hasSameSizeAs(read.findings());
    return unusable.size();
  }

  /** The lines that are not empty, the header aside, counted apart from what is tested. */
  private static long rows(byte[] bytes, DistrictFile file) {
    long rows = 0;
    boolean first = file != DistrictFile.ARCHIVE;
    boolean blank = true;
    boolean any = false;
    for (int i = 0; i <= bytes.length; i++) {
      boolean end = i == bytes.length || bytes[i] == '\n' || bytes[i] == '\r';
      if (!end) {
        any = true;
        blank = blank && (bytes[i] == ' ' || (bytes[i] >= 0x1C && bytes[i] <= 0x20));
        continue;
      }
      boolean row = file == DistrictFile.ARCHIVE ? any && !blank : any;
      if (first) {
        first = false;
      } else if (row) {
        rows++;
      }
      any = false;
      blank = true;
    }
    return rows;
  }

  private static long lines(byte[] bytes) {
    long lines = 1;
    for (byte one : bytes) {
      lines += one == '\n' || one == '\r' ? 1 : 0;
    }
    return lines;
  }

  private static boolean contains(byte[] bytes, byte searched) {
    for (byte one : bytes) {
      if (one == searched) {
        return true;
      }
    }
    return false;
  }

  private static byte[] corrupt(byte[] bytes, boolean header, SplittableRandom random) {
    byte[] corrupted = bytes.clone();
    int start = header ? 0 : new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    int changes = random.nextInt(MOST_CHANGES + 1);
    for (int i = 0; i < changes; i++) {
      byte change =
          random.nextBoolean() ? NASTY[random.nextInt(NASTY.length)] : (byte) random.nextInt(256);
      corrupted[random.nextInt(start, corrupted.length)] = change;
    }
    return corrupted;
  }
}
