package org.planintervention.trail;

import java.util.ArrayDeque;
import java.util.Deque;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;

/**
 * The Merkle root over heads that come one after the other. The tree is that of RFC 6962: of n
 * leaves the left half are the greatest power of two less than n. It keeps one hash a level.
 */
public final class MerkleRoot {
  private final Deque<Bytes> complete = new ArrayDeque<>();
  private long chains;
  private long rows;

  /** A tree without leaves. */
  public MerkleRoot() {
    // nothing is there yet
  }

  /** Takes the next head; they come by school, then name. */
  public void add(ChainHead head) {
    Bytes hash = Sealing.leaf(head);
    for (long bits = chains; (bits & 1) == 1; bits >>= 1) {
      hash = Sealing.node(complete.pop(), hash);
    }
    complete.push(hash);
    chains++;
    rows += head.length();
  }

  /** How many heads were taken. */
  public long chains() {
    return chains;
  }

  /** How many rows their chains have, all together. */
  public long rows() {
    return rows;
  }

  /** The root over what was taken so far. */
  public Bytes root() {
    Bytes hash = complete.isEmpty() ? Sealing.noLeaf() : complete.peek();
    for (Bytes left : complete.stream().skip(1).toList()) {
      hash = Sealing.node(left, hash);
    }
    return hash;
  }
}
