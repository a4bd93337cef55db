package org.tentamen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.tentamen.formula.BuiltIn;
import org.tentamen.formula.Construct;
import org.tentamen.formula.Functions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FunctionsCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int functions(String... more) {
    String[] arguments = new String[more.length + 1];
    arguments[0] = "functions";
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new Tentamen(new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
  }

  @Test
  void everythingIsListedWithItsExample() {
    assertThat(functions()).isZero();
    String list = out.toString();
    for (BuiltIn function : Functions.descriptions()) {
      assertThat(list)
          .contains("  " + function.signature() + " ", "  " + function.description() + "\n")
          .contains("  " + function.example() + "\n");
    }
    for (Construct construct : Construct.all()) {
      assertThat(list).contains("  " + construct.written() + " ", construct.example() + "\n");
    }
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aWordFindsNamesAndDescriptions() {
    assertThat(functions("LOGARITHM")).isZero();
    assertThat(out.toString())
        .startsWith("Functions\n  log(x)")
        .contains("\n  log2(x)", "\n  log10(x)")
        .doesNotContain("Operators", "exp(x)");
  }

  @Test
  void jsonIsOneLineWithTheNumbersOfArguments() {
    assertThat(functions("--json")).isZero();
    assertThat(out.toString().lines()).hasSize(1);
    JsonNode json = JsonMapper.shared().readTree(out.toString());
    assertThat(json.get("constructs")).hasSize(Construct.all().size());
    assertThat(json.get("functions")).hasSize(Functions.descriptions().size());
    JsonNode gcd =
        json.get("functions")
            .valueStream()
            .filter(f -> f.get("name").asString().equals("gcd"))
            .findFirst()
            .orElseThrow();
    assertThat(gcd.toString())
        .isEqualTo(
            """
            {"name":"gcd","signature":"gcd(a, b, …)","least":2,"most":null,\
            "description":"the greatest common divisor","example":"gcd(12, 18) = 6"}""");
  }

  @Test
  void aWordThatIsNotThereIsMet() {
    assertThat(functions("argmon")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("error: nothing in the formula language has 'argmon'")
        .contains("Did you mean 'argmin'?");
  }
}
