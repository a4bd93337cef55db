package org.tentamen.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.variant.Secret;

/** What the preview's server answers, without a browser. */
@Timeout(60)
class PreviewTest {

  private static final String BANK =
      """
      bank: small
      title: A <i>small</i> bank & more
      defaults: {tolerance: {decimals: 2, rounded_steps: 2}}
      questions:
        - id: two
          title: '</title><script>alert(1)</script>'
          tags: [arithmetic]
          parameters:
            a: {from: 1, to: 5}
            word: ['<img src=x onerror=alert(2)>', '"><script>alert(3)</script>']
          where: [a != 3]
          steps: {A: a/7, B: A*100}
          question: Take $a = {{a}}$ and {{word}}. </pre><script>alert(4)</script>
          parts:
            - {id: one, ask: 'What is A?', answer: {number: A}}
            - {id: two, ask: 'What is B?', points: 2, answer: {number: B}}
          misconceptions:
            - {id: inverts, steps: {A: 7/a}, feedback: 'Divide {{a}} by 7.', credit: 0.5}
            - {id: nothing, steps: {A: a/7 + 0}}
          hints: ['Seven of {{a}}.']
        - id: fails
          title: Divides by nothing
          parameters: {n: {from: 0, to: 3}}
          steps: {x: 1/n}
          question: One over {{n}}?
          answer: {number: x}
        - id: choice
          question: Which?
          answer: {choice: {options: [red, green], correct: 1}}
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;
  private Path file;
  private Preview preview;

  @BeforeEach
  void open() throws IOException {
    file = Files.writeString(folder.resolve("bank.yaml"), BANK);
    preview = Preview.open(List.of(file), Secret.of("s"), 0);
  }

  @AfterEach
  void close() {
    preview.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base() + path)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private String page(String path) throws IOException, InterruptedException {
    HttpResponse<String> reply = get(path);
    assertThat(reply.statusCode()).as(path).isEqualTo(200);
    assertThat(reply.body())
        .as("nothing of the bank is markup")
        .doesNotContain("<script>", "<img src=x");
    return reply.body();
  }

  private String base() {
    String address = preview.address().toString();
    return address.substring(0, address.length() - 1);
  }

  /** A request with headers that Java's own client would not send. */
  private String raw(String... lines) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", preview.address().getPort())) {
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theFirstQuestionIsShownFirst() throws Exception {
    HttpResponse<String> reply = get("/");
    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(reply.headers().firstValue("Location")).contains("/1/two");
  }

  @Test
  void everyQuestionIsListed() throws Exception {
    assertThat(page("/1/choice"))
        .contains("A &lt;i&gt;small&lt;/i&gt; bank &amp; more")
        .contains("href=\"/1/two\"", "href=\"/1/fails\"")
        .contains("<a href=\"/1/choice\" aria-current=\"page\">")
        .contains("arithmetic take $a = ");
  }

  @Test
  void theVersionIsShownWithKeyStepsHintsAndMistakes() throws Exception {
    assertThat(page("/1/two?set.a=2&set.word='x'"))
        .contains("<span class=\"math\" dir=\"ltr\">a = 2</span>")
        .contains("<bdi>0.286</bdi>", "<bdi>28.571</bdi>")
        .contains("<code>a/7</code></td><td class=\"value\"><bdi>2/7 ≈ 0.285714</bdi>")
        .contains("<li>Seven of 2.</li>")
        .contains("<bdi>3.5</bdi>", "Divide 2 by 7.", "inverts, 50\u00a0% of the points")
        .contains("no other answer comes of <code>nothing</code>")
        .contains("With rounded steps the key is <bdi>29</bdi>.")
        .contains(
            "Tolerance: to 2 decimals, also from the key with each step rounded to 2 decimals.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          answer.one=2/7          | correct | 1 of 1 point    | 2/7      | It is the key.
          answer.one=0,2857       | correct | 1 of 1 point    | 0.2857   | read 0,2857 as 0.2857
          answer.one=3.5          | partial | 0.5 of 1 point  | 3.5      | what the misconception inverts leads to.
          answer.one=9            | wrong   | 0 of 1 point    | 9        | No rule gives it credit.
          answer.one=many         | review  | 0 of 1 point    |          | A person has to decide.
          answer.two=29           | correct | 2 of 2 points   | 29       | rounds every step.
          answer.one=2&answer.two=200 | correct | 2 of 2 points | 200    | follows from the answers to earlier parts.
          """)
  void anAnswerIsReadMarkedAndExplained(
      String answers, String verdict, String points, String read, String why) throws Exception {
    String page = page("/1/two?set.a=2&" + answers.replace(",", "%2C"));
    assertThat(page)
        .contains("<span class=\"word " + verdict + "\">", points + "</span>")
        .containsAnyOf("Read as <bdi class=\"read\">" + read, "class=\"word review\"")
        .contains(why);
  }

  @Test
  void nothingIsJudgedWhereNothingIsTyped() throws Exception {
    assertThat(page("/1/two?answer.one=++")).doesNotContain("class=\"word");
  }

  @Test
  void versionsFollowOneAnother() throws Exception {
    assertThat(page("/1/two"))
        .contains("href=\"/1/two?variant=2\" accesskey=\"n\"")
        .contains("<span class=\"button off\">← Previous</span>");
    assertThat(page("/1/two?variant=7&answer.one=3&set.a=2"))
        .contains("href=\"/1/two?variant=6\" accesskey=\"p\"")
        .contains("href=\"/1/two?variant=7&amp;answer.one=3\">As drawn</a>");
  }

  @Test
  void ordinalsThatAConditionRefusesAreLeftOut() throws Exception {
    assertThat(page("/1/two?ordinal=3")).contains("of 0–9");
    for (int ordinal = 0; ordinal < 10; ordinal++) {
      String shown = page("/1/two?ordinal=" + ordinal);
      boolean isRefused = shown.contains("does not meet the question&#39;s conditions");
      assertThat(shown.contains("This version cannot be drawn."))
          .as("ordinal " + ordinal)
          .isEqualTo(isRefused);
      if (!isRefused && ordinal < 9) {
        String following =
            shown.replaceAll("(?s).*href=\"(/1/two\\?ordinal=\\d+)\" accesskey=\"n\".*", "$1");
        assertThat(page(following)).contains("id=\"h-sheet\"").doesNotContain("cannot be drawn");
      }
    }
  }

  @Test
  void aFormSendsAllParametersAndOnlyWhatDiffersIsSet() throws Exception {
    String drawn = page("/1/two?variant=2");
    String a = drawn.replaceAll("(?s).*name=\"set.a\" value=\"(\\d)\".*", "$1");
    assertThat(page("/1/two?variant=2&set.a=" + a)).doesNotContain("As drawn");
    assertThat(page("/1/two?variant=2&set.a=77"))
        .contains("As drawn", "name=\"set.a\" value=\"77\"", "a = 77");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          variant=0      | variant 0; expected 1 or more
          variant=x      | &#39;x&#39; as variant; expected a whole number
          variant=99999999999999999999 | as variant; expected a whole number
          ordinal=-1     | as ordinal; expected a whole number
          ordinal=12345  | ordinal 12345 is not there; expected an ordinal from 0 to 9
          set.a=(        | set.a
          set.a=red      | the word &#39;red&#39;
          set.nobody=1   | unknown parameter &#39;nobody&#39; cannot be set
          """)
  void whatCannotBeShownSaysWhy(String query, String told) throws Exception {
    String page = get("/1/two?" + query.replace("(", "%28")).body();
    assertThat(page).contains("cannot be shown in full").contains(told.replace("set.a", "error"));
  }

  @Test
  void aVersionWithoutASolutionSaysWhyAndShowsItsParameters() throws Exception {
    assertThat(page("/1/fails?ordinal=0"))
        .contains("division by zero", "name=\"set.n\" value=\"0\"")
        .contains("This version cannot be drawn.", "This version has no key.");
    assertThat(page("/1/fails?ordinal=2")).contains("<bdi>0.5</bdi>");
  }

  @Test
  void aCheckNamesWhatIsWrongWithAWayToSeeIt() throws Exception {
    try (Changes changes = new Changes()) {
      changes.next();
      assertThat(page("/1/fails?show=check")).contains("Checking every version");
      changes.next();
      assertThat(page("/1/fails?show=check"))
          .contains("<li class=\"error\">", "4 versions, all looked at. ")
          .contains("In 1 of 4 versions", "<a href=\"/1/fails?ordinal=0\">one of them</a>");
    }
  }

  @Test
  void exportsAreShownAsText() throws Exception {
    assertThat(page("/1/two?show=moodle"))
        .contains("&lt;quiz&gt;", "&lt;question type=&quot;cloze&quot;&gt;")
        .contains("<a class=\"button\" href=\"/1/two\" aria-current=\"true\">Moodle XML</a>");
    assertThat(page("/1/two?show=gift")).contains("::two-one variant 01::");
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    for (String path :
        List.of("/1/nothing", "/2/two", "/assets/../pom.xml", "/assets/x.js", "/x")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void theFilesOfThePageAreItsOwn() throws Exception {
    for (String path : List.of("preview.css", "preview.js", "paper.css", "katex/katex.min.js")) {
      HttpResponse<String> reply = get("/assets/" + path);
      assertThat(reply.statusCode()).as(path).isEqualTo(200);
      assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("text/");
    }
    assertThat(page("/1/two")).doesNotContain("http://", "https://", " style=", " onclick=");
    assertThat(get("/1/two").headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  static Stream<Arguments> requests() {
    return Stream.of(
        Arguments.of("200", "Host: 127.0.0.1:PORT", "X: y"),
        Arguments.of("200", "Host: LOCALHOST:PORT", "X: y"),
        Arguments.of("200", "Host: [::1]:PORT", "Origin: http://[::1]:PORT"),
        Arguments.of("200", "Host: 127.0.0.1:PORT", "Origin: http://127.0.0.1:PORT"),
        Arguments.of("200", "Host: 127.0.0.1:PORT", "Sec-Fetch-Site: same-origin"),
        Arguments.of("200", "Host: 127.0.0.1:PORT", "Sec-Fetch-Site: none"),
        Arguments.of(
            "200",
            "Host: 127.0.0.1:PORT",
            "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document"),
        Arguments.of(
            "403",
            "Host: 127.0.0.1:PORT",
            "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe"),
        Arguments.of("403", "Host: evil.example:PORT", "X: y"),
        Arguments.of("403", "Host: 127.0.0.1.evil.example:PORT", "X: y"),
        Arguments.of("403", "Host: 127.0.0.1", "X: y"),
        Arguments.of("403", "Host: 127.0.0.1:1", "X: y"),
        Arguments.of("403", "X: y", "X: y"),
        Arguments.of("403", "Host: 127.0.0.1:PORT", "Origin: http://evil.example"),
        Arguments.of("403", "Host: 127.0.0.1:PORT", "Origin: null"),
        Arguments.of("403", "Host: 127.0.0.1:PORT", "Origin: http://localhost:PORT"),
        Arguments.of("403", "Host: 127.0.0.1:PORT", "Origin: https://127.0.0.1:PORT"),
        Arguments.of("403", "Host: 127.0.0.1:PORT", "Sec-Fetch-Site: cross-site"),
        Arguments.of("403", "Host: 127.0.0.1:PORT", "Sec-Fetch-Site: same-site"));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void onlyThisMachinesOwnPageIsAnswered(String status, String host, String more)
      throws IOException {
    String port = Integer.toString(preview.address().getPort());
    for (String path : List.of("/1/two", "/assets/preview.js")) {
      String reply =
          raw("GET " + path + " HTTP/1.1", host.replace("PORT", port), more.replace("PORT", port));
      assertThat(reply).startsWith("HTTP/1.1 " + status + " ");
      assertThat(reply.contains("A &lt;i&gt;small") || path.contains("assets"))
          .isEqualTo(status.equals("200") || path.contains("assets"));
      assertThat(reply).doesNotContainIgnoringCase("Access-Control-Allow");
    }
  }

  @ParameterizedTest
  @CsvSource({"POST", "PUT", "DELETE", "OPTIONS"})
  void nothingCanBeChanged(String method) throws IOException {
    String host = "Host: 127.0.0.1:" + preview.address().getPort();
    assertThat(raw(method + " /1/two HTTP/1.1", host, "Content-Length: 0"))
        .startsWith("HTTP/1.1 405 ");
  }

  @Test
  void noOtherMachineReachesIt() throws IOException {
    for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (var address : Collections.list(card.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, preview.address().getPort()), 2_000);
            throw new AssertionError("reached at " + address);
          } catch (ConnectException expected) {
            assertThat(expected).isNotNull();
          }
        }
      }
    }
  }

  @Test
  void aChangeIsToldAndShown() throws Exception {
    try (Changes changes = new Changes()) {
      String first = changes.next();
      Files.writeString(file, BANK.replace("Which?", "Which one?"));
      String second = changes.next();
      assertThat(second).isNotEqualTo(first);
      assertThat(page("/1/choice")).contains("Which one?", "data-revision=\"" + second + "\"");
    }
  }

  @Test
  void anErrorLeavesTheLastGoodBankUntilItIsMended() throws Exception {
    try (Changes changes = new Changes()) {
      changes.next();
      Files.writeString(file, BANK.replace("B: A*100", "B: A*10O").replace("Which?", "Lost"));
      changes.next();
      assertThat(page("/1/choice"))
          .contains("Something is wrong in ", "below is what it was before")
          .contains("bank.yaml:12:28: error: ")
          .contains("      steps: {A: a/7, B: A*10O}\n                             ^")
          .contains("Which?");
      Files.writeString(file, BANK.replace("Which?", "Mended"));
      changes.next();
      assertThat(page("/1/choice")).doesNotContain("Something is wrong").contains("Mended");
    }
  }

  @Test
  void aBankThatWasNeverRightIsNoObstacle() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "bank: [");
    try (Preview other = Preview.open(List.of(broken, file), Secret.of("s"), 0)) {
      URI second = other.address().resolve("/2/choice");
      String page =
          client
              .send(HttpRequest.newBuilder(second).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      assertThat(page)
          .contains("wrong in " + broken, "Which?")
          .doesNotContain("what it was before");
    }
  }

  @Test
  void pathsAndQueriesOfAnyKindAreAnswered() throws Exception {
    String nasty = URLEncoder.encode("\u0000\"'<&\ud83d\ude00{{1/0}}$x", StandardCharsets.UTF_8);
    for (String query :
        List.of("answer.one=" + nasty, "show=" + nasty, nasty + "=" + nasty, "&&=&", "a")) {
      assertThat(page("/1/two?" + query)).contains("h-sheet");
    }
    assertThat(get("/1/" + nasty).statusCode()).isEqualTo(404);
  }

  /** The stream of changes, read as a browser does. */
  private final class Changes implements AutoCloseable {
    private final BufferedReader lines;

    Changes() throws IOException, InterruptedException {
      HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/changes")).build();
      lines =
          new BufferedReader(
              new InputStreamReader(
                  client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body(),
                  StandardCharsets.UTF_8));
    }

    /** The next revision. */
    String next() throws IOException {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data: ")) {
          return line.substring("data: ".length());
        }
      }
      throw new IOException("the stream has ended");
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
