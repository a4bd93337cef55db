package org.tentamen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PreviewCommandTest {

  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;
  private Path bank;

  @BeforeEach
  void writeBank() throws IOException {
    bank =
        Files.writeString(
            folder.resolve("bank.yaml"),
            """
            bank: small
            questions:
              - {id: one, question: 'What is 1 + 1?', answer: {integer: 2}}
            """);
  }

  private int run(String... arguments) {
    return new Tentamen(new PrintWriter(new StringWriter()), new PrintWriter(err, true))
        .run(arguments);
  }

  @Test
  void thePageIsWhereTheCommandSaysUntilItIsStopped() throws Exception {
    PipedWriter out = new PipedWriter();
    BufferedReader lines = new BufferedReader(new PipedReader(out));
    CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    Tentamen tentamen = new Tentamen(new PrintWriter(out, true), new PrintWriter(err, true));
    Thread command =
        new Thread(
            () -> exitCode.complete(tentamen.run("preview", bank.toString(), "--port", "0")));
    command.start();
    String line = lines.readLine();
    assertThat(line).matches("Open http://127\\.0\\.0\\.1:\\d+/ in a browser; stop with Ctrl-C\\.");
    URI page = URI.create(line.split(" ")[1] + "1/one");
    HttpResponse<String> reply =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(reply.body()).contains("What is 1 + 1?");
    command.interrupt();
    assertThat(exitCode.get(30, TimeUnit.SECONDS)).isZero();
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(run("preview", bank.toString(), "--port", port)).isEqualTo(3);
      assertThat(err.toString()).isEqualTo("error: port " + port + " is taken, or not allowed.\n");
    }
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(run("preview", bank.toString(), folder.resolve("none.yaml").toString()))
        .isEqualTo(3);
    assertThat(err.toString()).contains("none.yaml' is not there");
  }

  @Test
  void wrongUsageIsRefused() {
    assertThat(run("preview")).isEqualTo(2);
    assertThat(run("preview", bank.toString(), "--port", "70000")).isEqualTo(2);
    assertThat(run("preview", bank.toString(), "--seed", "")).isEqualTo(2);
    assertThat(err.toString()).contains("--port 70000 must be 0 to 65535.");
  }
}
