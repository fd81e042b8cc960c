package org.planintervention.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planintervention.policy.Role;

class JsonFieldsTest {
  private final List<JsonFinding> findings = new ArrayList<>();

  @Test
  void readsWhatIsThere() {
    JsonFields fields =
        read(
            """
            {"text": "é", "number": 7, "big": 123456789012, "yes": true, "day": "2026-11-23",
             "role": "TEACHER", "roles": ["SUPPORT"], "texts": ["a", "b"], "first": "--07-01",
             "object": {"text": "inner"}, "objects": [{"text": "1"}, {"text": "2"}]}
            """);

    assertThat(fields.text("text")).contains("é");
    assertThat(fields.wholeNumber("number", 0, 7)).contains(7);
    assertThat(fields.digits("big")).contains("123456789012");
    assertThat(fields.flag("yes")).contains(true);
    assertThat(fields.date("day")).contains(LocalDate.of(2026, 11, 23));
    assertThat(fields.constant("role", Role.class)).contains(Role.TEACHER);
    assertThat(fields.constants("roles", Role.class)).containsExactly(Role.SUPPORT);
    assertThat(fields.texts("texts")).containsExactly("a", "b");
    assertThat(fields.time("first", MonthDay::parse, "no day")).contains(MonthDay.of(7, 1));
    assertThat(fields.object("object").flatMap(inner -> inner.text("text"))).contains("inner");
    assertThat(fields.objects("objects").stream().map(inner -> inner.text("text").orElse("")))
        .containsExactly("1", "2");
    assertThat(findings).isEmpty();
  }

  @Test
  void whatIsAbsentOrNullIsEmptyAndNoFinding() {
    JsonFields fields = read("{\"text\": null}");

    assertThat(fields.has("text")).isFalse();
    assertThat(fields.text("text")).isEmpty();
    assertThat(fields.texts("other")).isEmpty();
    assertThat(fields.objects("other")).isEmpty();
    assertThat(fields.object("other")).isEmpty();
    assertThat(findings).isEmpty();
  }

  @Test
  void whatIsOfAnotherKindIsEmptyAndAFindingAtItsPlace() {
    JsonFields fields =
        read(
            "{\"a/b\": 1, \"n\": 1.5, \"l\": {}, \"r\": [\"TEACHER\", 7], \"o\": [{\"t\": 0}, 1]}");

    assertThat(fields.text("a/b")).isEmpty();
    assertThat(fields.wholeNumber("n", 0, 9)).isEmpty();
    assertThat(fields.texts("l")).isEmpty();
    assertThat(fields.constants("r", Role.class)).containsExactly(Role.TEACHER);
    assertThat(fields.objects("o")).hasSize(1).allMatch(inner -> inner.text("t").isEmpty());
    assertThat(findings)
        .extracting(JsonFinding::text)
        .containsExactly(
            "/a~1b must be a text",
            "/n must be a whole number from 0 to 9",
            "/l must be a list",
            "/r/1 must be one of DIRECTION, PROFESSIONAL, TEACHER, SUPPORT, SECRETARY, NONE",
            "/o/1 must be an object",
            "/o/0/t must be a text");
  }

  @Test
  void everyKindIsToldByItsOwnSentence() {
    JsonFields fields =
        read("{\"d\": 1.5, \"f\": 1, \"o\": [], \"t\": [1], \"e\": [], \"s\": \"\"}");

    assertThat(fields.digits("d")).isEmpty();
    assertThat(fields.flag("f")).isEmpty();
    assertThat(fields.object("o")).isEmpty();
    assertThat(fields.texts("t")).isEmpty();
    assertThat(fields.isEmptyList("e")).isTrue();
    assertThat(fields.isEmptyList("t")).isFalse();
    assertThat(fields.isEmptyList("s")).isFalse();
    assertThat(fields.isText("s")).isTrue();
    assertThat(fields.isText("f")).isFalse();
    assertThat(findings)
        .extracting(JsonFinding::text)
        .containsExactly(
            "/d must be a whole number",
            "/f must be true or false",
            "/o must be an object",
            "/t/0 must be a text");
  }

  @Test
  void trueIsNotFalse() {
    assertThat(read("{\"f\": false}").flag("f")).contains(false);
  }

  @ParameterizedTest
  @CsvSource({
    "-1,true",
    "0,false",
    "9,false",
    "10,true",
    "4294967299,true",
    "99999999999,true",
    "18446744073709551619,true"
  })
  void boundsOfNumbersAreIncluded(String number, boolean outside) {
    Optional<Integer> read = read("{\"n\": " + number + "}").wholeNumber("n", 0, 9);

    assertThat(read.isEmpty()).isEqualTo(outside);
    assertThat(findings.isEmpty()).isEqualTo(!outside);
  }

  @Test
  void requiredAndUnknownFieldsAreTold() {
    JsonFields fields = read("{\"a\": null, \"c\": 1}");

    fields.require(Set.of("a"));
    fields.allowOnly(Set.of("a", "b"));

    assertThat(findings)
        .extracting(JsonFinding::text)
        .containsExactly("/a is missing", "/c is no field that is known here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|the document must be a JSON object",
        "''|the document must be a JSON object",
        "{|the document is no JSON",
        "{} {}|the document is no JSON",
        "{\"a\":1,\"a\":2}|the document is no JSON",
        "{\"a\":canary}|the document is no JSON near column 6",
        "'{\n\"a\":canary}'|'the document is no JSON near line 2, column 5'",
      })
  void whatIsNoObjectHasNoFields(String text, String sentence) {
    JsonFields fields = read(text);

    assertThat(fields.has("a")).isFalse();
    assertThat(findings)
        .singleElement()
        .extracting(JsonFinding::text)
        .asString()
        .startsWith(sentence)
        .doesNotContain("canary");
  }

  @Test
  void bytesThatAreNoTextAreTold() {
    JsonFields.read(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}, 0, 7, findings);

    assertThat(findings).singleElement().extracting(JsonFinding::pointer).isEqualTo("");
  }

  private JsonFields read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return JsonFields.read(bytes, 0, bytes.length, findings);
  }
}
