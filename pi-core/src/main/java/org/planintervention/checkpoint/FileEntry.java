package org.planintervention.checkpoint;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.planintervention.spi.outside.Checkpoint;
import org.planintervention.spi.outside.CheckpointSink;
import org.planintervention.spi.store.ChainHead;
import org.planintervention.spi.store.StoreException;

/** A checkpoint that is being written to a file. */
final class FileEntry implements CheckpointSink.Entry {
  private static final String NOT_WRITTEN = "The file of checkpoints could not be written.";

  private final FileChannel channel;
  private final OutputStream out;

  FileEntry(FileChannel channel, String beginning) {
    this.channel = channel;
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
    write(beginning);
  }

  @Override
  public void add(ChainHead head) {
    write(CheckpointLines.head(head));
  }

  @Override
  public void finish(Checkpoint checkpoint) {
    write(CheckpointLines.checkpoint(checkpoint));
    try {
      out.flush();
      channel.force(true);
    } catch (IOException failure) {
      throw new StoreException(NOT_WRITTEN, failure);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException failure) {
      throw new StoreException(NOT_WRITTEN, failure);
    }
  }

  private void write(String line) {
    try {
      out.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new StoreException(NOT_WRITTEN, failure);
    }
  }
}
