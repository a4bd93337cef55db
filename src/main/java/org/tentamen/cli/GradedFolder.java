package org.tentamen.cli;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of a grading. One grading at a time has it; its files appear together, and those of
 * the grading before go to {@code history/1}, {@code history/2}, ….
 *
 * <p>Files are written into {@code .grading}. Once all are there, the folder gets the name {@code
 * .graded-N}, in one step; from then on the grading has taken place, and a process that is killed
 * while it puts the files in their places leaves it to the next one to go on. At each step every
 * old file is in its place or in the history, whole.
 */
final class GradedFolder implements Closeable {

  private static final String HISTORY = "history";
  private static final String MAKING = ".grading";
  private static final String MADE = ".graded-";
  private static final String OUTDATED = ".outdated";

  /** Files that only some gradings write. */
  private static final Pattern OF_MARKS =
      Pattern.compile(
          "feedback[/\\\\][^/\\\\]+\\.html|report\\.(html|json)|mistakes\\.(yaml|csv)"
              + "|same-answers\\.csv|gradebook-[a-z]+\\.csv");

  private static final Pattern MADE_NAME = Pattern.compile("\\.graded-(\\d{1,9})");

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private GradedFolder(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes a folder; made, with those above it, if it is not there. What an interrupted grading has
   * left is put in its place or, if it was not complete, deleted.
   *
   * @throws FileSystemException if another grading has it
   */
  static GradedFolder take(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FileLock> lock = lock(channel);
    if (lock.isEmpty()) {
      channel.close();
      throw new FileSystemException(
          folder.toString(),
          null,
          "another grading is writing into it; wait until it is done, or choose another folder");
    }
    GradedFolder taken = new GradedFolder(folder, channel, lock.get());
    taken.goOn();
    return taken;
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  private void goOn() throws IOException {
    for (Path left : list(folder)) {
      Matcher made = MADE_NAME.matcher(left.getFileName().toString());
      if (made.matches()) {
        settle(left, Integer.parseInt(made.group(1)));
      }
    }
    delete(folder.resolve(MAKING));
  }

  /** The path of a file in its place, which may not be there. */
  Path path(String name) {
    return folder.resolve(name);
  }

  /** Opens a new file; its name may have a folder before it. */
  OutputStream open(String name) throws IOException {
    Path file = folder.resolve(MAKING).resolve(name);
    Path target = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      return new NamedOutput(target, Files.newOutputStream(file));
    } catch (IOException e) {
      throw NamedOutput.notWritten(target, e);
    }
  }

  /** Puts all files, which are closed, in their places, and the old ones into the history. */
  void keep() throws IOException {
    Path making = folder.resolve(MAKING);
    if (!Files.exists(making)) {
      return;
    }
    int number = 1;
    while (Files.exists(folder.resolve(HISTORY).resolve(Integer.toString(number)))) {
      number++;
    }
    Files.write(making.resolve(OUTDATED), outdated(making));
    Path made = folder.resolve(MADE + number);
    Files.move(making, made, ATOMIC_MOVE);
    settle(made, number);
  }

  private void settle(Path made, int number) throws IOException {
    Path history = folder.resolve(HISTORY).resolve(Integer.toString(number));
    Path outdated = made.resolve(OUTDATED);
    if (Files.exists(outdated)) {
      for (String name : Files.readAllLines(outdated)) {
        putAway(folder.resolve(name), history.resolve(name));
      }
    }
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = made.relativize(file).toString();
        if (name.equals(OUTDATED)) {
          continue;
        }
        remember(folder.resolve(name), history.resolve(name), file);
        Files.createDirectories(folder.resolve(name).getParent());
        Files.move(file, folder.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
      }
    }
    delete(made);
  }

  /**
   * What earlier gradings wrote and this one does not, such as the page of a student who turned out
   * to be absent: it tells of marks that hold no longer. None where no marks are written.
   */
  private List<String> outdated(Path making) throws IOException {
    if (!Files.exists(making.resolve("marks.csv"))) {
      return List.of();
    }
    List<String> outdated = new ArrayList<>();
    for (Path parent : List.of(folder, folder.resolve("feedback"))) {
      for (Path file : Files.isDirectory(parent) ? list(parent) : List.<Path>of()) {
        String name = folder.relativize(file).toString();
        if (OF_MARKS.matcher(name).matches() && !Files.exists(making.resolve(name))) {
          outdated.add(name);
        }
      }
    }
    return outdated;
  }

  private static void putAway(Path old, Path kept) throws IOException {
    if (Files.exists(old)) {
      Files.createDirectories(kept.getParent());
      Files.move(old, kept, ATOMIC_MOVE, REPLACE_EXISTING);
    }
  }

  /** Gives an old file a second name in the history, unless the new one is the same. */
  private static void remember(Path old, Path kept, Path now) throws IOException {
    if (!Files.exists(old) || Files.exists(kept) || isSame(old, now)) {
      return;
    }
    Files.createDirectories(kept.getParent());
    try {
      Files.createLink(kept, old);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Path beside = kept.resolveSibling("." + kept.getFileName());
      Files.copy(old, beside, REPLACE_EXISTING);
      Files.move(beside, kept, ATOMIC_MOVE);
    }
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    return Files.size(one) == Files.size(other) && Files.mismatch(one, other) < 0;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Deletes what was not kept, and lets the next grading have the folder. */
  @Override
  public void close() throws IOException {
    try {
      delete(folder.resolve(MAKING));
    } finally {
      lock.release();
      channel.close();
    }
  }
}
