package org.planintervention.samples.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planintervention.desk.DestructionCertificate;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Tombstone;
import org.planintervention.spi.store.TrailRow;

/**
 * Certificates of destruction (D-2), a file of JSON each. docs/operations.md says what is in it.
 */
final class Certificates {
  private final Path folder;

  private Certificates(Path folder) {
    this.folder = folder;
  }

  /**
   * Certificates in a folder, which is made when it is not there.
   *
   * @throws NotDoneException when nothing can be written there: better said before a purge
   */
  static Certificates in(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException notThere) {
      throw new NotDoneException("purge.certificates", folder);
    }
    if (!Files.isWritable(folder)) {
      throw new NotDoneException("purge.certificates", folder);
    }
    return new Certificates(folder);
  }

  void write(DestructionCertificate certificate) {
    Tombstone tombstone = certificate.tombstone();
    Path file = folder.resolve(tombstone.id().school() + "_" + tombstone.id().name() + ".json");
    try {
      Files.writeString(file, json(certificate) + System.lineSeparator());
    } catch (IOException full) {
      throw new NotDoneException("purge.certificate", tombstone.id().text(), folder);
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
