package org.planintervention.testkit.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planintervention.decision.Mover.COORDINATOR_OR_DIRECTION;
import static org.planintervention.decision.ReasonCode.NO_SITUATION_CHOSEN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.decision.Action;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

class RuleProbeTest {
  @Test
  @DisplayName("S-1 the direction makes a plan ready that has a situation and a goal with a means")
  void grants() {
    ProbeRun run = ProbeRun.of(ProbeCases.whole().line());

    assertThat(run.answers())
        .containsExactly("{\"id\":\"c-1\",\"verdict\":\"GRANTED\",\"rules\":[]}");
    assertThat(run.status()).isZero();
    assertThat(run.messages()).isEmpty();
  }

  @Test
  @DisplayName("O-3 and G-1 both refuse the signature of an unanswered plan in opening")
  void refusesWithEveryRule() {
    String line =
        ProbeCases.whole()
            .with("/id", "\"c-2\"")
            .with("/plans/0/opening", "null")
            .with("/action", "{\"type\":\"Sign\",\"plan\":\"p1\"}")
            .line();

    ProbeRun run = ProbeRun.of(line);

    assertThat(run.answer())
        .isEqualTo("{\"id\":\"c-2\",\"verdict\":\"REFUSED\",\"rules\":[\"O-3\",\"G-1\"]}");
    assertThat(run.status()).isZero();
  }

  @Test
  void answersInTheOrderOfTheCases() {
    String cases =
        IntStream.range(0, 5_000)
            .mapToObj(i -> ProbeCases.whole().with("/id", "" + i).line())
            .collect(Collectors.joining());

    assertThat(ProbeRun.of(cases).answers())
        .containsExactlyElementsOf(
            IntStream.range(0, 5_000)
                .mapToObj(i -> "{\"id\":" + i + ",\"verdict\":\"GRANTED\",\"rules\":[]}")
                .toList());
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aProgramThatWaitsForItsAnswerGetsIt() throws Exception {
    PipedOutputStream asker = new PipedOutputStream();
    PipedInputStream answers = new PipedInputStream();
    OutputStream answering = new PipedOutputStream(answers);
    InputStream asked = new PipedInputStream(asker);
    CompletableFuture<Integer> status =
        CompletableFuture.supplyAsync(
            () -> RuleProbe.run(asked, answering, new PrintWriter(new StringWriter())));
    BufferedReader reader = new BufferedReader(new InputStreamReader(answers, UTF_8));

    for (int i = 0; i < 3; i++) {
      asker.write(ProbeCases.whole().with("/id", "" + i).line().getBytes(UTF_8));
      asker.flush();
      assertThat(reader.readLine()).startsWith("{\"id\":" + i + ",");
    }
    asker.close();

    assertThat(status.get(1, TimeUnit.MINUTES)).isZero();
  }

  @Test
  void linesAreCountedThroughTheWholeStream() {
    String cases = ProbeCases.whole().line().repeat(1_000) + "no case\n";

    assertThat(ProbeRun.of(cases).answers().get(1_000)).contains("Line 1001 is no case");
  }

  @Test
  void aLineThatIsTooLongIsToldAndStopsNothing() {
    String good = ProbeCases.whole().line();

    ProbeRun run = ProbeRun.of(good + "x".repeat(2 * Lines.LONGEST) + "\n" + good);

    assertThat(run.answers()).hasSize(3);
    assertThat(run.answers().get(1))
        .isEqualTo(
            "{\"id\":null,\"error\":\"Line 2 is no case: the document is longer than 8388608"
                + " bytes.\"}");
    assertThat(run.answers().get(2)).contains("GRANTED");
  }

  @Test
  void aLineThatIsNoCaseIsToldAndStopsNothing() {
    String good = ProbeCases.whole().line();

    ProbeRun run = ProbeRun.of(good + "no json\n" + "\n" + "[]\n" + "{\"id\":\"c-9\"}\n" + good);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.answers()).hasSize(6);
    assertThat(run.answers().get(0)).isEqualTo(run.answers().get(5)).contains("GRANTED");
    assertThat(run.answers().subList(1, 4))
        .allSatisfy(answer -> assertThat(answer).startsWith("{\"id\":null,\"error\":\"Line "));
    assertThat(run.answers().get(4))
        .isEqualTo(
            "{\"id\":\"c-9\",\"error\":\"Line 5 is no case:"
                + " /today is missing; /actor is missing; /action is missing.\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/today|\"canary\"|/today must be a date such as 2026-11-23",
        "/today|\"0001-01-01\"|/today must be a day from 1901-01-01 to 9998-12-31",
        "/actor/entry|\"canary\"|/actor/entry must be one of STAFF, IT, PARENT_PORTAL",
        "/actor/address|7|/actor/address must be a text",
        "/staff|{}|/staff must be a list",
        "/staff/0/from|\"canary\"|/staff/0/from must be a date",
        "/students/0/number|\"canary\"|/students/0/number must be a whole number",
        "/guardians/0/authority|\"canary\"|/guardians/0/authority must be true or false",
        "/accounts|[7]|/accounts/0 must be a text",
        "/plans/0/year|\"2026-2028\"|/plans/0/year must be a school year such as 2026-2027",
        "/plans/0/status|\"canary\"|/plans/0/status must be one of OPENING",
        "/plans/0/opening|\"canary\"|/plans/0/opening must be a list of situations",
        "/plans/0/opening|[\"canary\"]|/plans/0/opening/0 must be one of CONCERTED_ACTION",
        "/plans/0/version|0|/plans/0/version must be a whole number from 1",
        "/plans/0/listed|[\"canary\"]|/plans/0/listed/0 must be an object",
        "/action/type|\"canary\"|/action/type is no action that is known",
        "/action/to|\"canary\"|/action/to must be one of OPENING",
        "/action/to|null|/action/to is missing",
      })
  void anErrorNamesThePlaceAndRepeatsNothing(String place, String value, String sentence) {
    ProbeRun run = ProbeRun.of(ProbeCases.whole().with(place, value).line());

    assertThat(run.answer())
        .startsWith("{\"id\":\"c-1\",\"error\":\"Line 1 is no case: " + sentence)
        .doesNotContain("canary");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void everyActionIsUnderstood() {
    List<String> actions =
        List.of(
            "{'type':'Enter'}",
            "{'type':'MaintainStaffTable','school':'014'}",
            "{'type':'Create','student':1200337,'year':'2026-2027'}",
            "{'type':'Duplicate','plan':'p1'}",
            "{'type':'Consult','plan':'p1'}",
            "{'type':'Recover','plan':'p1'}",
            "{'type':'AnswerOpening','plan':'p1','answer':['PATHWAY_DECISIONS']}",
            "{'type':'Write','plan':'p1','base':3,'remarks':'…'}",
            "{'type':'ListPerson','plan':'p1','person':{'address':'ouellet.m@csdm.qc.ca'}}",
            "{'type':'UnlistPerson','plan':'p1','person':{'student':1200337}}",
            "{'type':'NameCoordinator','plan':'p1','person':{'address':'ouellet.m@csdm.qc.ca'}}",
            "{'type':'ChangeStatus','plan':'p1','to':'CLOSED'}",
            "{'type':'Sign','plan':'p1'}",
            "{'type':'SignFor','plan':'p1','person':{'student':1200337},'ground':'VOICE',"
                + "'text':'','date':'2026-11-20'}",
            "{'type':'Decline','plan':'p1','text':'…'}",
            "{'type':'Purge','plan':'p1'}",
            "{'type':'RefreshRights'}");
    String cases =
        actions.stream()
            .map(action -> ProbeCases.whole().with("/action", action.replace('\'', '"')).line())
            .collect(Collectors.joining());

    assertThat(actions.stream().map(action -> action.split("'")[3]))
        .containsExactlyInAnyOrderElementsOf(namesOf(Action.class).toList());
    assertThat(ProbeRun.of(cases).answers().stream().map(RuleProbeTest::rulesIn))
        .containsExactly(
            "", "", "Y-2", "Y-2,Y-3", "", "A-9", "", "", "", "", "", "S-8", "G-1", "G-1", "G-1,G-8",
            "D-1", "");
  }

  private static Stream<String> namesOf(Class<?> action) {
    return action.isSealed()
        ? Arrays.stream(action.getPermittedSubclasses()).flatMap(RuleProbeTest::namesOf)
        : Stream.of(action.getSimpleName());
  }

  private static String rulesIn(String answer) {
    String rules = answer.substring(answer.indexOf("\"rules\":[") + 9, answer.indexOf(']'));
    return rules.replace("\"", "");
  }

  @Test
  @DisplayName("what is absent is nothing: no staff, no students, no plans; an empty text")
  void readsWhatIsAbsentAsNothing() {
    ProbeRun run =
        ProbeRun.of(
            """
            {"today":"2026-11-23","actor":{"entry":"STAFF"},"action":{"type":"Consult"}}
            {"today":"2026-11-23","actor":{"entry":"STUDENT"},"action":{"type":"Enter"}}
            {"today":"2026-11-23","actor":{"entry":"IT"},"action":{"type":"Purge","plan":null}}
            {"today":"2026-11-23","actor":{"entry":"STAFF"},"action":{"type":"MaintainStaffTable"}}
            {"today":"2026-11-23","actor":{"entry":"MOZAIK"},"action":{"type":"RefreshRights"}}
            """);

    assertThat(run.answers().stream().map(RuleProbeTest::rulesIn))
        .containsExactly("A-11", "A-2", "D-1", "A-1,A-2,A-4", "");
    assertThat(run.status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"opening", "listed", "goals", "means", "version", "wasReady", "signed", "purged"})
  void aPlanMayLackAnythingButItsYear(String field) {
    ProbeRun run =
        ProbeRun.of(
            ProbeCases.whole()
                .without("/plans/0/" + field)
                .with("/action", "{\"type\":\"Consult\",\"plan\":\"p1\"}")
                .line());

    assertThat(run.answer()).contains("GRANTED");
  }

  @ParameterizedTest
  @DisplayName("C-4 lone surrogates and control characters reach the rules")
  @CsvSource({"\\ud800,C-4", "\\udc00\\ud800,C-4", "\\u0001,C-4", "\\ud83d\\ude00,''", "é\\t,''"})
  void hardTextsReachTheRules(String remarks, String rules) {
    String write = "{\"type\":\"Write\",\"plan\":\"p1\",\"base\":3,\"remarks\":\"TEXT\"}";
    String line = ProbeCases.whole().with("/action", write).line().replace("TEXT", remarks);

    assertThat(rulesIn(ProbeRun.of(line).answer())).isEqualTo(rules);
  }

  @Test
  void anIdentifierComesBackWhateverItHolds() {
    String cases =
        Stream.of("\"\\uD800 é\"", "123456789012345678901234567890", "null", "\"\"")
            .map(id -> ProbeCases.whole().line().replace("\"c-1\"", id))
            .collect(Collectors.joining());

    assertThat(ProbeRun.of(cases).answers())
        .extracting(answer -> answer.substring(0, answer.indexOf(",\"verdict\"")))
        .containsExactly(
            "{\"id\":\"\\uD800 é\"",
            "{\"id\":123456789012345678901234567890",
            "{\"id\":null",
            "{\"id\":\"\"");
  }

  @Test
  @DisplayName("A-5 an unusable address is equal to the same text, and to nothing else")
  void unusableAddressesMatchThemselvesAlone() {
    String unlist = "{\"type\":\"UnlistPerson\",\"plan\":\"p1\",\"person\":{\"address\":\"à..B\"}}";
    ProbeCases same =
        ProbeCases.whole()
            .with("/plans/0/listed", "[{\"address\":\" à..b \"}]")
            .with("/action", unlist);
    ProbeCases other =
        ProbeCases.whole()
            .with("/plans/0/listed", "[{\"address\":\"à..c\"}]")
            .with("/action", unlist);

    assertThat(
            ProbeRun.of(same.line() + other.line()).answers().stream().map(RuleProbeTest::rulesIn))
        .containsExactly("", "C-5");
  }

  @ParameterizedTest
  @DisplayName("A-1 an actor whose address is unusable is nobody, whatever the table says")
  @ValueSource(strings = {"ouellet..m@csdm.qc.ca", "oue llet.m@csdm.qc.ca", "оuellet.m@csdm.qc.ca"})
  void anUnusableActorIsNobody(String typed) {
    ProbeCases asked =
        ProbeCases.whole()
            .with("/actor/address", '"' + typed + '"')
            .with("/staff/0/address", '"' + typed + '"')
            .with("/action", "{\"type\":\"Enter\"}");

    assertThat(rulesIn(ProbeRun.of(asked.line()).answer())).isEqualTo("A-1,A-2");
  }

  @Test
  @DisplayName("A-11 a plan that the case does not have, or has purged, is not there")
  void plansThatAreNotThere() {
    String consult = "{\"type\":\"Consult\",\"plan\":\"p 9/é\"}";
    ProbeCases absent = ProbeCases.whole().with("/action", consult);
    ProbeCases there = ProbeCases.whole().with("/action", consult).with("/plans/0/id", "\"p 9/é\"");
    ProbeCases purged =
        ProbeCases.whole()
            .with("/action", consult)
            .with("/plans/0/id", "\"p 9/é\"")
            .with("/plans/0/purged", "true");

    assertThat(
            ProbeRun.of(absent.line() + there.line() + purged.line()).answers().stream()
                .map(RuleProbeTest::rulesIn))
        .containsExactly("A-11", "", "A-11");
  }

  @Test
  void anyTextMayBeASchool() {
    ProbeCases odd =
        ProbeCases.whole()
            .with("/staff/0/school", "\"école n° 14, Montréal\"")
            .with("/plans/0/school", "\"école n° 14, Montréal\"");
    ProbeCases other = ProbeCases.whole().with("/plans/0/school", "\"école n° 15\"");

    assertThat(
            ProbeRun.of(odd.line() + other.line()).answers().stream().map(RuleProbeTest::rulesIn))
        .containsExactly("", "A-11");
  }

  @Test
  void anyWholeNumberMayBeAStudent() {
    ProbeCases odd =
        ProbeCases.whole()
            .with("/plans/0/student", "12345678901")
            .with("/plans/0/listed", "[]")
            .with("/students/0/number", "12345678901")
            .with(
                "/action",
                "{\"type\":\"ListPerson\",\"plan\":\"p1\",\"person\":{\"student\":12345678901}}");

    assertThat(rulesIn(ProbeRun.of(odd.line()).answer())).isEmpty();
  }

  @Test
  @DisplayName("D-1 the case's IT services replace the policy's; without any, the policy's count")
  void itServicesOfTheCase() {
    ProbeCases marked =
        ProbeCases.whole()
            .with("/plans/0/status", "\"CREATED_IN_ERROR\"")
            .with("/actor", "{\"address\":\"ti.pi@csdm.qc.ca\",\"entry\":\"IT\"}")
            .with("/action", "{\"type\":\"Purge\",\"plan\":\"p1\"}");
    String asNamed = marked.line();
    String others = marked.with("/itServices", "[\"other@csdm.qc.ca\"]").line();
    String none = marked.with("/itServices", "[]").line();
    String asInPolicy = marked.without("/itServices").line();

    assertThat(
            ProbeRun.of(asNamed + others + none + asInPolicy).answers().stream()
                .map(RuleProbeTest::rulesIn))
        .containsExactly("", "D-1", "D-1", "");
  }

  @Test
  @DisplayName("S-4, G-3 who signed this version, and that somebody signed an earlier one")
  void signatures() {
    String mark = "{\"type\":\"ChangeStatus\",\"plan\":\"p1\",\"to\":\"CREATED_IN_ERROR\"}";
    ProbeCases earlier =
        ProbeCases.whole().with("/plans/0/everSigned", "true").with("/action", mark);
    ProbeCases firstVersion =
        ProbeCases.whole()
            .with("/plans/0/everSigned", "true")
            .with("/plans/0/version", "1")
            .with("/action", mark);
    ProbeCases present =
        ProbeCases.whole()
            .with("/plans/0/status", "\"READY_TO_SIGN\"")
            .with("/plans/0/signed", "[{\"address\":\"ouellet.m@csdm.qc.ca\"}]")
            .with("/action", "{\"type\":\"Sign\",\"plan\":\"p1\"}");

    assertThat(
            ProbeRun.of(earlier.line() + firstVersion.line() + present.line()).answers().stream()
                .map(RuleProbeTest::rulesIn))
        .containsExactly("S-4", "S-4", "G-3");
  }

  @Test
  @DisplayName("H-1 --explain tells every reason in both languages, whose move it is, what to do")
  void explain() throws JsonProcessingException {
    ProbeCases asked =
        ProbeCases.whole()
            .with("/plans/0/opening", "null")
            .with("/action", "{\"type\":\"Sign\",\"plan\":\"p1\"}");

    JsonNode reasons =
        new ObjectMapper().readTree(ProbeRun.of(asked.line(), "--explain").answer()).get("reasons");

    assertThat(reasons).hasSize(2);
    JsonNode first = reasons.get(0);
    assertThat(first.get("rule").asText()).isEqualTo("O-3");
    assertThat(first.get("code").asText()).isEqualTo("NO_SITUATION_CHOSEN");
    assertThat(first.get("mover").asText()).isEqualTo("COORDINATOR_OR_DIRECTION");
    assertThat(first.get("guide").asText()).isEqualTo("opening-situations");
    for (Language language : Language.values()) {
      JsonNode told = first.get(language == Language.FRENCH ? "fr" : "en");
      Texts texts = Texts.in(language);
      assertThat(told.get("why").asText()).isEqualTo(texts.why(NO_SITUATION_CHOSEN));
      assertThat(told.get("whoseMove").asText())
          .isEqualTo(texts.whoseMove(COORDINATOR_OR_DIRECTION));
      assertThat(told.get("whatToDo").asText()).isEqualTo(texts.whatToDo(NO_SITUATION_CHOSEN));
    }
  }

  @Test
  @DisplayName("H-2 --menu lists every action of the actor on the first plan; no action is needed")
  void menu() {
    ProbeRun run = ProbeRun.of(ProbeCases.whole().without("/action").line(), "--menu");

    assertThat(run.status()).isZero();
    assertThat(run.answer())
        .startsWith("{\"id\":\"c-1\",\"menu\":[{\"action\":\"Duplicate\",\"verdict\":\"REFUSED\"")
        .contains("{\"action\":\"Sign\",\"verdict\":\"REFUSED\",\"rules\":[\"G-1\"]")
        .contains("{\"type\":\"ChangeStatus\",\"plan\":\"p1\",\"to\":\"READY_TO_SIGN\"}");
  }

  @Test
  @DisplayName("A-11 a menu on a plan that is not there refuses all with A-11 and D-1")
  void menuOfNothing() {
    ProbeRun run = ProbeRun.of(ProbeCases.whole().without("/plans").line(), "--menu");

    Set<String> rules =
        Stream.of(run.answer().split("\"rules\":\\["))
            .skip(2)
            .map(part -> part.substring(0, part.indexOf(']')))
            .collect(Collectors.toSet());
    assertThat(rules).containsExactlyInAnyOrder("\"A-11\"", "\"D-1\"");
  }

  @Test
  @DisplayName("H-3 --path tells the steps and who can take them, in the words of the case")
  void path() {
    ProbeCases asked =
        ProbeCases.whole()
            .with("/plans/0/id", "\"p é\"")
            .with("/action", "{\"type\":\"Sign\",\"plan\":\"p é\"}");

    assertThat(ProbeRun.of(asked.line(), "--path").answer())
        .isEqualTo(
            "{\"id\":\"c-1\",\"verdict\":\"REFUSED\",\"rules\":[\"G-1\"],\"path\":{\"steps\":["
                + "{\"action\":{\"type\":\"ChangeStatus\",\"plan\":\"p é\",\"to\":\"READY_TO_SIGN\"},"
                + "\"by\":[{\"address\":\"ouellet.m@csdm.qc.ca\",\"entry\":\"STAFF\"},"
                + "{\"address\":\"poirier.j@csdm.qc.ca\",\"entry\":\"STAFF\"}]}]}}");
  }

  @Test
  @DisplayName("H-3, A-8 --path goes through a plan that is still to be made")
  void pathThroughANewPlan() {
    ProbeCases asked =
        ProbeCases.whole()
            .with("/plans/0/year", "\"2025-2026\"")
            .with("/plans/0/status", "\"CREATED_IN_ERROR\"")
            .with("/plans/0/listed", "[]")
            .with("/plans/0/wasReady", "true")
            .with("/actor", "{\"student\":1200337,\"entry\":\"STUDENT\"}")
            .with("/action", "{\"type\":\"Consult\",\"plan\":\"p1\"}");

    assertThat(ProbeRun.of(asked.line(), "--path").answer())
        .contains(
            "\"steps\":[{\"action\":{\"type\":\"Create\",\"student\":1200337,"
                + "\"year\":\"2026-2027\"},");
  }

  @Test
  @DisplayName("A-7 a plan that is ready was ready once, whatever the flag says")
  void readyWasReady() {
    ProbeCases asked =
        ProbeCases.whole()
            .with("/actor", "{\"student\":1200337,\"entry\":\"STUDENT\"}")
            .with("/plans/0/wasReady", "false")
            .with("/action", "{\"type\":\"Consult\",\"plan\":\"p1\"}");

    assertThat(ProbeRun.of(asked.line()).answer()).contains("A-11");
    assertThat(ProbeRun.of(asked.with("/plans/0/status", "\"READY_TO_SIGN\"").line()).answer())
        .contains("GRANTED");
  }

  @Test
  @DisplayName("H-3 --path says for which rules there is none")
  void noPath() {
    ProbeCases past =
        ProbeCases.whole()
            .with("/plans/0/year", "\"2025-2026\"")
            .with("/action", "{\"type\":\"Sign\",\"plan\":\"p1\"}");

    assertThat(ProbeRun.of(past.line(), "--path").answer())
        .contains("\"path\":{\"none\":{\"rules\":[\"S-9\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--wrong", "extra"})
  void misuseOfTheOptionsEndsWithTwoAndAUsageText(String option) {
    ProbeRun run = ProbeRun.of("", option);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.messages()).contains("Usage: pi-rule-probe");
    assertThat(run.answers()).isEmpty();
  }

  @Test
  void helpIsAnswered() {
    ProbeRun run = ProbeRun.of("", "--help");

    assertThat(run.status()).isZero();
    assertThat(run.answers().get(0)).startsWith("Usage: pi-rule-probe [-h]");
  }
}
