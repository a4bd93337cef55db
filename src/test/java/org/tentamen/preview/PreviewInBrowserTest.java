package org.tentamen.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tentamen.variant.Secret;

/** The page in a real browser, as an author uses it. */
class PreviewInBrowserTest {

  private static final String BANK =
      """
      bank: small
      title: A small bank
      questions:
        - id: area
          title: The area
          parameters: {a: {from: 2, to: 9}, b: {from: 11, to: 19}}
          steps: {A: a*b}
          question: How large is $a \\cdot b$ with $a = {{a}}$ and $b = {{b}}$?
          answer: {integer: A}
          misconceptions:
            - {id: adds, answer: a + b, feedback: Multiply them.}
        - id: colour
          title: The colour <b>of</b> it
          question: Which is it?
          answer: {choice: {options: [red, green], correct: 1}}
        - id: many
          parameters: {x: {list: {from: 100000, to: 999999}, length: 12}}
          question: "{{table('A long heading', x, '$x$', x, '$x$', x, '$x$', x)}}"
          answer: {vector: x}
      """;

  private static Chromium browser;

  @TempDir private static Path profile;
  @TempDir private Path folder;
  private Path file;
  private Preview preview;

  @BeforeAll
  static void startBrowser() throws IOException {
    Optional<Path> program = Chromium.installed();
    if (program.isEmpty()) {
      System.out.println("PreviewInBrowserTest is skipped: no Chromium on the PATH.");
    }
    assumeTrue(program.isPresent(), "no Chromium on the PATH");
    browser = Chromium.start(program.get(), profile);
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() throws IOException {
    file = Files.writeString(folder.resolve("bank.yaml"), BANK);
    preview = Preview.open(List.of(file), Secret.of("s"), 0);
    browser.look(1200, 900, "light");
    show("1/area?set.a=3&set.b=12");
  }

  @AfterEach
  void close() {
    if (preview != null) {
      preview.close();
    }
  }

  private void show(String path) {
    browser.open(preview.address().resolve("/" + path));
    browser.await("document.documentElement.classList.contains('typeset')");
  }

  /** Saves as editors do: another file is written and renamed. */
  private void save(String text) throws IOException {
    Path beside = Files.writeString(folder.resolve("bank.yaml~"), text);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String text(String selector) {
    return browser.evaluate("document.querySelector(`" + selector + "`).innerText");
  }

  private static void focus(String selector) {
    browser.evaluate("document.querySelector(`" + selector + "`).focus()");
  }

  @Test
  void mathsIsTypesetAndHoldsTheVersionsNumbers() {
    assertThat(text(".sheet .text")).contains("How large is").doesNotContain("\\cdot");
    assertThat(browser.evaluate("document.querySelectorAll('.sheet .katex').length"))
        .isEqualTo("3");
    assertThat(text(".correct")).contains("36");
  }

  @Test
  void whatIsTypedIsJudgedAtOnce() {
    focus("#f1");
    browser.type("15");
    browser.await("document.querySelector('.word').textContent === 'wrong'");
    assertThat(text("#v1"))
        .contains("0 of 1 point\n", "what the misconception adds leads to", "Multiply them.");
    assertThat(browser.evaluate("document.activeElement.id + document.activeElement.value"))
        .as("typing goes on where it was")
        .isEqualTo("f115");
    browser.evaluate("document.activeElement.select()");
    browser.type("= 36.");
    browser.await("document.querySelector('.word').textContent === 'correct'");
    assertThat(browser.evaluate("location.search")).contains("answer=%3D+36.", "set.a=3");
  }

  @Test
  void savingDrawsAgainAndKeepsThePlace() throws IOException {
    focus("#f1");
    browser.type("36");
    browser.await("document.querySelector('.word').textContent === 'correct'");
    browser.evaluate("window.sameDocument = true");
    save(BANK.replace("A: a*b", "A: a*b + 1").replace("How large", "How wide"));
    browser.await("document.querySelector('.sheet .text').innerText.includes('How wide')");
    assertThat(text(".correct")).contains("37");
    assertThat(text(".word")).isEqualTo("wrong");
    assertThat(browser.evaluate("document.activeElement.value")).isEqualTo("36");
    assertThat(browser.evaluate("String(window.sameDocument)")).isEqualTo("true");
    assertThat(browser.evaluate("document.querySelectorAll('.sheet .katex').length"))
        .isEqualTo("3");
  }

  @Test
  void anErrorIsShownWhereItIsAndClearedWhenItIsMended() throws IOException {
    save(BANK.replace("A: a*b", "A: a*c"));
    browser.await("document.querySelector('#broken pre') !== null");
    assertThat(text("#broken p")).contains("bank.yaml:7:18: error: unknown name 'c' in formula");
    assertThat(text("#broken pre")).isEqualTo("      steps: {A: a*c}\n                   ^");
    assertThat(text("#broken h2")).contains("below is what it was before");
    assertThat(text(".correct")).as("the last good bank").contains("36");
    save(BANK);
    browser.await("document.getElementById('broken').innerText.trim() === ''");
    assertThat(text(".correct")).contains("36");
  }

  @Test
  void aFileThatIsGoneIsMissedUntilItIsBack() throws IOException {
    Files.delete(file);
    browser.await("document.getElementById('broken').innerText.includes('is not there')");
    save(BANK.replace("The area", "The new area"));
    browser.await("document.querySelector('[aria-current]').innerText.includes('The new area')");
    assertThat(text("#broken")).isBlank();
  }

  @Test
  void theKeyboardFindsAQuestion() {
    focus("#find");
    browser.type("colour");
    browser.await("document.querySelectorAll('#questions li:not([hidden])').length === 1");
    browser.press("Enter", 13);
    browser.await("location.pathname === '/1/colour'");
    browser.await("document.querySelector('.sheet').innerText.includes('Which is it?')");
    assertThat(text(".sheet .title")).isEqualTo("The colour <b>of</b> it");
    assertThat(browser.evaluate("document.title")).isEqualTo("colour The colour <b>of</b> it");
    browser.evaluate("history.back()");
    browser.await("document.querySelector('.sheet').innerText.includes('How large')");
  }

  @Test
  void aParameterIsSetByHandAndTheVersionLeft() {
    browser.evaluate("document.querySelector('.values [name=\"set.a\"]').select()");
    focus(".values [name=\"set.a\"]");
    browser.type("100");
    browser.press("Enter", 13);
    browser.await("document.querySelector('.correct').innerText.includes('1200')");
    browser.evaluate("document.querySelector('[accesskey=n]').click()");
    browser.await("location.search === '?variant=2'");
    browser.await("!document.querySelector('.correct').innerText.includes('1200')");
  }

  @Test
  void aCheckIsRunBesideThePageAndShownWhenItIsDone() {
    show("1/area");
    browser.evaluate(
        "Array.from(document.querySelectorAll('a')).find(a => a.text === 'Check').click()");
    browser.await("document.querySelector('.summary') !== null");
    assertThat(text(".summary")).startsWith("72 versions, all looked at");
    browser.await("document.querySelector('.plots img').naturalWidth > 300");
    assertThat(text("figcaption")).contains("; the most frequent, ");
  }

  @Test
  void nothingOverflowsAPhone() {
    browser.look(360, 740, "dark");
    for (String path : List.of("1/area?answer=15", "1/colour", "1/area?show=moodle", "1/many")) {
      show(path);
      assertThat(browser.evaluate("document.documentElement.scrollWidth"))
          .as(path)
          .isEqualTo("360");
    }
  }

  @Test
  void everyFieldHasALabel() {
    assertThat(
            browser.evaluate(
                """
                Array.from(document.querySelectorAll('input:not([type=hidden]), textarea'))
                  .filter(f => f.labels.length === 0 && !f.getAttribute('aria-label'))
                  .map(f => f.outerHTML).join(' ')\
                """))
        .isEmpty();
  }
}
