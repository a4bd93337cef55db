package org.tentamen.exam;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JsonGenerator;

/**
 * The SHA-256 of everything that a record holds, however it is laid out in its file, taken while
 * its papers are still coming in: on a thread of its own.
 */
final class RunningDigest implements AutoCloseable {

  private final MessageDigest digest = Sha256.begun();
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

  /** Begins with what comes before the papers; those of the record itself do not count. */
  RunningDigest(ExamRecord record) {
    done =
        CompletableFuture.runAsync(
            () -> {
              json.writeStartObject();
              ExamFile.writeHead(record, json);
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

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
