package org.planintervention.testkit.properties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planintervention.json.PolicyJson;
import org.planintervention.json.PolicyReading;
import org.planintervention.policy.DistrictPolicy;

/** The policies of other districts that the rules' own tests keep as files. */
final class OtherDistricts {
  private static final Path FILES =
      Path.of("../pi-core/src/test/resources/org/planintervention/json");

  private OtherDistricts() {}

  static DistrictPolicy policy(String name) {
    try {
      byte[] document = Files.readAllBytes(FILES.resolve(name + ".policy.json"));
      return ((PolicyReading.Loaded) PolicyJson.read(document)).policy();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
