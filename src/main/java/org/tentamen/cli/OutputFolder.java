package org.tentamen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
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
      throw new UncheckedIOException(NamedOutput.notWritten(folder, e));
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
    try (Together alone = together(readers)) {
      try (OutputStream out = alone.open(name)) {
        out.write(bytes);
      }
      alone.keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes text in UTF-8 that is not in memory at once. */
  void stream(String name, Readers readers, Consumer<Writer> content) {
    try (Together alone = together(readers)) {
      try (Writer text = new BufferedWriter(new OutputStreamWriter(alone.open(name), UTF_8))) {
        content.accept(text);
      }
      alone.keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes bytes that are not in memory at once. */
  void streamBytes(String name, Readers readers, Consumer<OutputStream> content) {
    try (Together alone = together(readers)) {
      try (OutputStream bytes = new BufferedOutputStream(alone.open(name))) {
        content.accept(bytes);
      }
      alone.keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a text in UTF-8 that is written in its place, piece by piece. */
  Writer append(String name) throws IOException {
    return new OutputStreamWriter(
        new NamedOutput(
            folder.resolve(name),
            Files.newOutputStream(folder.resolve(name), StandardOpenOption.APPEND)),
        UTF_8);
  }

  /** Files that appear together once all are written, or not at all; none yet. */
  Together together(Readers readers) {
    return new Together(readers);
  }

  /** Files of the folder that appear together. */
  final class Together implements Closeable {
    private final Readers readers;

    /** By where a file is to be, where it is written. */
    private final Map<Path, Path> written = new LinkedHashMap<>();

    private Together(Readers readers) {
      this.readers = readers;
    }

    /** Opens a new file. */
    OutputStream open(String name) throws IOException {
      Path target = folder.resolve(name);
      Path beside = target.resolveSibling("." + target.getFileName() + ".part");
      try {
        // What an interrupted run has left has its own permissions.
        Files.deleteIfExists(beside);
        written.put(target, beside);
        return new NamedOutput(target, Channels.newOutputStream(channel(beside, readers)));
      } catch (IOException e) {
        throw NamedOutput.notWritten(target, e);
      }
    }

    /** Gives a file, which is closed, another name before it is put in its place. */
    void rename(String name, String other) {
      Path beside = written.remove(folder.resolve(name));
      if (beside == null) {
        throw new IllegalArgumentException("name (" + name + ") is of no file that was opened");
      }
      written.put(folder.resolve(other), beside);
    }

    /** Puts all files, which are closed, in their places. */
    void keep() throws IOException {
      for (Map.Entry<Path, Path> file : written.entrySet()) {
        try {
          Files.move(file.getValue(), file.getKey(), ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
          throw NamedOutput.notWritten(file.getKey(), e);
        }
      }
      written.clear();
    }

    /** Deletes what was not kept. */
    @Override
    public void close() {
      // A file that cannot be deleted does no harm under its other name.
      written.values().forEach(beside -> beside.toFile().delete());
    }
  }

  private static SeekableByteChannel channel(Path file, Readers readers) throws IOException {
    boolean knowsOwners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return readers == Readers.OWNER && knowsOwners
        ? Files.newByteChannel(file, NEW, OWNER_ONLY)
        : Files.newByteChannel(file, NEW);
  }
}
