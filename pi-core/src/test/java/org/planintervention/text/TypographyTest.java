package org.planintervention.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.text.Sentence.Ending;

/** That sentences are written as docs/texts.md says. */
class TypographyTest {
  private static final String DOES_NOT_MEET = "DOES_NOT_MEET";
  private static final Pattern QUOTED = Pattern.compile("[«“]\\u00a0?([^»”]*?)\\u00a0?[»”]");
  private static final char NO_BREAK = '\u00a0';
  private static final char NARROW_NO_BREAK = '\u202f';

  static Stream<Sentence> all() {
    return Sentence.all();
  }

  static Stream<Sentence> french() {
    return Sentence.all(Language.FRENCH).stream();
  }

  static Stream<Sentence> english() {
    return Sentence.all(Language.ENGLISH).stream();
  }

  @Test
  @DisplayName("a sentence begins with a capital, a name too")
  void beginsWithACapital() {
    assertThat(all()).allSatisfy(TypographyTest::beginsWithACapital);
  }

  private static void beginsWithACapital(Sentence sentence) {
    int first = sentence.text().codePoints().filter(Character::isLetter).findFirst().orElseThrow();
    assertThat(Character.isUpperCase(first)).isTrue();
  }

  @Test
  @DisplayName("a sentence ends with a full stop, a question with its mark, a name with neither")
  void endsAsItsFamilyDoes() {
    assertThat(all()).allSatisfy(TypographyTest::endsAsItsFamilyDoes);
  }

  private static void endsAsItsFamilyDoes(Sentence sentence) {
    String text = sentence.text();
    Ending ending =
        text.endsWith(".")
            ? Ending.FULL_STOP
            : text.endsWith("?") ? Ending.QUESTION_MARK : Ending.NONE;
    assertThat(ending).isEqualTo(sentence.family().ending());
  }

  @Test
  @DisplayName("no sentence has a place to be filled in, so none can hold personal data")
  void isReadAsItStands() {
    assertThat(all()).allSatisfy(TypographyTest::isReadAsItStands);
  }

  private static void isReadAsItStands(Sentence sentence) {
    assertThat(sentence.text()).doesNotContainPattern("[{}<>%$@\\\\_]|''|\\d{5}|TODO|XXX");
  }

  @Test
  @DisplayName("no code of the program stands in a sentence")
  void speaksNoCode() {
    assertThat(all()).allSatisfy(TypographyTest::speaksNoCode);
  }

  private static void speaksNoCode(Sentence sentence) {
    assertThat(sentence.text()).doesNotContainPattern("\\p{Lu}{2,}_|null|enum|boolean|JSON|UTF");
  }

  @Test
  @DisplayName("no straight apostrophe or quotation mark, no doubled or outer blank")
  void isTypeset() {
    assertThat(all()).allSatisfy(TypographyTest::isTypeset);
  }

  private static void isTypeset(Sentence sentence) {
    assertThat(sentence.text())
        .doesNotContain("'", "\"", "...", "--")
        .doesNotContainPattern("[ \\u00a0\\u202f]{2}")
        .doesNotContainPattern("^[\\s\\u00a0\\u202f]|[\\s\\u00a0\\u202f]$|[\\t\\n\\r]")
        .doesNotContain("\ufffd")
        .doesNotContainPattern("[\\p{Cc}\\p{Co}\\p{Cn}\\p{Cf}]");
  }

  @Test
  @DisplayName("accents are single characters")
  void isComposed() {
    assertThat(all()).allSatisfy(TypographyTest::isComposed);
  }

  private static void isComposed(Sentence sentence) {
    assertThat(sentence.text()).doesNotContainPattern("\\p{M}");
  }

  @Test
  @DisplayName("French: a no-break space before a colon and within guillemets")
  void colonAndGuillemets() {
    assertThat(french()).allSatisfy(TypographyTest::colonAndGuillemets);
  }

  private static void colonAndGuillemets(Sentence sentence) {
    String text = sentence.text();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == ':' || character == '»') {
        assertThat(text.charAt(i - 1)).isEqualTo(NO_BREAK);
      }
      if (character == '«') {
        assertThat(text.charAt(i + 1)).isEqualTo(NO_BREAK);
      }
    }
    assertThat(text.chars().filter(one -> one == '«').count())
        .isEqualTo(text.chars().filter(one -> one == '»').count());
  }

  @Test
  @DisplayName("French: a narrow no-break space before ; ! and ?")
  void highMarks() {
    assertThat(french()).allSatisfy(TypographyTest::highMarks);
  }

  private static void highMarks(Sentence sentence) {
    String text = sentence.text();
    for (int i = 0; i < text.length(); i++) {
      if (";!?".indexOf(text.charAt(i)) >= 0) {
        assertThat(text.charAt(i - 1)).isEqualTo(NARROW_NO_BREAK);
      }
    }
  }

  @Test
  @DisplayName("French: people are named in the help page's inclusive words")
  void inclusiveWords() {
    assertThat(french()).allSatisfy(TypographyTest::inclusiveWords);
  }

  private static void inclusiveWords(Sentence sentence) {
    List<String> unmarked =
        List.of(
            "coordonnateur",
            "coordonnatrice",
            "collaborateur",
            "collaborateurs",
            "collaboratrice",
            "répondant",
            "répondants",
            "intervenant",
            "intervenants");
    for (String word : unmarked) {
      assertThat(
              Pattern.compile("(?<![\\p{L}·])" + word + "(?![\\p{L}·])").matcher(sentence.text()))
          .matches(matcher -> !matcher.find(), "without " + word);
    }
  }

  @Test
  @DisplayName("English: no space before a mark, and quotation marks of its own")
  void englishMarks() {
    assertThat(english()).allSatisfy(TypographyTest::englishMarks);
  }

  private static void englishMarks(Sentence sentence) {
    assertThat(sentence.text())
        .doesNotContainPattern("[ \\u00a0\\u202f][:;!?.,]")
        .doesNotContain("«", "»", "\u00a0", "\u202f");
  }

  @Test
  @DisplayName("what stands between quotation marks is a name that the screen shows")
  void quotesNames() {
    assertThat(all()).allSatisfy(TypographyTest::quotesNames);
  }

  private static void quotesNames(Sentence sentence) {
    List<String> names =
        Sentence.all(sentence.language()).stream()
            .filter(one -> one.family().ending() == Ending.NONE || one.code().equals(DOES_NOT_MEET))
            .map(one -> one.text().replaceAll("\\.$", ""))
            .toList();
    Matcher quoted = QUOTED.matcher(sentence.text());
    while (quoted.find()) {
      assertThat(names).contains(quoted.group(1));
    }
  }

  @Test
  @DisplayName("the name of a status stands between quotation marks after the word status")
  void statusesAreQuoted() {
    assertThat(all()).allSatisfy(TypographyTest::statusesAreQuoted);
  }

  private static void statusesAreQuoted(Sentence sentence) {
    assertThat(sentence.text()).doesNotContainPattern("(?i)(status|statut|statuts) PI ");
  }
}
