package org.planintervention.samples.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.planintervention.desk.DestructionCertificate;
import org.planintervention.samples.schoolyear.files.NotWrittenException;
import org.planintervention.samples.schoolyear.files.OwnerFiles;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;

/**
 * Certificates of destruction (D-2), a file of JSON each. docs/operations.md says what is in it.
 */
final class Certificates {
  private final Path folder;
  private final NewFiles files;

  private Certificates(Path folder, NewFiles files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Certificates in a folder, which is made if it is not there.
   *
   * @throws NotDoneException if nothing can be written there: better said before a purge
   */
  static Certificates in(Path folder, NewFiles files) {
    files.in(folder).close();
    return new Certificates(folder, files);
  }

  /**
   * Purges a plan and writes its certificate, for which a file is begun before the purge: without
   * one nothing is purged.
   *
   * @param purge purges the plan; empty if it was not purged after all
   * @return whether the plan was purged
   * @throws NotDoneException if the certificate cannot be written
   */
  boolean certify(PlanId plan, Supplier<Optional<DestructionCertificate>> purge) {
    Path file = Path.of(plan.school() + "_" + plan.name() + ".json");
    try (OwnerFiles made = files.in(folder)) {
      OutputStream out = made.create(file.toString());
      Optional<DestructionCertificate> certificate = purge.get();
      certificate.ifPresent(one -> write(one, out, made));
      return certificate.isPresent();
    } catch (NotWrittenException why) {
      throw NewFiles.notDone(why, folder.resolve(file));
    }
  }

  private void write(DestructionCertificate certificate, OutputStream out, OwnerFiles made) {
    try {
      out.write((json(certificate) + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
      made.publish();
    } catch (IOException full) {
      throw new NotDoneException("purge.certificate", certificate.tombstone().id().text(), folder);
    }
  }

  private static String json(DestructionCertificate certificate) {
    Tombstone tombstone = certificate.tombstone();
    ObjectNode json = Json.document("PI-DESTRUCTION-1");
    json.put("plan", tombstone.id().text());
    json.put("year", tombstone.year());
    json.put("markedBy", tombstone.markedBy());
    json.put("purgedBy", tombstone.purgedBy());
    json.put("at", tombstone.at().toEpochMilli());
    TrailRow last = certificate.last();
    json.putObject("row")
        .put("number", last.number())
        .put("at", last.at().toEpochMilli())
        .put("kind", last.kind())
        .put("salt", last.salt().map(Bytes::hex).orElse(null))
        .put("payload", last.payload().map(Bytes::hex).orElse(null))
        .put("commitment", last.commitment().hex())
        .put("hash", last.hash().hex());
    json.put("before", certificate.before().hex());
    return json.toString();
  }
}
