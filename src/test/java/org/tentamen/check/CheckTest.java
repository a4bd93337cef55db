package org.tentamen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.Source;

/** What a check says of small banks. */
class CheckTest {

  private static final Offset<Double> OFF = Offset.offset(1e-9);

  private static QuestionReport check(String... question) {
    String bank = "bank: b\ntitle: B\nquestions:\n  - id: q\n    title: Q\n";
    String text = bank + "    " + String.join("\n    ", question) + "\n";
    return Check.of(BankReader.read(Source.of("b.yaml", text))).question("q");
  }

  private static List<String> headlines(QuestionReport report) {
    return report.findings().stream().map(f -> f.diagnostic().headline()).toList();
  }

  @Test
  void aSoundQuestionHasNoFindings() {
    QuestionReport report =
        check(
            "parameters: {t: {from: 1, to: 20}}",
            "steps: {v: 9.81*t}",
            "question: A stone falls for {{t}} s. How fast is it?",
            "answer: {number: v}",
            "misconceptions:",
            "- {id: way, steps: {v: 9.81*t^2 + 1}}");
    assertThat(headlines(report)).isEmpty();
    assertThat(report.versions().isComplete()).isTrue();
    assertThat(report.versions().count()).hasValueSatisfying(n -> assertThat(n).isEqualTo(20));
    assertThat(report.parts().get(0).total()).isEqualTo(20);
    assertThat(report.parts().get(0).mostFrequentShare()).isEqualTo(0.05);
  }

  @Test
  void aMistakeThatIsSometimesRightIsAWarningWithItsShare() {
    QuestionReport report =
        check(
            "parameters: {n: {from: 1, to: 20}}",
            "question: What is {{n}} squared?",
            "answer: {integer: n^2}",
            "misconceptions:",
            "- {id: doubles, answer: 2*n}");
    assertThat(headlines(report))
        .containsExactly(
            "b.yaml:10:7: warning: 'doubles' gives the right answer; expected a wrong one."
                + " In 1 of 20 versions (5 %), such as `q --ordinal 1`.");
  }

  @Test
  void htmlInTextsIsAWarningWhereMarkdownIsMeant() {
    QuestionReport report =
        check(
            "parameters: {n: {from: 1, to: 20}}",
            "question: |",
            "  Is <b>{{n}}</b> a number, if `<b>` is code, \\<i> is shown, $1<p>2$ and x<y>z?<br/>",
            "  <!-- easy -->",
            "answer: {integer: n^2}",
            "misconceptions:",
            "- {id: doubles, answer: 2*n + 30, feedback: <U>no</U>}");
    assertThat(headlines(report))
        .containsExactly(
            "b.yaml:8:10: warning: '<b>', which prints as it stands; expected Markdown, not HTML."
                + " Write **bold**, or \\<b> to show the tag itself.",
            "b.yaml:8:84: warning: '<br/>', which prints as it stands; expected Markdown, not HTML."
                + " End the line with a backslash, or \\<br/> to show the tag itself.",
            "b.yaml:9:7: warning: '<!-- easy -->', which prints as it stands; expected Markdown,"
                + " not HTML. Put what students are not to read behind a # of the YAML file.",
            "b.yaml:12:49: warning: '<U>', which prints as it stands; expected Markdown, not HTML."
                + " Leave it out, or \\<U> to show the tag itself.");
  }

  @Test
  void theReportDoesNotDependOnTheNumberOfCores() throws IOException {
    Thoroughness brief = new Thoroughness(40_000, 2_000, 3_000, 20);
    Check check = Check.of(BankReader.read(Path.of("exercises/networks.yaml")), brief);
    for (String question : List.of("subnet", "loss", "longest-prefix")) {
      QuestionReport alone = check.onCores(1).question(question);
      assertThat(check.onCores(2).question(question)).isEqualTo(alone);
      assertThat(check.onCores(7).question(question)).isEqualTo(alone);
    }
  }

  @Test
  void pairsThatAreTooManyAreSaidNotToBeFollowed() {
    QuestionReport report =
        Check.of(
                BankReader.read(
                    Source.of(
                        "b.yaml",
                        """
                        bank: b
                        questions:
                          - id: q
                            parameters:
                              a: {from: 1, to: 2000}
                              b: {from: 1, to: 2000}
                              c: [1, 2]
                            question: What is {{a}} + {{b}} + {{c}}?
                            answer: {integer: a + b + c}
                        """)),
                new Thoroughness(1_000, 500, 600, 5))
            .question("q");
    Versions.Sample covers = report.versions().sample().orElseThrow();
    assertThat(covers.pairs()).isEqualTo(4_008_000);
    assertThat(covers.pairsFollowed()).isEqualTo(8_000);
    assertThat(Facts.of(report))
        .extracting(ReportPage.Fact::value)
        .anySatisfy(
            fact ->
                assertThat(fact)
                    .endsWith(
                        "of all 4,008,000 pairs, the others were not looked for, being too many"));
  }

  @Test
  void ofARangeWithMoreThanTenThousandValuesTheFirstAreFollowed() {
    String bank =
        """
        bank: b
        questions:
          - id: q
            parameters: {x: {from: 1, to: 20000}}
            question: What is {{x}} + 1?
            answer: {integer: x + 1}
        """;
    Thoroughness brief = new Thoroughness(1_000, 20, 30, 5, 0);
    QuestionReport report =
        Check.of(BankReader.read(Source.of("b.yaml", bank)), brief).question("q");
    Versions.Sample covers = report.versions().sample().orElseThrow();
    assertThat(covers.values()).isEqualTo(10_000);
    assertThat(covers.isEveryValue()).isFalse();
    assertThat(Facts.of(report))
        .contains(new ReportPage.Fact("Versions", "20,000"))
        .extracting(ReportPage.Fact::value)
        .anySatisfy(fact -> assertThat(fact).contains("10,000 values (of many the first 10,000)"));
  }

  /** Each takes over 100 s where what a version takes does not count. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x: {from: 1, to: 20000}                    | sum(range(20000 + x)^2) > 3 | x",
        "x: {from: 1, to: 20000}                    | sum(x % 7 + range(20000)) > 3 and x % 9 == 0 | x",
        "x: {list: {from: 1, to: 9}, length: 10000} | x[0] > 0                    | sum(x)",
        "x: {from: 1, to: 20000}                    | x > 0                       | sum(range(20000 + x)^2)"
      })
  void ofVersionsThatTakeMuchFewerAreLookedAtAndThatIsSaid(
      String parameters, String where, String answer) {
    QuestionReport report = brief(parameters, where, answer);
    assertThat(report.versions().isComplete()).isFalse();
    assertThat(report.versions().checked()).isBetween(3L, 300L);
    assertThat(headlines(report))
        .anySatisfy(
            line ->
                assertThat(line)
                    .matches(
                        "b.yaml:3:5: warning: about [0-9,]+ calculations for each version of 'q':"
                            + " [0-9]+ versions( of about [0-9,]+)? were looked at, [0-9] of"
                            + " them were written out, and the others were not looked at; expected"
                            + " fewer calculations, to look at as many as of other questions."
                            + " Shorten its lists, or give conditions that more draws meet; --all"
                            + " takes the time."));
  }

  /** Took minutes where draws that are refused do not count. */
  @Test
  void ofConditionsThatTakeMuchAndNeverHoldFewDrawsAreMade() {
    QuestionReport report = brief("x: {from: 1, to: 20000}", "sum(range(20000 + x)^2) < 3", "x");
    assertThat(headlines(report))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches(
                        "b.yaml:3:5: warning: about [0-9,]+ calculations for each draw of 'q':"
                            + " [0-9]{2,3} draws were made, and no version was found to look at;"
                            + " .*"),
            line -> assertThat(line).matches("b.yaml:5:14: warning: no version of 'q' among .*"));
  }

  @Test
  void conditionsThatTakeMuchHaveToHoldMoreOften() {
    assertThat(
            headlines(
                brief(
                    "x: {from: 1, to: 20000}",
                    "sum(range(90000)) + sum(range(90000)) > x and x % 8 == 0",
                    "x")))
        .anySatisfy(
            line ->
                assertThat(line)
                    .matches(
                        "b.yaml:5:14: (warning|error): conditions that only [0-9.]+ % of the draws"
                            + " meet; expected more of them: drawing stops after [0-9]+ in vain,"
                            + " since each takes very much to calculate. .*"));
  }

  private static QuestionReport brief(String parameters, String where, String answer) {
    String bank =
        """
        bank: b
        questions:
          - id: q
            parameters: {%s}
            where: ['%s']
            question: What is it?
            answer: {integer: %s}
        """
            .formatted(parameters, where, answer);
    Thoroughness brief = new Thoroughness(200_000, 10_000, 200_000, 5, 0, 5_000_000);
    return Check.of(BankReader.read(Source.of("b.yaml", bank)), brief).question("q");
  }

  @Test
  void aParameterThatAnotherIsComputedFromHasAnInfluence() {
    QuestionReport report =
        check(
            "parameters: {m: {from: 1, to: 30}, d: {from: 1, to: 9}, x: {value: m + d}}",
            "question: What is {{x}} less {{m}}?",
            "answer: {integer: x - m}");
    assertThat(headlines(report)).isEmpty();
  }

  @Test
  void aMistakeWithinTheToleranceIsAnError() {
    QuestionReport report =
        check(
            "parameters: {n: {from: 1, to: 20}}",
            "question: What is the logarithm of {{n}}?",
            "answer: {number: log(n), tolerance: {absolute: 0.1}}",
            "misconceptions:",
            "- {id: one-more, answer: log(n + 1)}");
    assertThat(headlines(report))
        .containsExactly(
            "b.yaml:10:7: error: 'one-more' is accepted as right: 2.397895272798 beside the key"
                + " 2.302585092994; expected answers further apart than the tolerance."
                + " In 11 of 20 versions (55 %), such as `q --ordinal 9`.");
  }

  @Test
  void anAnswerThatIsNoneIsShownWhereItStands() {
    QuestionReport report =
        check(
            "parameters: {n: {from: 1, to: 20}}",
            "question: How large is the half of {{n}}?",
            "answer: {shape: [n, n/2]}");
    assertThat(headlines(report))
        .containsExactly(
            "b.yaml:8:22: error: question 'q', answer: '[n, n/2]' is [1, 0.5] with n = 1; expected"
                + " sizes that are whole numbers above 0, or symbols in every version. In 10 of 20"
                + " versions (50 %), such as `q --ordinal 0`.");
  }

  @Test
  void aTextThatCannotBeWrittenSaysWhyAndIsCountedByVersion() {
    QuestionReport report =
        check(
            "parameters: {n: {from: 1, to: 20}}",
            "question: What is {{n}} squared?",
            "answer: {integer: n^2}",
            "solution: It is {{1/(n - 3)}}, and {{n}}.");
    assertThat(headlines(report))
        .containsExactly(
            "b.yaml:9:23: error: a text that cannot be written: question 'q', text: division by"
                + " zero in '1/(n - 3)' with n = 3; expected one for every version. In 1 of 20"
                + " versions (5 %), such as `q --ordinal 2`.");
  }

  @Test
  void aFormulaThatIsNoTexIsShownWhereItStands() {
    QuestionReport report =
        check(
            "parameters: {n: {from: 1, to: 20}}",
            "question: |",
            "  {{table('x', [n])}}",
            "",
            "  What is $n = {{n}}$ squared, in short $\\frac{ {{n}} }$, and $\\frac{ {{n + 1}} }$?",
            "answer: {integer: n^2}");
    assertThat(headlines(report))
        .containsExactly(
            "b.yaml:10:46: error: '\\frac' without what belongs to it; expected it in braces behind"
                + " it. In 20 of 20 versions (100 %), such as `q --ordinal 7`.",
            "b.yaml:10:68: error: '\\frac' without what belongs to it; expected it in braces behind"
                + " it. In 20 of 20 versions (100 %), such as `q --ordinal 7`.");
  }

  @Test
  void aValueListedTwiceIsAWarningAtItsPlace() {
    QuestionReport report =
        check(
            "parameters:",
            "  C: [1, 2, 1, 3, 1]",
            "  h: {list: [0.5, 0.50, 0.7], length: 2}",
            "  x, y: {rows: [[1, 2], [3, 4], [1, 2.0]]}",
            "  order: {shuffle: [a, a, b]}",
            "question: What is {{C}}·{{h}}·{{x}}·{{y}}, in order {{order}}?",
            "answer: {number: C*sum(h)*x*y}");
    String mend =
        "expected each of them once. It is drawn more often than the others, and the versions with"
            + " it are counted more than once. Leave it out unless that is meant.";
    assertThat(headlines(report))
        .containsExactly(
            "b.yaml:7:17: warning: 1 for the second time among the values of 'C'; " + mend,
            "b.yaml:8:23: warning: 0.50 for the second time among the values of 'h'; " + mend,
            "b.yaml:9:37: warning: [1, 2.0] for the second time among the values of 'x, y'; "
                + mend);
  }

  /** Two students share the version v with probability p(v)²; compared with a count by hand. */
  @Test
  void sharingCountsVersionsNotDraws() {
    // Colours in the shares 1/2, 1/4, 1/4, times 100 numbers.
    double both = (0.25 + 2 * 0.0625) / 100;
    String[] question = {
      "parameters: {n: {from: 1, to: 100}, c: [red, red, blue, green]}",
      "question: What is {{n}} + 1 in {{c}}?",
      "answer: {integer: n + 1}"
    };
    assertThat(check(question).sharing().orElseThrow().of30()).isCloseTo(shared(30, both), OFF);
    String bank = "bank: b\nquestions:\n  - id: q\n    " + String.join("\n    ", question) + "\n";
    QuestionReport sampled =
        Check.of(
                BankReader.read(Source.of("b.yaml", bank)),
                new Thoroughness(100, 20_000, 30_000, 5))
            .question("q");
    assertThat(sampled.sharing().orElseThrow().of30())
        .isCloseTo(shared(30, both), Percentage.withPercentage(3));
  }

  /** That of 30 draws two are the same, where any two are with the probability given. */
  private static double shared(int students, double both) {
    double none = 1;
    for (int i = 1; i < students; i++) {
      none *= 1 - i * both;
    }
    return 1 - none;
  }

  @Test
  void sharingOfDrawnOrdersAndListsCountsWhatIsTheSame() {
    QuestionReport shuffled =
        check(
            "parameters: {n: {from: 1, to: 100}, order: {shuffle: [a, a, b]}}",
            "question: What is {{n}} + 1, in order {{order}}?",
            "answer: {integer: n + 1}");
    assertThat(shuffled.sharing().orElseThrow().of30()).isCloseTo(shared(30, 1.0 / 300), OFF);
    QuestionReport listed =
        check(
            "parameters: {n: {from: 1, to: 100}, l: {list: [0, 0, 1], length: 2}}",
            "question: What is {{n}} + 1 with {{l}}?",
            "answer: {integer: n + 1}");
    double both = Math.pow(4.0 / 9 + 1.0 / 9, 2) / 100;
    assertThat(listed.sharing().orElseThrow().of30()).isCloseTo(shared(30, both), OFF);
  }

  @Test
  void aUnitThatIsNotKnownIsAWarning() {
    QuestionReport report =
        check(
            "parameters: {n: {from: 1, to: 20}}",
            "question: How much is {{n}}?",
            "parts:",
            "- {id: a, answer: {number: n, unit: parsnips}}",
            "- {id: b, answer: {number: n, unit: {name: parsnips, convertible: 1}}}",
            "- {id: c, answer: {number: n, unit: kg*m^2/s^2, also: [{number: n, unit: €/kWh}]}}",
            "- {id: d, answer: {number: n, unit: '%', also: [{number: n/100, unit: Metrs}]}}");
    String expected = ", which is not known; expected one such as m/s, kWh or %. Students have to";
    assertThat(headlines(report))
        .containsExactly(
            "b.yaml:9:32: warning: the unit 'parsnips'"
                + expected
                + " write it as it stands here; where that is meant, write `unit: {name: parsnips,"
                + " convertible: 1}`.",
            "b.yaml:12:62: warning: the unit 'Metrs'"
                + expected
                + " write it as it stands here; where that is meant, write `unit: {name: Metrs,"
                + " convertible: 1}`.");
  }

  @Test
  void optionsThatDifferInCapitalsAloneAreAWarning() {
    QuestionReport report =
        check(
            "parameters: {n: {from: 1, to: 20}}",
            "question: Is {{n}} even?",
            "answer: {choice: {options: ['yes', 'Yes', 'no', '+1', '-1'], correct: n % 2}}");
    assertThat(headlines(report))
        .containsExactly(
            "b.yaml:8:41: warning: the options 'yes' and 'Yes', which differ in capitals or spaces"
                + " alone; expected options that are told apart however they are typed.");
  }

  @Test
  void aTableOfAMillionCellsIsRefusedAndNotWritten() {
    QuestionReport report =
        check(
            "question: \"{{table('x', range(1000000))}} and {{range(5000)}}\"",
            "answer: {number: 3}");
    assertThat(headlines(report))
        .containsExactly(
            "b.yaml:6:29: error: a text that cannot be written: question 'q', table: a list of more"
                + " than 10000 numbers; expected one for every version. In 1 of 1 version (100 %),"
                + " such as `q`.");
  }
}
