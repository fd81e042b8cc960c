package org.planintervention.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** A bundle as it is written, strictly UTF-8. */
record BundleFile(String text) {
  static BundleFile of(Language language) {
    String name = language == Language.FRENCH ? "texts_fr.properties" : "texts.properties";
    try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
      ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
      return new BundleFile(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  List<String> lines() {
    return text.lines().toList();
  }

  Properties load(Properties into) {
    try {
      into.load(new StringReader(text));
      return into;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
