package org.planintervention.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.Schema;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.Validator;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planintervention.policy.DistrictPolicy;

class PolicySchemaTest {
  private static final Schema SCHEMA =
      new SchemaLoader(new JsonParser(PolicyJson.schema()).parse()).load();

  @Test
  void thePublishedSchemaIsTheOneInTheLibrary() throws IOException {
    assertThat(Files.readString(Path.of("../docs/policy.schema.json")))
        .isEqualTo(PolicyJson.schema());
  }

  @Test
  void thePolicyOfReferenceFits() {
    assertThat(fits(PolicyJson.write(DistrictPolicy.reference()))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rivage.policy.json", "stricter.policy.json"})
  void otherPoliciesFit(String name) throws IOException {
    assertThat(
            fits(
                Resources.toString(
                    Resources.getResource(PolicySchemaTest.class, name), StandardCharsets.UTF_8)))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/format|2",
        "/id|\"a b\"",
        "/domains|[]",
        "/domains/0|7",
        "/itServices|\"ti.pi@csdm.qc.ca\"",
        "/accessOfficers|\"acces@csdm.qc.ca\"",
        "/roles|[]",
        "/roles/0/role|\"TEACHER\"",
        "/roles/1/role|\"CHEF\"",
        "/roles/1/category|\"\"",
        "/roles/1/function|null",
        "/roles/1/fonction|\"x\"",
        "/creators|[]",
        "/creators/0|\"SECRETARY\"",
        "/studentAge|-1",
        "/studentAge|14.5",
        "/leastGoals|1001",
        "/limits/textCodePoints|0",
        "/limits/listEntries|1001",
        "/limits/goals|null",
        "/schoolYearStart|\"7-1\"",
        "/rightsKept|15",
        "/retentionYears|0",
        "/plans/openingAnsweredBy|[\"DIRECTION\"]",
        "/plans/openingAnsweredBy|[\"COORDINATOR\"]",
        "/plans/closedTakenUpBy|[]",
        "/plans/closedTakenUpBy|[\"DIRECTION\",\"COLLABORATOR\"]",
        "/plans/daysAfterYearEnd|91",
        "/plans/consentGrounds|[]",
        "/plans/consentGrounds|[\"NOD\"]",
        "/plans/declineNeedsText|1",
        "/plans/colour|1",
        "/retentionYears|101",
        "/support/staff|\"\"",
        "/support|{}",
        "/colour|\"blue\"",
      })
  void whatTheSchemaRefusesIsRefusedInReadingToo(String place, String value) {
    PolicyDocument document = new PolicyDocument().with(place, value);

    assertThat(fits(document.text())).isFalse();
    assertThat(document.findings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "format",
        "id",
        "domains",
        "itServices",
        "roles",
        "creators",
        "studentAge",
        "leastGoals",
        "limits",
        "schoolYearStart",
        "timeZone",
        "rightsKept",
        "retentionYears",
        "plans",
        "support"
      })
  void nothingMayBeLeftOut(String field) {
    assertThat(fits(new PolicyDocument().without(field).text())).isFalse();
  }

  private static boolean fits(String document) {
    return Validator.forSchema(SCHEMA).validate(new JsonParser(document).parse()) == null;
  }
}
