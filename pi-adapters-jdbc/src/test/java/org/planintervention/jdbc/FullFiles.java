package org.planintervention.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's files on a file system that takes so many writes more; of the one that does not fit it takes
 * half, as a full disk does. H2 makes instances of its own, so it is public.
 */
@SuppressWarnings("exports") // H2 makes it by reflection, so it has to be public
public final class FullFiles extends FilePathWrapper {
  static final String SCHEME = "full";
  static final int NO_LIMIT = Integer.MAX_VALUE;
  private static final AtomicInteger LEFT = new AtomicInteger(NO_LIMIT);

  /** For H2. */
  public FullFiles() {
    // the path is set by H2
  }

  /** Leaves room for so many writes. */
  static void leave(int writes) {
    LEFT.set(writes);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(super.open(mode));
  }

  private static final class Channel extends FileBase {
    private final FileChannel real;

    Channel(FileChannel real) {
      this.real = real;
    }

    private void count(ByteBuffer source, long position) throws IOException {
      if (LEFT.getAndUpdate(some -> some == NO_LIMIT || some == 0 ? some : some - 1) == 0) {
        ByteBuffer half = source.duplicate();
        half.limit(half.position() + half.remaining() / 2);
        real.write(half, position);
        throw new IOException("No space left on device");
      }
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      count(source, real.position());
      return real.write(source);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      count(source, position);
      return real.write(source, position);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      return real.read(target);
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
      return real.read(target, position);
    }

    @Override
    public long position() throws IOException {
      return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      real.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      real.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      real.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      real.close();
    }
  }
}
