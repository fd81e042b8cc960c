package org.planintervention.samples.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.Callable;
import org.planintervention.jdbc.SchemaStanding;
import org.planintervention.samples.schoolyear.database.StoreAddress.Use;
import org.planintervention.spi.store.StoreHealth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Whether a store answers, its tables are the present ones, it forgets nothing, no mark is old. */
@Command(name = "health", sortOptions = false)
final class HealthCommand implements Callable<Integer> {
  /** Marked plans are purged within the day (D-1). */
  private static final Duration MARK = Duration.ofDays(1);

  @Mixin private final StoreOptions options = new StoreOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  private final Session session;

  HealthCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    // As a host opens it: a connection that is only read says of every store that it takes no
    // changes.
    try (OpenedStore opened = options.open(Use.WRITE)) {
      SchemaStanding standing = opened.standing();
      if (standing == SchemaStanding.ABSENT) {
        throw opened.notDone(standing);
      }
      boolean another = standing == SchemaStanding.OLDER || standing == SchemaStanding.NEWER;
      StoreHealth health = (another ? opened.built() : opened.store()).health();
      boolean late =
          health.oldestMark().filter(since -> since.plus(MARK).isBefore(now())).isPresent();
      boolean fine =
          health.reachable()
              && health.unsafeSettings().isEmpty()
              && health.readOnly().isEmpty()
              && !late
              && (standing == SchemaStanding.PRESENT || standing == SchemaStanding.UNRECORDED);
      if (common.json()) {
        session.out(json(health, standing, late).put("fine", fine).toString());
      } else {
        tell(opened, health, standing, late);
      }
      return fine ? Status.FINE : Status.FINDINGS;
    }
  }

  private Instant now() {
    return session.surroundings().clock().instant();
  }

  private void tell(OpenedStore opened, StoreHealth health, SchemaStanding standing, boolean late) {
    Words words = session.words();
    session.out(words.say(health.reachable() ? "health.reachable" : "health.unreachable"));
    session.out(words.say("health.schema", health.schemaVersion()));
    if (standing != SchemaStanding.PRESENT) {
      session.out(words.say("schema." + standing, opened.address()));
    }
    health.readOnly().ifPresent(why -> session.out(words.say("health.readOnly") + " " + why));
    if (health.unsafeSettings().isEmpty()) {
      session.out(words.say("health.safe"));
    } else {
      session.out(words.say("health.unsafe"));
      health.unsafeSettings().forEach(setting -> session.out("  " + setting));
    }
    session.out(
        health
            .oldestMark()
            .map(since -> words.say(late ? "health.late" : "health.marked", Date.from(since)))
            .orElseGet(() -> words.say("health.unmarked")));
  }

  private static ObjectNode json(StoreHealth health, SchemaStanding standing, boolean late) {
    ObjectNode json = Json.document("PI-HEALTH-1");
    json.put("reachable", health.reachable());
    json.putObject("schema").put("version", health.schemaVersion()).put("is", standing.name());
    ArrayNode unsafe = json.putArray("unsafeSettings");
    health.unsafeSettings().forEach(unsafe::add);
    json.put("readOnly", health.readOnly().orElse(null));
    json.put("oldestMark", health.oldestMark().map(Instant::toString).orElse(null));
    json.put("purgeIsLate", late);
    return json;
  }
}
