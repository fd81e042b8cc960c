package org.planintervention.trail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.TrailRow;

/**
 * Replays one chain, row by row: checks that each row is what was written and follows the one
 * before, and remembers where the plan stood after the last. It keeps no rows, so a chain of any
 * length takes the same memory.
 */
public final class ChainReplay {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ChainId chain;
  private final List<Finding> findings = new ArrayList<>();
  private final SortedMap<Integer, String> contents = new TreeMap<>();
  private long rows;
  private long number;
  private Bytes hash = Bytes.of(new byte[0]);
  private Instant at = Instant.MIN;
  private @Nullable PlanStanding standing;
  private OptionalLong firstEmptied = OptionalLong.empty();
  private OptionalLong lastKept = OptionalLong.empty();
  private boolean purged;

  /** A replay of one chain. */
  public ChainReplay(ChainId chain) {
    this.chain = chain;
  }

  /** Takes the next row, in the order of the numbers. */
  public void next(TrailRow row) {
    rows++;
    if (row.number() > number + 1) {
      find(Finding.Kind.GAP, OptionalLong.of(number + 1), null);
      hash = Bytes.of(new byte[0]);
    }
    boolean follows = row.number() == number + 1;
    if (!sealed(row, follows)) {
      find(Finding.Kind.ROW_ALTERED, OptionalLong.of(row.number()), null);
    }
    if (row.at().isBefore(at)) {
      find(Finding.Kind.TIME_REGRESSION, OptionalLong.of(row.number()), null);
    }
    read(row);
    number = row.number();
    hash = row.hash();
    at = row.at();
  }

  /** Says that there are no more rows, and what the head says. */
  public void end(ChainHead head) {
    if (head.length() > number) {
      find(Finding.Kind.TRUNCATED, OptionalLong.of(number + 1), null);
    } else if (head.length() < number || !head.hash().equals(hash)) {
      find(Finding.Kind.ROW_ALTERED, OptionalLong.of(number), "head");
    }
    if (!purged && firstEmptied.isPresent()) {
      find(Finding.Kind.ROW_ALTERED, firstEmptied, "payload");
    } else if (purged && lastKept.isPresent()) {
      find(Finding.Kind.ROW_ALTERED, lastKept, "purge");
    }
  }

  /** Whether the last row says that the plan was purged (D-2). */
  public boolean purged() {
    return purged;
  }

  /** How many rows were taken. */
  public long rows() {
    return rows;
  }

  /** What was found so far. */
  public List<Finding> findings() {
    return ImmutableList.copyOf(findings);
  }

  /** Where the plan stood after the last row that says so. */
  public Optional<PlanStanding> standing() {
    return Optional.ofNullable(standing);
  }

  /** The hash of each version's content, in hexadecimal digits, as the rows tell. */
  public SortedMap<Integer, String> contents() {
    return contents;
  }

  private boolean sealed(TrailRow row, boolean follows) {
    boolean linked =
        !follows || Sealing.rowHash(chain, row.number(), hash, row.commitment()).equals(row.hash());
    boolean open = row.salt().isPresent() && row.payload().isPresent();
    boolean closed = row.salt().isEmpty() && row.payload().isEmpty();
    if (closed) {
      return linked && row.actor().isEmpty() && row.student().isEmpty();
    }
    return linked
        && open
        && Sealing.commitment(row.salt().get(), row.payload().get()).equals(row.commitment())
        && columnsMatch(row);
  }

  /** The columns for queries say what the payload says. */
  private boolean columnsMatch(TrailRow row) {
    JsonNode json = payload(row);
    return json.path("action").asText().equals(row.kind())
        && json.path("at").asLong() == row.at().toEpochMilli()
        && json.path("actor").asText("").equals(row.actor().orElse(""))
        && json.path("student").asText("").equals(row.student().map(one -> one.text()).orElse(""))
        && json.path("plan").asText("").equals(row.about().map(one -> one.text()).orElse(""));
  }

  private void read(TrailRow row) {
    JsonNode json = payload(row);
    JsonNode state = json.path("after");
    if (row.payload().isEmpty() && firstEmptied.isEmpty()) {
      firstEmptied = OptionalLong.of(row.number());
    }
    purged = row.kind().equals("Purge") && json.path("verdict").asText().equals("GRANTED");
    if (row.payload().isPresent() && !purged) {
      lastKept = OptionalLong.of(row.number());
    }
    if (state.isObject()) {
      standing = PlanStanding.read(state);
      contents.put(standing.version(), standing.contentHash());
    }
  }

  private static JsonNode payload(TrailRow row) {
    if (row.payload().isEmpty()) {
      return JSON.nullNode();
    }
    try {
      JsonNode json = JSON.readTree(row.payload().get().toArray());
      return json == null ? JSON.nullNode() : json;
    } catch (IOException altered) {
      return JSON.nullNode();
    }
  }

  private void find(Finding.Kind kind, OptionalLong row, @Nullable String detail) {
    findings.add(new Finding(kind, chain, row, Optional.ofNullable(detail)));
  }
}
