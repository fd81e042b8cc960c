package org.planintervention.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.decision.Action;
import org.planintervention.plan.PlanStatus;
import org.planintervention.report.ReportKind;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.identity.Actor;
import org.planintervention.spi.identity.Entry;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.DoorRows;
import org.planintervention.spi.store.PlanId;
import org.planintervention.trail.PlanStanding.PartSeal;
import org.planintervention.trail.TrailPayload.Detail;

/** T-1: the payload of a row has one form. */
class TrailFormatTest {
  private static final long SEED = Long.getLong("pi.seed", 20_261_130);
  private static final int LONGEST_KIND = 40;
  private static final Instant AT = Instant.ofEpochMilli(1_795_453_200_000L);
  private static final Actor MOTHER =
      Actor.of(Entry.PARENT_PORTAL, new EmailAddress("mother@famille.example"));
  private static final String SIGNED =
      "{\"action\":\"Sign\",\"entry\":\"PARENT_PORTAL\",\"actor\":\"mother@famille.example\","
          + "\"at\":1795453200000,\"student\":1000001,\"verdict\":\"GRANTED\",\"after\":{"
          + "\"year\":2026,\"status\":\"READY_TO_SIGN\",\"version\":3,\"content\":\"ab\","
          + "\"coordinator\":\"psychologist@csdm.qc.ca\",\"listed\":[\"mother@famille.example\"],"
          + "\"lastReady\":3,\"source\":\"014/last\",\"signatures\":[{\"version\":3,"
          + "\"person\":\"mother@famille.example\",\"seal\":\"cd\"}],\"declinations\":[]}}";
  private static final String REFUSED =
      "{\"action\":\"ChangeStatus\",\"entry\":\"PARENT_PORTAL\",\"actor\":\"mother@famille.example\","
          + "\"at\":1795453200000,\"plan\":\"014/p1\",\"verdict\":\"REFUSED\",\"rules\":[\"A-11\"],"
          + "\"reasons\":[\"NOT_FOUND\"],\"to\":\"CLOSED\",\"base\":7}";

  private static final String PURGED =
      "{\"action\":\"Purge\",\"at\":1795453200000,\"verdict\":\"GRANTED\",\"year\":2026,"
          + "\"emptied\":[{\"chain\":\"014/~door\",\"row\":2},{\"chain\":\"014/~door\",\"row\":5}]}";

  @Test
  @DisplayName("D-2 a purge lists the rows of the door that it emptied, by chain and number")
  void purged() {
    ChainHead door = new ChainHead(ChainId.door(new SchoolCode("014")), 7, Bytes.hex("ab"));
    TrailPayload purged =
        TrailPayload.granted("Purge", AT)
            .with(Detail.YEAR, "2026")
            .emptying(new DoorRows(door, List.of(2L, 5L)));
    assertThat(TrailFormat.write(purged).utf8()).isEqualTo(PURGED);
    assertThat(read(PURGED)).contains(purged);
    assertThat(purged.by(MOTHER).emptied()).isEqualTo(purged.emptied());
    for (String other :
        List.of(
            PURGED.replace("\"emptied\":[", "\"emptied\":[[],"),
            PURGED.replace("\"row\":2", "\"row\":\"2\""),
            PURGED.replace("\"row\":2}", "\"row\":2,\"more\":1}"),
            PURGED.replace("\"chain\":\"014/~door\",\"row\":2", "\"row\":2"),
            PURGED.replaceAll("\\[.*\\]", "[]"))) {
      assertThat(other).isNotEqualTo(PURGED);
      assertThat(read(other)).as(other).isEmpty();
    }
  }

  @Test
  @DisplayName("T-1 what is written reads as the same")
  void written() {
    TrailPayload signed =
        TrailPayload.granted("Sign", AT)
            .by(MOTHER)
            .about(new StudentNumber(1_000_001))
            .leaving(
                new PlanStanding(
                    2026,
                    "READY_TO_SIGN",
                    3,
                    "ab",
                    "psychologist@csdm.qc.ca",
                    List.of("mother@famille.example"),
                    Optional.empty(),
                    Optional.of(3),
                    Optional.of("014/last"),
                    Optional.empty(),
                    List.of(new PartSeal(3, "mother@famille.example", "cd")),
                    List.of()));
    TrailPayload refused =
        TrailPayload.refused("ChangeStatus", AT, List.of("A-11"), List.of("NOT_FOUND"))
            .by(MOTHER)
            .askedFor(new PlanId(new SchoolCode("014"), "p1"))
            .with(Detail.BASE, "7")
            .with(Detail.TO, "CLOSED");

    assertThat(TrailFormat.write(signed).utf8()).isEqualTo(SIGNED);
    assertThat(read(SIGNED)).contains(signed);
    assertThat(TrailKind.of(signed).text()).isEqualTo("Sign READY_TO_SIGN signed");
    assertThat(TrailFormat.write(refused).utf8()).isEqualTo(REFUSED);
    assertThat(read(REFUSED)).contains(refused);
    assertThat(TrailKind.of(refused).text()).isEqualTo("ChangeStatus");
  }

  @Test
  @DisplayName("T-1 a detail that is no number in ASCII digits, or no truth, is not written")
  void t1_detailsHaveOneForm() {
    TrailPayload payload = TrailPayload.granted("Write", AT);
    for (String number : List.of("0", "7", "-7", "2147483647", "-2147483648")) {
      TrailPayload written = payload.with(Detail.BASE, number);
      assertThat(TrailFormat.read(TrailFormat.write(written))).contains(written);
    }
    for (String other :
        List.of("\uff17", "\u0667", "+7", "007", "-0", "7 ", "0x7", "7.0", "2147483648", "-", "")) {
      assertThatIllegalArgumentException()
          .as(other)
          .isThrownBy(() -> TrailFormat.write(payload.with(Detail.BASE, other)))
          .withMessage("a detail is no number in ASCII digits");
    }
    for (String other : List.of("TRUE", "True", "1", "")) {
      assertThatIllegalArgumentException()
          .as(other)
          .isThrownBy(() -> TrailFormat.write(payload.with(Detail.BESIDE, other)));
    }
  }

  @Test
  @DisplayName("T-1 other bytes that say the same are not read")
  void otherForms() {
    List<String> others =
        List.of(
            SIGNED + " ",
            SIGNED + "}",
            " " + SIGNED,
            "\ufeff" + SIGNED,
            SIGNED.replace("\"at\":", "\"at\": "),
            SIGNED.replace("1795453200000", "1795453200000.0"),
            SIGNED.replace("1795453200000", "\"1795453200000\""),
            SIGNED.replace("1795453200000", "1.795453200000e12"),
            SIGNED.replace("\"year\":2026", "\"year\":+2026"),
            SIGNED.replace("\"year\":2026", "\"year\":02026"),
            SIGNED.replace("\"year\":2026", "\"year\":\uff12026"),
            SIGNED.replace("\"year\":2026", "\"year\":2026,\"year\":2026"),
            SIGNED.replace("\"version\":3,\"content\"", "\"version\":0,\"content\""),
            SIGNED.replace("\"version\":3,\"content\"", "\"version\":4294967299,\"content\""),
            SIGNED.replace("1795453200000", "99999999999999999999"),
            SIGNED.replace("\"Sign\"", "\"\\u0053ign\""),
            SIGNED.replace("\"Sign\"", "\"\\ud800\""),
            SIGNED.replace("GRANTED", "granted"),
            SIGNED.replace("\"declinations\":[]", "\"declinations\":[],\"other\":1"),
            SIGNED.replace(",\"declinations\":[]", ""),
            SIGNED.replace("{\"action\":\"Sign\",", "{").replace("}}", "},\"action\":\"Sign\"}"),
            REFUSED.replace("\"rules\":[\"A-11\"],", ""),
            REFUSED.replace("\"to\":\"CLOSED\",\"base\":7", "\"base\":7,\"to\":\"CLOSED\""),
            REFUSED.replace("[\"A-11\"]", "[[\"A-11\"]]"),
            REFUSED.replace("\"base\":7", "\"base\":7,\"beside\":1"),
            "[" + SIGNED + "]",
            "null",
            "");
    for (String other : others) {
      assertThat(other).isNotIn(SIGNED, REFUSED);
      assertThat(read(other)).as(other).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "T-1 whatever the bytes are, reading throws nothing, and gives back what was written")
  void anyBytes() {
    Random random = new Random(SEED);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = Bytes.utf8(random.nextBoolean() ? SIGNED : REFUSED).toArray();
      for (int change = 0; change <= random.nextInt(3); change++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Bytes changed =
          Bytes.of(
              random.nextInt(4) > 0 ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      Optional<TrailPayload> payload = TrailFormat.read(changed);
      if (payload.isPresent()) {
        assertThat(TrailFormat.write(payload.get())).isEqualTo(changed);
        read++;
      }
    }
    System.out.println("seed " + SEED + ": 20,000 altered payloads, " + read + " of them readable");
    assertThat(read).isPositive();
  }

  @Test
  @DisplayName("T-1 every kind fits the column, and reads as the same")
  void kinds() {
    for (Class<?> action : Action.OnPlan.class.getPermittedSubclasses()) {
      for (PlanStatus status : PlanStatus.values()) {
        kind(new TrailKind(action.getSimpleName(), Optional.of(status.name()), true));
      }
    }
    for (ReportKind report : ReportKind.values()) {
      kind(new TrailKind(report.trailName(), Optional.empty(), false));
    }
  }

  private static void kind(TrailKind kind) {
    assertThat(kind.text()).hasSizeLessThanOrEqualTo(LONGEST_KIND);
    assertThat(TrailKind.read(kind.text())).isEqualTo(kind);
  }

  private static Optional<TrailPayload> read(String text) {
    return TrailFormat.read(Bytes.utf8(text));
  }
}
