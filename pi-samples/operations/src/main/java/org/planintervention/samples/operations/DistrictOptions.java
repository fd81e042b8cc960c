package org.planintervention.samples.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.planintervention.desk.HostSystems;
import org.planintervention.desk.PlanDesk;
import org.planintervention.json.JsonFinding;
import org.planintervention.json.PolicyJson;
import org.planintervention.json.PolicyReading;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.samples.schoolyear.reading.DistrictData;
import org.planintervention.samples.schoolyear.reading.DistrictFiles;
import org.planintervention.samples.schoolyear.reading.GpiStaffDirectory;
import org.planintervention.samples.schoolyear.reading.GpiStudentRegistry;
import org.planintervention.samples.schoolyear.reading.MozaikAccounts;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.store.PlanStore;
import picocli.CommandLine.Option;

/** Who asks, and what the district's other systems say. */
final class DistrictOptions {
  @Option(names = "--district", paramLabel = "DIR", required = true)
  private Path district = Path.of("");

  @Option(names = "--as", paramLabel = "ADDRESS", required = true)
  private String as = "";

  @Option(names = "--policy", paramLabel = "FILE")
  private Optional<Path> policy = Optional.empty();

  /** Who asks, by a door. */
  Actor actor(Entry door) {
    return Actor.typed(door, as);
  }

  /** A desk over the store and the district's files. */
  PlanDesk desk(Session session, PlanStore store) {
    if (!Files.isDirectory(district)) {
      throw new NotDoneException("district.missing", district);
    }
    DistrictPolicy settled = policy();
    LocalDate today = LocalDate.ofInstant(session.surroundings().clock().instant(), settled.zone());
    DistrictData data = DistrictFiles.read(district, settled, today);
    return new PlanDesk(
        new HostSystems(
                store,
                new GpiStaffDirectory(data),
                new GpiStudentRegistry(data),
                new MozaikAccounts(data),
                session.surroundings().clock(),
                HostSystems.secureRandom())
            .beside(Desks::inThreadOfItsOwn),
        settled);
  }

  /** What the district settles for itself. */
  DistrictPolicy policy() {
    if (policy.isEmpty()) {
      return DistrictPolicy.reference();
    }
    Path file = policy.get();
    PolicyReading reading;
    try {
      reading = PolicyJson.read(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new NotDoneException("policy.unreadable", file);
    }
    if (reading instanceof PolicyReading.Loaded loaded) {
      return loaded.policy();
    }
    throw new NotDoneException("policy.unusable", file)
        .because(
            ((PolicyReading.Unusable) reading).findings().stream().map(JsonFinding::text).toList());
  }
}
