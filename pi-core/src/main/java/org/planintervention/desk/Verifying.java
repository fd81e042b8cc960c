package org.planintervention.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.planintervention.canonical.CanonicalForm;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanRow;
import org.planintervention.spi.store.PlanStore;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.StoredPlan;
import org.planintervention.spi.store.TrailRow;
import org.planintervention.trail.ChainReplay;
import org.planintervention.trail.Finding;
import org.planintervention.trail.Finding.Kind;
import org.planintervention.trail.PlanStanding;
import org.planintervention.trail.PlanStanding.SignatureKey;
import org.planintervention.trail.Sealing;
import org.planintervention.trail.VerificationReport;

/**
 * Verifies what is stored: replays every chain, and compares where each plan's trail leads with
 * what the store says of it. It streams, and never stops at the first finding.
 */
final class Verifying {
  private final PlanStore store;

  Verifying(PlanStore store) {
    this.store = store;
  }

  VerificationReport plan(PlanId plan) {
    Run run = new Run();
    run.chain(store.head(ChainId.of(plan)));
    return run.report();
  }

  VerificationReport school(SchoolCode school, Batch.Progress progress) {
    Run run = new Run();
    run.school(school, progress);
    return run.report();
  }

  VerificationReport everything(Batch.Progress progress) {
    Run run = new Run();
    Optional<SchoolCode> after = Optional.empty();
    List<SchoolCode> schools = store.schools(after, PlanStore.MOST);
    while (!schools.isEmpty()) {
      for (SchoolCode school : schools) {
        if (!run.school(school, progress)) {
          return run.report();
        }
      }
      after = Optional.of(schools.get(schools.size() - 1));
      schools = store.schools(after, PlanStore.MOST);
    }
    return run.report();
  }

  private final class Run {
    private final List<Finding> findings = new ArrayList<>();
    private int chains;
    private long plans;
    private long rows;

    VerificationReport report() {
      return new VerificationReport(plans, rows, findings);
    }

    /** Verifies a school's chains; answers false when it was stopped. */
    boolean school(SchoolCode school, Batch.Progress progress) {
      Optional<String> after = Optional.empty();
      List<ChainHead> heads = store.heads(school, after, PlanStore.MOST);
      while (!heads.isEmpty()) {
        heads.forEach(this::chain);
        if (!progress.after(chains, chains)) {
          return false;
        }
        after = Optional.of(heads.get(heads.size() - 1).chain().name());
        heads = store.heads(school, after, PlanStore.MOST);
      }
      return true;
    }

    void chain(ChainHead head) {
      ChainId chain = head.chain();
      chains++;
      if (chain.isDoor()) {
        findings.addAll(replayed(head).findings());
        return;
      }
      plans++;
      PlanId id = new PlanId(chain.school(), chain.name());
      Optional<StoredPlan> stored = store.find(id);
      ChainReplay replay = replayed(head);
      findings.addAll(replay.findings());
      if (replay.purged() != stored.isEmpty()) {
        find(Kind.CONTENT_ALTERED, chain, OptionalLong.empty(), "plan");
      }
      if (replay.purged() != store.tombstone(id).isPresent()) {
        find(Kind.CONTENT_ALTERED, chain, OptionalLong.empty(), "tombstone");
      }
      if (!replay.purged() && stored.isPresent()) {
        compare(chain, stored.get(), replay);
      }
    }

    private ChainReplay replayed(ChainHead head) {
      ChainReplay replay = new ChainReplay(head.chain());
      long after = 0;
      List<TrailRow> page = store.trail(head.chain(), after, PlanStore.MOST);
      while (!page.isEmpty()) {
        page.forEach(replay::next);
        after = page.get(page.size() - 1).number();
        page =
            page.size() < PlanStore.MOST
                ? List.of()
                : store.trail(head.chain(), after, PlanStore.MOST);
      }
      replay.end(head);
      rows += replay.rows();
      return replay;
    }

    private void compare(ChainId chain, StoredPlan stored, ChainReplay replay) {
      if (replay.standing().isEmpty()) {
        find(Kind.CONTENT_ALTERED, chain, OptionalLong.empty(), "plan");
        return;
      }
      PlanStanding told = replay.standing().get();
      PlanRow row = stored.row();
      part(chain, "status", told.status().equals(row.status()));
      part(chain, "version", told.version() == row.version());
      part(chain, "coordinator", told.coordinator().equals(row.coordinator().value()));
      part(chain, "listed", told.listed().equals(row.listed()));
      part(chain, "state", told.stateSeal().equals(seal("state", row.state())));
      part(chain, "contentHash", told.contentHash().equals(row.contentHash().hex()));
      contents(chain, row.id(), replay);
      signatures(chain, stored, told.signatures());
    }

    private void contents(ChainId chain, PlanId id, ChainReplay replay) {
      replay
          .contents()
          .forEach(
              (version, hash) -> {
                Optional<Bytes> content = store.content(id, version);
                boolean same =
                    content.isPresent() && CanonicalForm.hash(content.get()).hex().equals(hash);
                part(chain, "content of version " + version, same);
              });
    }

    private void signatures(ChainId chain, StoredPlan stored, Map<SignatureKey, String> told) {
      Set<SignatureKey> missing = new LinkedHashSet<>(told.keySet());
      for (SignatureRow row : stored.signatures()) {
        SignatureKey key = new SignatureKey(row.version(), row.signatory());
        String seal = told.get(key);
        missing.remove(key);
        if (seal == null) {
          find(Kind.ORPHAN_SIGNATURE, chain, OptionalLong.empty(), "version " + row.version());
        } else {
          String part = "signature on version " + row.version();
          part(chain, part, seal.equals(seal("signature", row.payload())));
        }
      }
      for (SignatureKey key : missing) {
        find(Kind.SIGNATURE_MISSING, chain, OptionalLong.empty(), "version " + key.version());
      }
    }

    private void part(ChainId chain, String part, boolean same) {
      if (!same) {
        find(Kind.CONTENT_ALTERED, chain, OptionalLong.empty(), part);
      }
    }

    private void find(Kind kind, ChainId chain, OptionalLong row, String detail) {
      findings.add(new Finding(kind, chain, row, Optional.of(detail)));
    }
  }

  private static String seal(String part, Bytes bytes) {
    return Sealing.commitment(Bytes.utf8(part), bytes).hex();
  }
}
