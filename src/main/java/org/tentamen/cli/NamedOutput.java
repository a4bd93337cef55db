package org.tentamen.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A file in the making, whose troubles name the file that a person asked for. */
final class NamedOutput extends FilterOutputStream {
  private final Path target;

  NamedOutput(Path target, OutputStream out) {
    super(out);
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw notWritten(target, e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      super.close();
    } catch (IOException e) {
      throw e instanceof FileSystemException ? e : notWritten(target, e);
    }
  }

  /** The same trouble, with the file that a person asked for, not the one beside it. */
  static FileSystemException notWritten(Path target, IOException e) {
    String name = target.toString();
    FileSystemException trouble =
        e instanceof AccessDeniedException
            ? new AccessDeniedException(name)
            : new FileSystemException(name, null, reason(e));
    trouble.initCause(e);
    return trouble;
  }

  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "there is a file where a folder should be";
    }
    String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
    String given = Optional.ofNullable(reason).orElse("the system gives no reason");
    return isFull(given) ? "the disk is full (" + given + ")" : given;
  }

  /** As Linux and macOS, and Windows, say it. */
  private static boolean isFull(String reason) {
    return Stream.of("no space left", "not enough space", "disk quota")
        .anyMatch(reason.toLowerCase(Locale.ROOT)::contains);
  }
}
