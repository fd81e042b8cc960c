package org.planintervention.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;
import org.planintervention.trail.Finding;
import org.planintervention.trail.Finding.Kind;
import org.planintervention.trail.VerificationReport;
import org.planintervention.trail.VerificationReport.AgainstCheckpoint;
import org.planintervention.trail.VerificationReport.SealStanding;

@DisplayName("T-1 a verification, for programs")
class VerificationJsonTest {
  private static final ChainId CHAIN = ChainId.of(new PlanId(new SchoolCode("014"), "p1"));
  private static final Finding AT_A_ROW =
      new Finding(Kind.ROW_ALTERED, CHAIN, OptionalLong.of(3), Optional.empty());
  private static final Finding IN_A_PART =
      new Finding(Kind.CONTENT_ALTERED, CHAIN, OptionalLong.empty(), Optional.of("status"));

  @Test
  @DisplayName("T-1 what is absent is null")
  void nothing() {
    assertThat(VerificationJson.write(new VerificationReport(2, 7, List.of())))
        .isEqualTo(
            """
            {"format":"PI-VERIFICATION-1","plans":2,"rows":7,"complete":true,\
            "notes":["NOTHING_FOUND","NO_CHECKPOINT"],"checkpoint":null,"counts":{},"findings":[]}\
            """);
  }

  @Test
  @DisplayName("T-1 findings are told by code and place")
  void findings() {
    VerificationReport report =
        new VerificationReport(
            1,
            9,
            List.of(AT_A_ROW, IN_A_PART),
            Map.of(Kind.CONTENT_ALTERED, 1L, Kind.ROW_ALTERED, 1L),
            Optional.of(new AgainstCheckpoint(12, 1000, SealStanding.GENUINE)),
            false);
    assertThat(VerificationJson.write(report))
        .isEqualTo(
            """
            {"format":"PI-VERIFICATION-1","plans":1,"rows":9,"complete":false,\
            "notes":["STOPPED"],"checkpoint":{"number":12,"at":1000,"seal":"GENUINE"},\
            "counts":{"CONTENT_ALTERED":1,"ROW_ALTERED":1},"findings":[\
            {"kind":"ROW_ALTERED","place":"%1$s","row":3,"detail":null},\
            {"kind":"CONTENT_ALTERED","place":"%1$s","row":null,"detail":"status"}]}\
            """
                .formatted(CHAIN));
  }
}
