package org.planintervention.json;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planintervention.policy.DistrictPolicy;

/**
 * A {@link DistrictPolicy} as JSON, in the form that {@link #schema} describes. Every field is
 * needed, {@code accessOfficers} aside: a district settles what it settles in so many words.
 */
public final class PolicyJson {
  /** The version of the form. */
  public static final int FORMAT = 1;

  private PolicyJson() {}

  /** Reads a policy in UTF-8: the whole of it, or everything that is wrong. */
  public static PolicyReading read(byte[] document) {
    List<JsonFinding> findings = new ArrayList<>();
    JsonFields fields = JsonFields.read(document, 0, document.length, findings);
    Optional<DistrictPolicy> policy = new PolicyFields(fields, findings).read();
    return policy
        .<PolicyReading>map(PolicyReading.Loaded::new)
        .orElseGet(() -> new PolicyReading.Unusable(findings));
  }

  /** Writes a policy, so that it reads as the same. */
  public static String write(DistrictPolicy policy) {
    return PolicyWriting.write(policy);
  }

  /** The JSON Schema (2020-12) of the form. It says less than {@link #read} finds. */
  public static String schema() {
    try {
      return Resources.toString(
          Resources.getResource(PolicyJson.class, "policy.schema.json"), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
