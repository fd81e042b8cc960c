package org.planintervention.trail;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;
import static org.planintervention.spi.privacy.DataLevel.NONE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planintervention.spi.privacy.PersonalData;

/**
 * What a verification looked at and found. It holds no personal data.
 *
 * @param plans how many plans' chains were replayed, purged ones included
 * @param rows how many rows of the trail were checked, those of the schools' doors included
 * @param findings what was found, by chain, then row; at most {@link #MOST}
 * @param counts how many were found of each kind, all of them
 * @param checkpoint what it was compared with; empty: nothing, and a store that was rewritten as a
 *     whole, or set back, cannot be told from a genuine one
 * @param complete whether it looked at everything that it was asked for, and was not stopped
 */
public record VerificationReport(
    @PersonalData(NONE) long plans,
    @PersonalData(NONE) long rows,
    @PersonalData(DEIDENTIFIED) List<Finding> findings,
    @PersonalData(NONE) Map<Finding.Kind, Long> counts,
    @PersonalData(DEIDENTIFIED) Optional<AgainstCheckpoint> checkpoint,
    @PersonalData(NONE) boolean complete) {
  /** So many findings are told one by one; the counts tell of all. */
  public static final int MOST = 100_000;

  /** Takes the parts; collections are copied. */
  public VerificationReport {
    findings = ImmutableList.copyOf(findings);
    counts =
        counts.isEmpty()
            ? Maps.immutableEnumMap(new EnumMap<Finding.Kind, Long>(Finding.Kind.class))
            : Maps.immutableEnumMap(counts);
  }

  /** A whole verification without a checkpoint. */
  public VerificationReport(long plans, long rows, List<Finding> findings) {
    this(plans, rows, findings, counts(findings), Optional.empty(), true);
  }

  private static Map<Finding.Kind, Long> counts(List<Finding> findings) {
    Map<Finding.Kind, Long> counts = new EnumMap<>(Finding.Kind.class);
    findings.forEach(finding -> counts.merge(finding.kind(), 1L, Long::sum));
    return counts;
  }

  /** How many findings there are, those that are not told one by one included. */
  public long found() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** What the report says of itself, besides the findings. */
  public List<Note> notes() {
    ImmutableList.Builder<Note> notes = ImmutableList.builder();
    if (found() == 0) {
      notes.add(Note.NOTHING_FOUND);
    }
    if (found() > findings.size()) {
      notes.add(Note.MORE_FOUND);
    }
    if (!complete) {
      notes.add(Note.STOPPED);
    }
    if (checkpoint.isEmpty()) {
      notes.add(Note.NO_CHECKPOINT);
    } else if (checkpoint.get().seal() == SealStanding.NOT_CHECKED) {
      notes.add(Note.SEAL_NOT_CHECKED);
    } else if (checkpoint.get().seal() == SealStanding.WRONG) {
      notes.add(Note.SEAL_WRONG);
    }
    return notes.build();
  }

  /** What is counted. */
  public enum Figure {
    /** Plans, purged ones included. */
    PLANS,
    /** Rows of the trail. */
    ROWS,
    /** Findings. */
    FINDINGS,
    /** The number of the checkpoint. */
    CHECKPOINT
  }

  /** What a report says of itself. */
  public enum Note {
    /** Nothing was found. */
    NOTHING_FOUND,
    /** More was found than is told one by one. */
    MORE_FOUND,
    /** It was stopped before its end. */
    STOPPED,
    /** There was no checkpoint, so a chain that was rewritten as a whole cannot be seen. */
    NO_CHECKPOINT,
    /** The checkpoint is sealed, and nobody could tell whether by the host. */
    SEAL_NOT_CHECKED,
    /** The checkpoint does not bear the host's seal. */
    SEAL_WRONG
  }

  /**
   * The checkpoint that a store was compared with.
   *
   * @param number its number
   * @param atMillis when it was taken, in epoch milliseconds
   * @param seal what its seal says
   */
  public record AgainstCheckpoint(
      @PersonalData(NONE) long number,
      @PersonalData(NONE) long atMillis,
      @PersonalData(NONE) SealStanding seal) {}

  /** What the seal of a checkpoint says. */
  public enum SealStanding {
    /** It has none. */
    NONE,
    /** It has one, and there was nobody to ask. */
    NOT_CHECKED,
    /** It was made over this checkpoint with the host's key. */
    GENUINE,
    /** It was not, or is gone although there was somebody to ask. */
    WRONG
  }
}
