package org.planintervention.trail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planintervention.spi.store.Bytes;

/**
 * Reader of JSON objects whose fields stand in one order. A field that is missing, unknown, doubled
 * or at another place, and a value of another type, is an {@link IOException}.
 */
final class FieldReader implements AutoCloseable {
  private final JsonParser parser;

  /** The field that comes next; null at the end of an object. */
  private @Nullable String next;

  FieldReader(JsonFactory json, Bytes bytes) throws IOException {
    this.parser = json.createParser(bytes.toArray());
    expect(JsonToken.START_OBJECT);
    advance();
  }

  /** Reads one object. */
  @FunctionalInterface
  interface Part<T> {
    T read() throws IOException;
  }

  boolean is(String key) {
    return key.equals(next);
  }

  <T> Optional<T> optional(String key, Part<T> part) throws IOException {
    return is(key) ? Optional.of(part.read()) : Optional.empty();
  }

  <T> T object(String key, Part<T> part) throws IOException {
    require(key);
    expect(JsonToken.START_OBJECT);
    advance();
    T value = part.read();
    end();
    advance();
    return value;
  }

  <T> List<T> objects(String key, Part<T> part) throws IOException {
    require(key);
    expect(JsonToken.START_ARRAY);
    ImmutableList.Builder<T> values = ImmutableList.builder();
    JsonToken token = parser.nextToken();
    while (token == JsonToken.START_OBJECT) {
      advance();
      values.add(part.read());
      end();
      token = parser.nextToken();
    }
    close(token);
    return values.build();
  }

  List<String> texts(String key) throws IOException {
    require(key);
    expect(JsonToken.START_ARRAY);
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    JsonToken token = parser.nextToken();
    while (token == JsonToken.VALUE_STRING) {
      texts.add(parser.getText());
      token = parser.nextToken();
    }
    close(token);
    return texts.build();
  }

  String text(String key) throws IOException {
    require(key);
    expect(JsonToken.VALUE_STRING);
    String text = parser.getText();
    advance();
    return text;
  }

  Optional<String> ifText(String key) throws IOException {
    return is(key) ? Optional.of(text(key)) : Optional.empty();
  }

  long number(String key) throws IOException {
    require(key);
    expect(JsonToken.VALUE_NUMBER_INT);
    long number = parser.getLongValue();
    advance();
    return number;
  }

  int integer(String key) throws IOException {
    long number = number(key);
    if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
      throw unreadable();
    }
    return (int) number;
  }

  Optional<Integer> ifInteger(String key) throws IOException {
    return is(key) ? Optional.of(integer(key)) : Optional.empty();
  }

  int version() throws IOException {
    int version = integer("version");
    if (version < 1) {
      throw unreadable();
    }
    return version;
  }

  boolean truth(String key) throws IOException {
    require(key);
    boolean truth = parser.nextToken() == JsonToken.VALUE_TRUE;
    advance();
    return truth;
  }

  /** No field is left. */
  void end() throws IOException {
    if (next != null || parser.currentToken() != JsonToken.END_OBJECT) {
      throw unreadable();
    }
  }

  static IOException unreadable() {
    return new IOException("not what was written");
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private void close(@Nullable JsonToken token) throws IOException {
    if (token != JsonToken.END_ARRAY) {
      throw unreadable();
    }
    advance();
  }

  private void require(String key) throws IOException {
    if (!is(key)) {
      throw unreadable();
    }
  }

  private void expect(JsonToken token) throws IOException {
    if (parser.nextToken() != token) {
      throw unreadable();
    }
  }

  private void advance() throws IOException {
    next = parser.nextFieldName();
  }
}
