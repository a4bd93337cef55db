package org.tentamen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of gradings loses nothing, whenever a grading ends. */
class GradedFolderTest {

  @TempDir private Path folder;

  private void grade(String text) throws IOException {
    try (GradedFolder graded = GradedFolder.take(folder)) {
      write(graded, text);
      graded.keep();
    }
  }

  private static void write(GradedFolder graded, String text) throws IOException {
    for (String name : new String[] {"marks.csv", "feedback/s1.html"}) {
      try (OutputStream out = graded.open(name)) {
        out.write(text.getBytes());
      }
    }
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void earlierGradingsStayInTheHistory() throws IOException {
    grade("one");
    assertThat(folder.resolve("history")).doesNotExist();
    grade("two");
    grade("two");
    grade("three");
    assertThat(read("marks.csv")).isEqualTo("three");
    assertThat(read("history/1/marks.csv")).isEqualTo("one");
    assertThat(read("history/1/feedback/s1.html")).isEqualTo("one");
    assertThat(read("history/2/marks.csv")).isEqualTo("two");
    assertThat(folder.resolve("history/3")).doesNotExist();
  }

  @Test
  void aFullDiskIsToldWithTheFile() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Path marks = folder.resolve("marks.csv");
    assertThatThrownBy(() -> new NamedOutput(marks, full).write(1))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(marks + ": the disk is full (No space left on device)");
  }

  @Test
  void whatCannotBeMadeIsToldWithItsPlace() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    try (GradedFolder graded = GradedFolder.take(folder.resolve("out"))) {
      Files.writeString(folder.resolve("out/.grading"), "a file in the way");
      assertThatThrownBy(() -> graded.open("marks.csv"))
          .isInstanceOf(FileSystemException.class)
          .hasMessage(
              folder.resolve("out/marks.csv") + ": there is a file where a folder should be");
      Files.delete(folder.resolve("out/.grading"));
    }
  }

  @Test
  void whatANewGradingDoesNotWriteGoesToTheHistory() throws IOException {
    grade("one");
    try (GradedFolder graded = GradedFolder.take(folder)) {
      for (String name : new String[] {"marks.csv", "feedback/s2.html"}) {
        try (OutputStream out = graded.open(name)) {
          out.write("two".getBytes());
        }
      }
      graded.keep();
    }
    assertThat(folder.resolve("feedback/s1.html")).doesNotExist();
    assertThat(read("feedback/s2.html")).isEqualTo("two");
    assertThat(read("history/1/feedback/s1.html")).isEqualTo("one");
    assertThat(folder.toFile().list()).containsOnly(".lock", "marks.csv", "feedback", "history");
  }

  @Test
  void whereNoMarksAreWrittenOldFilesStay() throws IOException {
    grade("one");
    try (GradedFolder graded = GradedFolder.take(folder)) {
      try (OutputStream out = graded.open("changes.csv")) {
        out.write("two".getBytes());
      }
      graded.keep();
    }
    assertThat(read("feedback/s1.html")).isEqualTo("one");
  }

  @Test
  void oneOfTwoGradingsIsRefused() throws IOException {
    grade("one");
    try (GradedFolder first = GradedFolder.take(folder)) {
      assertThatThrownBy(() -> GradedFolder.take(folder))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining("another grading is writing into it");
      write(first, "two");
      first.keep();
    }
    assertThat(read("marks.csv")).isEqualTo("two");
    grade("three");
    assertThat(read("marks.csv")).isEqualTo("three");
  }

  @Test
  void aGradingThatIsNotKeptLeavesNothing() throws IOException {
    grade("one");
    try (GradedFolder graded = GradedFolder.take(folder)) {
      write(graded, "two");
    }
    assertThat(read("marks.csv")).isEqualTo("one");
    assertThat(folder.toFile().list()).containsOnly(".lock", "marks.csv", "feedback");
  }

  /** Killed while it wrote: what there is of it is deleted by the next. */
  @Test
  void whatAKilledGradingHadWrittenIsDeleted() throws IOException {
    grade("one");
    Files.createDirectories(folder.resolve(".grading"));
    Files.writeString(folder.resolve(".grading/marks.csv"), "half");
    GradedFolder.take(folder).close();
    assertThat(read("marks.csv")).isEqualTo("one");
    assertThat(folder.toFile().list()).containsOnly(".lock", "marks.csv", "feedback");
  }

  /** Killed while it put its files in their places: the next one goes on. */
  @Test
  void aGradingThatWasKilledWhileItWasKeptIsKept() throws IOException {
    grade("one");
    Files.createDirectories(folder.resolve(".graded-1/feedback"));
    Files.writeString(folder.resolve(".graded-1/marks.csv"), "two");
    Files.createDirectories(folder.resolve("history/1/feedback"));
    Files.move(folder.resolve("feedback/s1.html"), folder.resolve("history/1/feedback/s1.html"));
    Files.writeString(folder.resolve("feedback/s1.html"), "two");
    GradedFolder.take(folder).close();
    assertThat(read("marks.csv")).isEqualTo("two");
    assertThat(read("feedback/s1.html")).isEqualTo("two");
    assertThat(read("history/1/marks.csv")).isEqualTo("one");
    assertThat(read("history/1/feedback/s1.html")).isEqualTo("one");
    assertThat(folder.resolve(".graded-1")).doesNotExist();
  }
}
