package org.planintervention.samples.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planintervention.checkpoint.Ed25519Sealer;
import org.planintervention.spi.outside.Sealer;

/**
 * Ed25519 keys in files as {@code openssl genpkey -algorithm ed25519} and {@code openssl pkey
 * -pubout} write them. A key is named by the start of the SHA-256 of its public half.
 */
final class SealKeys {
  private static final String ALGORITHM = "Ed25519";
  private static final int LARGEST_FILE = 10_000;
  private static final int NAME_BYTES = 8;
  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private SealKeys() {}

  /**
   * The sealer of a private key.
   *
   * @throws NotDoneException when the file holds none, or other people can read it
   */
  static Sealer sealing(Path file) {
    byte[] encoded = read(file, "PRIVATE KEY", "seal.private");
    if (isOpenToOthers(file)) {
      throw new NotDoneException("seal.open", file);
    }
    try {
      PrivateKey own =
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
      PublicKey other = publicOf(own);
      return new Ed25519Sealer(name(other), new KeyPair(other, own));
    } catch (GeneralSecurityException noKey) {
      throw new NotDoneException("seal.private", file);
    }
  }

  /**
   * A sealer that only verifies.
   *
   * @throws NotDoneException when the file holds no public key
   */
  static Sealer verifying(Path file) {
    byte[] encoded = read(file, "PUBLIC KEY", "seal.public");
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
      return new Ed25519Sealer(name(key), new KeyPair(key, null));
    } catch (GeneralSecurityException noKey) {
      throw new NotDoneException("seal.public", file);
    }
  }

  /** The platform computes a public key only as it makes a pair, out of 32 bytes of chance. */
  private static PublicKey publicOf(PrivateKey key) throws GeneralSecurityException {
    byte[] seed =
        key instanceof EdECPrivateKey own ? own.getBytes().orElse(new byte[0]) : new byte[0];
    KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
    KeyPair pair = generator.generateKeyPair();
    if (!Arrays.equals(pair.getPrivate().getEncoded(), key.getEncoded())) {
      throw new GeneralSecurityException("the platform makes pairs in another way");
    }
    return pair.getPublic();
  }

  /** Chance that is none: the seed of a key that is there. */
  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
    }
  }

  private static String name(PublicKey key) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
    return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
  }

  private static byte[] read(Path file, String label, String sentence) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new NotDoneException(sentence, file);
      }
      Matcher key =
          Pattern.compile(
                  "-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
              .matcher(Files.readString(file, StandardCharsets.US_ASCII));
      if (!key.find()) {
        throw new NotDoneException(sentence, file);
      }
      return Base64.getMimeDecoder().decode(key.group(1));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new NotDoneException(sentence, file);
    }
  }

  /** Where the file system knows no such rights, nobody can tell. */
  private static boolean isOpenToOthers(Path file) {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }
}
