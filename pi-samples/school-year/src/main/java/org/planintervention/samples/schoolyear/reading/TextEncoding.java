package org.planintervention.samples.schoolyear.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * In which encoding a file is written: a byte-order mark says so; otherwise UTF-8 where all of the
 * file is valid UTF-8 and some of it is not ASCII; otherwise what its exporter writes.
 */
final class TextEncoding {
  /**
   * Stands where bytes mean no character. Unicode keeps it out of texts for good, so unlike the
   * usual U+FFFD it is never what somebody wrote.
   */
  static final char NO_CHARACTER = '\uFFFF';

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final int BUFFER = 8192;

  private final Charset charset;
  private final int markLength;

  private TextEncoding(Charset charset, int markLength) {
    this.charset = charset;
    this.markLength = markLength;
  }

  /** Of a file with columns. */
  static TextEncoding ofTable(FileSource source, DistrictFile file) throws IOException {
    TextEncoding marked = byMark(source, file, WINDOWS_1252);
    return marked.markLength == 0 && isUtf8(source, file)
        ? new TextEncoding(StandardCharsets.UTF_8, 0)
        : marked;
  }

  /** Of a file of JSON Lines: UTF-8, with a byte-order mark or without. */
  static TextEncoding ofJsonLines(FileSource source, DistrictFile file) throws IOException {
    return byMark(source, file, StandardCharsets.UTF_8);
  }

  Reader reader(InputStream in) throws IOException {
    in.skipNBytes(markLength);
    return new BufferedReader(
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(NO_CHARACTER))));
  }

  private static TextEncoding byMark(FileSource source, DistrictFile file, Charset otherwise)
      throws IOException {
    try (InputStream in = source.open(file)) {
      int first = in.read();
      int second = in.read();
      if (first == 0xEF && second == 0xBB && in.read() == 0xBF) {
        return new TextEncoding(StandardCharsets.UTF_8, 3);
      }
      if (first == 0xFF && second == 0xFE) {
        return new TextEncoding(StandardCharsets.UTF_16LE, 2);
      }
      if (first == 0xFE && second == 0xFF) {
        return new TextEncoding(StandardCharsets.UTF_16BE, 2);
      }
      return new TextEncoding(otherwise, 0);
    }
  }

  private static boolean isUtf8(FileSource source, DistrictFile file) throws IOException {
    boolean beyondAscii = false;
    char[] buffer = new char[BUFFER];
    try (InputStream in = source.open(file);
        Reader strict = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())) {
      for (int read = strict.read(buffer); read >= 0; read = strict.read(buffer)) {
        for (int i = 0; i < read && !beyondAscii; i++) {
          beyondAscii = buffer[i] >= 0x80;
        }
      }
    } catch (CharacterCodingException other) {
      return false;
    }
    return beyondAscii;
  }
}
