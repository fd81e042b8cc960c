package org.planintervention.testkit.seal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.planintervention.spi.outside.Sealer;
import org.planintervention.spi.store.Bytes;

/** Seals with a secret that whoever verifies has too. */
public final class HmacSealer implements Sealer {
  private static final String ALGORITHM = "HmacSHA256";

  private final String key;
  private final Bytes secret;

  /**
   * Seals with a secret.
   *
   * @param key what the host calls it
   * @param secret 32 bytes or more that nobody can guess
   */
  public HmacSealer(String key, Bytes secret) {
    this.key = key;
    this.secret = secret;
  }

  @Override
  public String algorithm() {
    return ALGORITHM;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Bytes seal(Bytes bytes) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.toArray(), ALGORITHM));
      return Bytes.of(mac.doFinal(bytes.toArray()));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("the secret cannot seal", unusable);
    }
  }

  @Override
  public boolean verify(Bytes bytes, Bytes seal) {
    return MessageDigest.isEqual(seal(bytes).toArray(), seal.toArray());
  }
}
