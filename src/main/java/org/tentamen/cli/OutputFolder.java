package org.tentamen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A folder that a command writes to. A file appears in it whole or not at all: it is written beside
 * its place under another name and then moved.
 */
final class OutputFolder {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path folder;

  /** Who may read a file. */
  enum Readers {
    /** Whoever the system lets. */
    ALL,
    /** Its owner alone (mode 0600), on systems that know owners. */
    OWNER
  }

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * A folder; made, with those above it, if it is not there.
   *
   * @throws UncheckedIOException if it cannot be made
   */
  static OutputFolder at(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw notWritten(folder, e);
    }
    return new OutputFolder(folder);
  }

  /** A folder in this one; made if it is not there. */
  OutputFolder folder(String name) {
    return at(folder.resolve(name));
  }

  /** The path of a file in it, which may not be there. */
  Path path(String name) {
    return folder.resolve(name);
  }

  /** Writes text in UTF-8. */
  void write(String name, Readers readers, String text) {
    write(name, readers, text.getBytes(UTF_8));
  }

  /** Writes bytes. */
  void write(String name, Readers readers, byte[] bytes) {
    writeBeside(name, readers, out -> out.write(bytes));
  }

  /** Writes text in UTF-8 that is not in memory at once. */
  void stream(String name, Readers readers, Consumer<Writer> content) {
    writeBeside(
        name,
        readers,
        out -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
          content.accept(text);
          text.flush();
        });
  }

  /** Something that writes bytes. */
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private void writeBeside(String name, Readers readers, Content content) {
    Path target = folder.resolve(name);
    Path beside = folder.resolve("." + name + ".part");
    try {
      // What an interrupted run has left has its own permissions.
      Files.deleteIfExists(beside);
      try (OutputStream out = Channels.newOutputStream(open(beside, readers))) {
        content.writeTo(out);
      }
      Files.move(beside, target, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw notWritten(target, e);
    } finally {
      // There is something to delete only where the file was not finished and moved.
      beside.toFile().delete();
    }
  }

  private static SeekableByteChannel open(Path file, Readers readers) throws IOException {
    boolean knowsOwners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return readers == Readers.OWNER && knowsOwners
        ? Files.newByteChannel(file, NEW, OWNER_ONLY)
        : Files.newByteChannel(file, NEW);
  }

  /** The same trouble, with the file that a person asked for, not the one beside it. */
  private static UncheckedIOException notWritten(Path target, IOException e) {
    String name = target.toString();
    FileSystemException trouble =
        e instanceof AccessDeniedException
            ? new AccessDeniedException(name)
            : new FileSystemException(name, null, reason(e));
    trouble.initCause(e);
    return new UncheckedIOException(trouble);
  }

  private static String reason(IOException e) {
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "there is a file where a folder should be";
    }
    String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
    return Optional.ofNullable(reason).orElse("the system gives no reason");
  }
}
