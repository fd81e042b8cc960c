package org.planintervention.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Diagnosis.Answer;
import org.planintervention.decision.Diagnosis.Check;
import org.planintervention.decision.Diagnosis.Next;
import org.planintervention.decision.Diagnosis.Question;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StaffRowSlip;
import org.planintervention.spi.outside.SupportRequest;

@DisplayName("H-4 diagnoses")
class DiagnosisTest {
  private static final StaffRowSlip SLIP =
      new StaffRowSlip(new SchoolCode("014"), "gpi-intervenants.csv:9", "EMAIL_DOTS");
  private static final SupportRequest REQUEST = new SupportRequest("soutien@csdm.qc.ca", "…");

  @Test
  @DisplayName("H-4 what was found is put right first")
  void putRight() {
    assertThat(diagnosis(Answer.NO, List.of(), Optional.of(REQUEST)).next())
        .isEqualTo(Next.PUT_RIGHT);
    assertThat(diagnosis(Answer.YES, List.of(SLIP), Optional.of(REQUEST)).next())
        .isEqualTo(Next.PUT_RIGHT);
  }

  @Test
  @DisplayName("H-5 where nothing was found the support request is sent")
  void sendRequest() {
    assertThat(diagnosis(Answer.YES, List.of(), Optional.of(REQUEST)).next())
        .isEqualTo(Next.SEND_REQUEST);
  }

  @Test
  @DisplayName("H-4 who may not be told asks the school")
  void askSchool() {
    Diagnosis diagnosis = diagnosis(Answer.NOT_TOLD, List.of(), Optional.empty());
    assertThat(diagnosis.nothingFound()).isTrue();
    assertThat(diagnosis.next()).isEqualTo(Next.ASK_SCHOOL);
  }

  @Test
  @DisplayName("H-4 a question knows whose move it is, and its guide")
  void questions() {
    assertThat(Question.PARENT_HAS_ACCOUNT.mover()).isEqualTo(Mover.PARENT);
    assertThat(Question.PARENT_HAS_ACCOUNT.guide()).isEqualTo(GuideKey.PARENTS);
  }

  private static Diagnosis diagnosis(
      Answer answer, List<StaffRowSlip> slips, Optional<SupportRequest> request) {
    return new Diagnosis(
        List.of(
            new Check(Question.ADDRESS_OF_DISTRICT, Answer.YES),
            new Check(Question.IN_STAFF_TABLE, answer)),
        List.of(),
        slips,
        List.of(),
        request);
  }
}
