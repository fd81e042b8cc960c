package org.planintervention.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.planintervention.decision.Diagnosis;
import org.planintervention.decision.Diagnosis.Answer;
import org.planintervention.decision.Diagnosis.Question;
import org.planintervention.text.CheckExplanation;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

/** What a person is told by a diagnosis, check by check, in both languages. */
record Found(Diagnosis diagnosis) {
  Found yes(Question... questions) {
    return answers(Answer.YES, questions);
  }

  Found no(Question... questions) {
    return answers(Answer.NO, questions);
  }

  Found notTold(Question... questions) {
    return answers(Answer.NOT_TOLD, questions);
  }

  /** In which order things were looked at. */
  Found inOrder(Question... questions) {
    assertThat(diagnosis.checks()).extracting(Diagnosis.Check::question).containsExactly(questions);
    return this;
  }

  /** What to do about a check that does not pass, whose move it is first. */
  Found advises(Question question, String french, String english) {
    assertThat(advice(question, Language.FRENCH)).contains(french);
    assertThat(advice(question, Language.ENGLISH)).contains(english);
    return this;
  }

  Found guide(Question question, String key) {
    assertThat(check(question, Language.FRENCH).advice().orElseThrow())
        .extracting(CheckExplanation.Advice::guideKey, advice -> advice.link().orElseThrow())
        .containsExactly(key, "https://guide.example/" + key);
    return this;
  }

  Found next(Diagnosis.Next next, String french, String english) {
    assertThat(diagnosis.next()).isEqualTo(next);
    assertThat(Told.plain(Texts.in(Language.FRENCH).next(next))).contains(french);
    assertThat(Texts.in(Language.ENGLISH).next(next)).contains(english);
    return this;
  }

  private Found answers(Answer answer, Question... questions) {
    for (Question question : questions) {
      assertThat(diagnosis.checks())
          .as(question.name())
          .contains(new Diagnosis.Check(question, answer));
    }
    return this;
  }

  private String advice(Question question, Language language) {
    CheckExplanation.Advice advice = check(question, language).advice().orElseThrow();
    return Told.plain(advice.whoseMove() + '\n' + advice.whatToDo());
  }

  private CheckExplanation check(Question question, Language language) {
    List<CheckExplanation> checks = Texts.in(language).explain(diagnosis, Told.LINKS);
    return checks.stream()
        .filter(check -> check.code().equals(question.name()))
        .findFirst()
        .orElseThrow();
  }
}
