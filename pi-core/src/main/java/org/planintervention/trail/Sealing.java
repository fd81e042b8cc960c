package org.planintervention.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.ChainId;

/**
 * How trail rows are sealed (T-1): a commitment hides a payload behind a salt, and a row's hash
 * binds the commitment to its place and to the row before. After a purge salt and payload are gone,
 * and the hashes still verify. The format is specified in docs/trail-format.md.
 */
public final class Sealing {
  private static final byte COMMITMENT = 0x00;
  private static final byte ROW = 0x01;
  private static final byte LEAF = 0x02;
  private static final byte NODE = 0x03;
  private static final byte EMPTY = 0x04;
  private static final byte[] TAG = "PI-TRAIL-1".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CHECKPOINT_TAG =
      "PI-CHECKPOINT-1".getBytes(StandardCharsets.US_ASCII);

  private Sealing() {}

  /** C = H(0x00, salt, payload). */
  public static Bytes commitment(Bytes salt, Bytes payload) {
    MessageDigest digest = sha256();
    digest.update(COMMITMENT);
    part(digest, salt.toArray());
    part(digest, payload.toArray());
    return Bytes.of(digest.digest());
  }

  /**
   * H(0x01, tag, school, chain, number, hash of the row before, time, kind, commitment): what stays
   * of a row after a purge is bound by the hash itself.
   */
  public static Bytes rowHash(
      ChainId chain, long number, Bytes before, long atMillis, String kind, Bytes commitment) {
    MessageDigest digest = sha256();
    digest.update(ROW);
    part(digest, TAG);
    part(digest, chain.school().value().getBytes(StandardCharsets.US_ASCII));
    part(digest, chain.name().getBytes(StandardCharsets.UTF_8));
    number(digest, number);
    part(digest, before.toArray());
    number(digest, atMillis);
    part(digest, kind.getBytes(StandardCharsets.UTF_8));
    part(digest, commitment.toArray());
    return Bytes.of(digest.digest());
  }

  /** H(0x00, name, bytes) in hexadecimal digits: the seal of a part that is stored elsewhere. */
  public static String seal(String name, Bytes bytes) {
    return commitment(Bytes.utf8(name), bytes).hex();
  }

  /** SHA-256 over a content's bytes, in hexadecimal digits. */
  static String contentHash(Bytes content) {
    return Bytes.of(sha256().digest(content.toArray())).hex();
  }

  /** H(0x02, tag, school, chain, length, hash of the last row): a leaf of a checkpoint's tree. */
  static Bytes leaf(ChainHead head) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    part(digest, CHECKPOINT_TAG);
    part(digest, head.chain().school().value().getBytes(StandardCharsets.US_ASCII));
    part(digest, head.chain().name().getBytes(StandardCharsets.UTF_8));
    number(digest, head.length());
    part(digest, head.hash().toArray());
    return Bytes.of(digest.digest());
  }

  /** H(0x03, left, right): a node of a checkpoint's tree. */
  static Bytes node(Bytes left, Bytes right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.toArray());
    digest.update(right.toArray());
    return Bytes.of(digest.digest());
  }

  /** H(0x04, tag): the root of no head at all. */
  static Bytes noLeaf() {
    MessageDigest digest = sha256();
    digest.update(EMPTY);
    part(digest, CHECKPOINT_TAG);
    return Bytes.of(digest.digest());
  }

  /** The bytes of a checkpoint that a host's seal is made over. */
  public static Bytes sealed(Checkpoint checkpoint) {
    ByteBuffer bytes =
        ByteBuffer.allocate(
            Integer.BYTES * 3
                + Long.BYTES * 4
                + CHECKPOINT_TAG.length
                + checkpoint.root().length()
                + checkpoint.before().length());
    bytes.putInt(CHECKPOINT_TAG.length).put(CHECKPOINT_TAG);
    bytes.putLong(checkpoint.number()).putLong(checkpoint.at().toEpochMilli());
    bytes.putLong(checkpoint.chains()).putLong(checkpoint.rows());
    bytes.putInt(checkpoint.root().length()).put(checkpoint.root().toArray());
    bytes.putInt(checkpoint.before().length()).put(checkpoint.before().toArray());
    return Bytes.of(bytes.array());
  }

  private static void number(MessageDigest digest, long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private static void part(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
