package org.planintervention.checkpoint;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.SignatureException;
import org.planintervention.spi.outside.Sealer;
import org.planintervention.spi.store.Bytes;

/**
 * Seals of checkpoints with an Ed25519 key of the Java platform. Anyone who has the public key can
 * verify them.
 */
public final class Ed25519Sealer implements Sealer {
  private static final String ALGORITHM = "Ed25519";

  private final String key;
  private final KeyPair pair;

  /**
   * Seals with a pair of keys.
   *
   * @param key what the host calls it
   * @param pair an Ed25519 pair, such as {@code KeyPairGenerator.getInstance("Ed25519")} makes;
   *     without its private key it only verifies
   */
  public Ed25519Sealer(String key, KeyPair pair) {
    this.key = key;
    this.pair = pair;
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
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair.getPrivate());
      signature.update(bytes.toArray());
      return Bytes.of(signature.sign());
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("the key cannot seal", unusable);
    }
  }

  @Override
  public boolean verify(Bytes bytes, Bytes seal) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(pair.getPublic());
      signature.update(bytes.toArray());
      return signature.verify(seal.toArray());
    } catch (SignatureException noSeal) {
      return false;
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("the key cannot verify", unusable);
    }
  }
}
