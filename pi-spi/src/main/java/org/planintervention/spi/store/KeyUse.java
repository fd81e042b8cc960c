package org.planintervention.spi.store;

import static org.planintervention.spi.privacy.DataLevel.DEIDENTIFIED;

import java.util.Objects;
import org.planintervention.spi.privacy.PersonalData;

/**
 * Use of a commit key: for which action, and where its commit stands.
 *
 * @param fingerprint hash of the action with all its arguments
 * @param chain chain of the first trail row of the commit
 * @param number number of that row
 */
public record KeyUse(
    @PersonalData(DEIDENTIFIED) Bytes fingerprint,
    @PersonalData(DEIDENTIFIED) ChainId chain,
    @PersonalData(DEIDENTIFIED) long number) {
  /** Creates a use. */
  public KeyUse {
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(chain, "chain");
  }

  /** Returns the use that a commit makes of its key. */
  public static KeyUse of(CommitKey key, Commit commit) {
    TrailRow first = commit.changes().get(0).trail();
    return new KeyUse(key.fingerprint(), first.chain(), first.number());
  }
}
