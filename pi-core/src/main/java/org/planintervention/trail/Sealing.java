package org.planintervention.trail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.ChainId;

/**
 * How trail rows are sealed (T-1): a commitment hides a payload behind a salt, and a row's hash
 * binds the commitment to its place and to the row before. After a purge salt and payload are gone,
 * and the hashes still verify.
 */
public final class Sealing {
  private static final byte COMMITMENT = 0x00;
  private static final byte ROW = 0x01;
  private static final byte[] TAG = "PI-TRAIL-1".getBytes(StandardCharsets.US_ASCII);

  private Sealing() {}

  /** C = H(0x00, salt, payload). */
  public static Bytes commitment(Bytes salt, Bytes payload) {
    MessageDigest digest = sha256();
    digest.update(COMMITMENT);
    part(digest, salt.toArray());
    part(digest, payload.toArray());
    return Bytes.of(digest.digest());
  }

  /** H(0x01, tag, chain, number, hash of the row before, commitment). */
  public static Bytes rowHash(ChainId chain, long number, Bytes before, Bytes commitment) {
    MessageDigest digest = sha256();
    digest.update(ROW);
    part(digest, TAG);
    part(digest, chain.school().value().getBytes(StandardCharsets.US_ASCII));
    part(digest, chain.name().getBytes(StandardCharsets.US_ASCII));
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    part(digest, before.toArray());
    part(digest, commitment.toArray());
    return Bytes.of(digest.digest());
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
