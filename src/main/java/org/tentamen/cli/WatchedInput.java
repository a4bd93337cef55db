package org.tentamen.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file being read, which tells how far the reading is. */
final class WatchedInput extends FilterInputStream {

  private static final int STEP = 1 << 16;

  private final Progress progress;
  private int sinceStep;

  WatchedInput(InputStream in, Progress progress) {
    super(in);
    this.progress = progress;
  }

  /**
   * How many steps the reading of some files takes.
   *
   * @throws IOException if one is not there or is a folder
   */
  static int steps(List<Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        throw new FileSystemException(file.toString(), null, "it is a folder");
      }
      bytes += Files.size(file);
    }
    return (int) Math.min(Integer.MAX_VALUE, bytes / STEP + 1);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int bytes) {
    sinceStep += bytes;
    for (; sinceStep >= STEP; sinceStep -= STEP) {
      progress.step();
    }
  }
}
