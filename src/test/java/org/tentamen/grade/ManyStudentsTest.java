package org.tentamen.grade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.grade.table.TableFile;

/** Enough responses that several threads have something to do. */
class ManyStudentsTest {

  private static final int STUDENTS = 1500;
  private static final long SEED = 20260101;

  @Test
  void marksDoNotDependOnHowManyThreadsWork(@TempDir Path folder) throws IOException {
    Grader grader = Grader.of(new SmallClass(folder, STUDENTS).record());
    byte[] responses = responses();
    Map<String, String> alone = grade(grader, responses, 1);
    assertThat(alone.get("marks.csv").lines()).hasSize(1 + 7 * STUDENTS);
    assertThat(alone.get("problems")).isEqualTo("[]");
    for (int threads : new int[] {2, 3, 8}) {
      assertThat(grade(grader, responses, threads).equals(alone))
          .as("the files of %d threads are those of one", threads)
          .isTrue();
    }
  }

  private static byte[] responses() {
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= STUDENTS; i++) {
      rows.add("s" + i + ",area,," + (10 + i % 5));
      rows.add("s" + i + ",box,base," + (9 + i % 3));
      rows.add("s" + i + ",box,volume," + 4 * (9 + i % 3));
      rows.add("s" + i + ",third,," + (i % 2 == 0 ? "1/3" : "0.3"));
      rows.add("s" + i + ",own,," + (1000 + i));
    }
    Collections.shuffle(rows, new Random(SEED));
    return ("student,question,part,response\n" + String.join("\n", rows)).getBytes(UTF_8);
  }

  private static Map<String, String> grade(Grader grader, byte[] responses, int threads)
      throws IOException {
    Map<String, ByteArrayOutputStream> files = new TreeMap<>();
    List<Diagnostic> problems = new ArrayList<>();
    Grading grading =
        grader.grade(
            Assignment.of(
                List.of(new TableFile("responses.csv", () -> new ByteArrayInputStream(responses))),
                threads),
            name -> files.computeIfAbsent(name, n -> new ByteArrayOutputStream()),
            listening(problems));
    Map<String, String> written = new TreeMap<>();
    files.forEach((name, bytes) -> written.put(name, bytes.toString(UTF_8)));
    written.put("summary", String.join("\n", grading.summary().orElseThrow()));
    written.put("problems", problems.toString());
    return written;
  }

  private static Audience listening(List<Diagnostic> problems) {
    return new Audience() {
      @Override
      public void hears(String line) {}

      @Override
      public void learns(Diagnostic problem) {
        problems.add(problem);
      }
    };
  }
}
