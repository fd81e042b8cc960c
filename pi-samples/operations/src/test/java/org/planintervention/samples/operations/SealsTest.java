package org.planintervention.samples.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints that {@code pi checkpoint} seals and {@code pi verify} checks. */
final class SealsTest {
  /** As {@code openssl genpkey -algorithm ed25519} and {@code openssl pkey -pubout} wrote them. */
  private static final String OPENSSL_PRIVATE =
      "-----BEGIN PRIVATE KEY-----\n"
          + "MC4CAQAwBQYDK2VwBCIEIPxMpKSV6GviR+Z/Skazu/LON/rI168L+PAfMEwoSM65\n"
          + "-----END PRIVATE KEY-----\n";

  private static final String OPENSSL_PUBLIC =
      "-----BEGIN PUBLIC KEY-----\n"
          + "MCowBQYDK2VwAyEAgdPKpOX4jpuDiqAGJaOYcaurxyC4FReaQNRBaYVCiAg=\n"
          + "-----END PUBLIC KEY-----\n";

  @TempDir private Path folder = Path.of("");
  private String store = "";
  private String checkpoints = "";

  @BeforeEach
  void played() throws IOException {
    store = "sqlite:" + PlayedYear.copyTo(folder);
    checkpoints = folder.resolve("checkpoints.jsonl").toString();
    key("key.pem", OPENSSL_PRIVATE, "rw-------");
    key("public.pem", OPENSSL_PUBLIC, "rw-r--r--");
  }

  private void key(String name, String text, String rights) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  private String in(String name) {
    return folder.resolve(name).toString();
  }

  private Run seal(String key) {
    return Run.of(
        "checkpoint", "--store", store, "--to", checkpoints, "--seal-key", in(key), "--json");
  }

  private Run verify(String key) {
    return Run.of(
        "verify", "--store", store, "--checkpoint", checkpoints, "--public-key", in(key), "--json");
  }

  private static String pem(String label, Key key) {
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(label, Base64.getEncoder().encodeToString(key.getEncoded()));
  }

  @Test
  @DisplayName("T-4 a sealed checkpoint is genuine under its key; under another it is a finding")
  void t4_sealed() throws IOException, GeneralSecurityException {
    Run sealed = seal("key.pem");
    assertThat(sealed.status()).as(sealed.toString()).isZero();
    assertThat(sealed.json().path("sealKey").asText()).matches("[0-9a-f]{16}");
    Run genuine = verify("public.pem");
    assertThat(genuine.status()).as(genuine.toString()).isZero();
    assertThat(genuine.json().at("/checkpoint/seal").asText()).isEqualTo("GENUINE");

    KeyPair another = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    key("another.pem", pem("PUBLIC KEY", another.getPublic()), "rw-r--r--");
    Run other = verify("another.pem");
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.json().path("counts").has("CHECKPOINT_ALTERED")).isTrue();

    key("another-key.pem", pem("PRIVATE KEY", another.getPrivate()), "rw-------");
    assertThat(seal("another-key.pem").status()).isZero();
    assertThat(verify("public.pem").status()).isEqualTo(1);
    assertThat(verify("another.pem").status()).isZero();
  }

  @Test
  @DisplayName("T-4 an unsealed checkpoint is a finding where seals are asked for or were given")
  void t4_unsealed() throws IOException {
    assertThat(Run.of("checkpoint", "--store", store, "--to", checkpoints).status()).isZero();
    Run unsealed = verify("public.pem");
    assertThat(unsealed.status()).isEqualTo(1);
    assertThat(unsealed.json().path("notes").toString()).contains("SEAL_WRONG");

    assertThat(seal("key.pem").status()).isZero();
    Run refused = Run.of("checkpoint", "--store", store, "--to", checkpoints, "--language", "en");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("--seal-key");

    Path stripped = Path.of(checkpoints);
    assertThat(seal("key.pem").status()).isZero();
    String whole = Files.readString(stripped);
    int seal = whole.lastIndexOf(",\"seal\":");
    Files.writeString(stripped, whole.substring(0, seal) + "}\n");
    Run gone = Run.of("verify", "--store", store, "--checkpoint", checkpoints, "--json");
    assertThat(gone.status()).as(gone.toString()).isEqualTo(1);
    assertThat(gone.json().path("counts").has("CHECKPOINT_ALTERED")).isTrue();
  }

  @Test
  @DisplayName("T-4 a private key that others can read, and what is no key, are refused")
  void t4_keys() throws IOException {
    key("open.pem", OPENSSL_PRIVATE, "rw-r-----");
    key("letter.pem", "Bonjour", "rw-------");
    key("broken.pem", OPENSSL_PRIVATE.replace("MC4", "AAA"), "rw-------");
    for (String wrong :
        new String[] {"open.pem", "letter.pem", "broken.pem", "public.pem", "none"}) {
      Run run = seal(wrong);
      assertThat(run.status()).as(wrong).isEqualTo(2);
      assertThat(Path.of(checkpoints)).doesNotExist();
    }
    assertThat(
            Run.of(
                    "checkpoint",
                    "--store",
                    store,
                    "--to",
                    checkpoints,
                    "--seal-key",
                    in("open.pem"),
                    "--language",
                    "en")
                .err())
        .contains("chmod 600");
    assertThat(seal("key.pem").status()).isZero();
    for (String wrong : new String[] {"key.pem", "letter.pem", "none"}) {
      assertThat(verify(wrong).status()).as(wrong).isEqualTo(2);
    }
    assertThat(Run.of("verify", "--store", store, "--public-key", in("public.pem")).status())
        .isEqualTo(2);
  }
}
