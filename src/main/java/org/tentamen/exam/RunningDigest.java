package org.tentamen.exam;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tentamen.answer.Notation;
import tools.jackson.core.JsonGenerator;

/**
 * The SHA-256 of everything that a record holds, however it is laid out in its file, taken while
 * its papers are still coming in: on a thread of its own.
 */
final class RunningDigest implements AutoCloseable {

  private final MessageDigest digest = sha256();
  private final JsonGenerator json =
      ExamFile.compact(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread daemon = new Thread(work, "digest");
            daemon.setDaemon(true);
            return daemon;
          });
  private CompletableFuture<Void> done;

  /** Begins with what comes before the papers. */
  RunningDigest(
      String exam,
      String title,
      String secret,
      Optional<Notation> numbers,
      Optional<FrozenDefinition> definition,
      List<FrozenBank> banks) {
    done =
        CompletableFuture.runAsync(
            () -> {
              json.writeStartObject();
              ExamFile.writeHead(exam, title, secret, numbers, definition, banks, json);
              json.writeArrayPropertyStart("papers");
            },
            thread);
  }

  /** Adds papers behind those before them. */
  void add(List<Paper> papers) {
    done = done.thenRunAsync(() -> papers.forEach(paper -> ExamFile.write(paper, json)), thread);
  }

  /** Waits for all papers, and gives the digest as 64 hexadecimal digits. */
  String finish() {
    try {
      done.thenRunAsync(
              () -> {
                json.writeEndArray();
                json.writeEndObject();
                json.close();
              },
              thread)
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : e;
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
