package org.planintervention.trail;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.KeptRow;
import org.planintervention.trail.Finding.Kind;
import org.planintervention.trail.PlanStanding.PartSeal;
import org.planintervention.trail.TrailPayload.Detail;

/**
 * Compares what is stored of one plan with where its trail led. Rows come one by one, so that no
 * more than one content is held at a time.
 */
public final class PlanComparison {
  private final ChainId chain;
  private final ChainReplay replay;
  private final Optional<PlanStanding> standing;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Integer> versions = new HashSet<>();
  private final Map<SignatureKey, String> seals = new LinkedHashMap<>();
  private final Set<SignatureKey> signatures;

  /** A comparison with a replay that has ended. */
  public PlanComparison(ChainId chain, ChainReplay replay) {
    this.chain = chain;
    this.replay = replay;
    this.standing = replay.purged() ? Optional.empty() : replay.standing();
    for (PartSeal one : standing.map(PlanStanding::signatures).orElse(List.of())) {
      seals.put(SignatureKey.of(one), one.seal());
    }
    this.signatures = new LinkedHashSet<>(seals.keySet());
  }

  /** Takes the plan's row; empty when there is none. */
  public void plan(Optional<KeptRow> stored) {
    if (stored.isPresent() != standing.isPresent()) {
      part("plan", false);
    }
    if (stored.isPresent() && standing.isPresent()) {
      compare(stored.get(), standing.get());
    }
  }

  private void compare(KeptRow row, PlanStanding told) {
    part("student", row.text(1).equals(replay.student().map(Object::toString).orElse("")));
    part("year", row.text(2).equals(Integer.toString(told.year())));
    part("status", row.text(3).equals(told.status()));
    part("version", row.text(4).equals(Integer.toString(told.version())));
    part("coordinator", row.text(5).equals(told.coordinator()));
    part("listed", row.text(6).equals(String.join("\n", told.listed())));
    part("marked", row.text(7).equals(told.marked().map(Object::toString).orElse("")));
    part("contentHash", hex(row.bytes().get(0)).equals(told.contentHash()));
    part("state", row.bytes().get(1).filter(bytes -> isState(bytes, told)).isPresent());
  }

  private static boolean isState(Bytes bytes, PlanStanding told) {
    return StoredState.read(bytes)
        .filter(
            state ->
                state.bytes().equals(bytes)
                    && state.lastReady().equals(told.lastReady())
                    && state.source().equals(told.source())
                    && state.markedBy().equals(told.markedBy())
                    && state.declinations().stream()
                        .map(StoredState.Declined::seal)
                        .toList()
                        .equals(told.declinations()))
        .isPresent();
  }

  /** Takes a version's row. */
  public void version(KeptRow row) {
    long version = row.number(1);
    Optional<String> told =
        standing.isPresent() && version > 0 && version <= Integer.MAX_VALUE
            ? Optional.ofNullable(replay.contents().get((int) version))
            : Optional.empty();
    if (told.isPresent()) {
      versions.add((int) version);
      part("content of version " + version, told.get().equals(hash(row.bytes().get(0))));
    } else {
      part(version == KeptRow.NO_NUMBER ? "content" : "content of version " + version, false);
    }
  }

  /** Takes a signature's row. */
  public void signature(KeptRow row) {
    Optional<SignatureKey> key = key(row);
    Optional<String> seal = key.flatMap(one -> Optional.ofNullable(seals.get(one)));
    if (key.isEmpty() || seal.isEmpty()) {
      find(Kind.ORPHAN_SIGNATURE, "version " + (key.isEmpty() ? "?" : key.get().version()));
      return;
    }
    signatures.remove(key.get());
    Optional<Bytes> bytes = row.bytes().get(0);
    Optional<SignatureStep> step =
        Optional.ofNullable(replay.given().get(key.get()))
            .filter(one -> seal.get().equals(seal("signature", bytes)) && isAt(row, one));
    part("signature on version " + key.get().version(), step.isPresent());
    step.filter(one -> !bytes.flatMap(PlanComparison::signature).filter(one::agrees).isPresent())
        .ifPresent(
            one ->
                findings.add(
                    new Finding(
                        Kind.IMPOSSIBLE_STEP,
                        chain,
                        OptionalLong.of(one.row()),
                        Optional.of("signature"))));
  }

  private static Optional<StoredSignature> signature(Bytes bytes) {
    return StoredSignature.read(bytes).filter(read -> read.bytes().equals(bytes));
  }

  private static boolean isAt(KeptRow row, SignatureStep step) {
    boolean told = row.texts().get(3).isPresent() || row.texts().get(4).isPresent();
    return !told || (row.number(3) == step.row() && row.number(4) == step.within());
  }

  private static Optional<SignatureKey> key(KeptRow row) {
    long version = row.number(1);
    return version > 0 && version <= Integer.MAX_VALUE
        ? Optional.of(new SignatureKey((int) version, row.text(2)))
        : Optional.empty();
  }

  /** Takes the tombstone; empty when there is none. */
  public void tombstone(Optional<KeptRow> stored) {
    if (stored.isPresent() != replay.purged()) {
      part("tombstone", false);
    } else if (stored.isPresent()) {
      KeptRow row = stored.get();
      TrailPayload told = replay.purge().orElseThrow();
      part(
          "tombstone",
          row.text(1).equals(told.detail(Detail.YEAR).orElse(""))
              && row.text(2).equals(told.detail(Detail.MARKED_BY).orElse(""))
              && row.text(3).equals(told.actor().orElse(""))
              && row.text(4).equals(Long.toString(told.at())));
    }
  }

  /** Says that everything was taken, and answers what was found. */
  public List<Finding> end() {
    if (standing.isPresent()) {
      for (int version : replay.contents().keySet()) {
        part("content of version " + version, versions.contains(version));
      }
      for (SignatureKey missing : signatures) {
        find(Kind.SIGNATURE_MISSING, "version " + missing.version());
      }
    }
    return findings;
  }

  private void part(String part, boolean same) {
    if (!same) {
      find(Kind.CONTENT_ALTERED, part);
    }
  }

  private void find(Kind kind, String detail) {
    findings.add(new Finding(kind, chain, OptionalLong.empty(), Optional.of(detail)));
  }

  private static String seal(String part, Optional<Bytes> bytes) {
    return bytes.map(one -> Sealing.seal(part, one)).orElse("");
  }

  private static String hex(Optional<Bytes> bytes) {
    return bytes.map(Bytes::hex).orElse("");
  }

  private static String hash(Optional<Bytes> bytes) {
    return bytes.map(Sealing::contentHash).orElse("");
  }
}
