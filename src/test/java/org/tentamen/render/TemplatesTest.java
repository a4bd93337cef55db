package org.tentamen.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
  private static final Escaping SHOUT =
      new Escaping("Shout", ".shout.ftl", text -> text.toUpperCase(Locale.ROOT));

  /** What a template sees. */
  public record Model(
      String text,
      Object markup,
      double number,
      List<String> list,
      Optional<String> absent,
      Inner inner) {}

  /** Something in it. */
  public record Inner(String text) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "escapes.ftlh      | a&lt;*b&gt; <b> 1234567.5 2 - c&amp;",
        "escapes.ftlx      | a&lt;*b&gt; <b> 1234567.5 2 - c&amp;",
        "escapes.md.ftl    | a\\<\\*b\\> <b> 1234567.5 2 - c\\&",
        "escapes.shout.ftl | A<*B> <b> 1234567.5 2 - C&",
      })
  void theEndOfItsNameSaysHowATemplateEscapes(String template, String written) {
    Escaping escaping =
        List.of(Escaping.HTML, Escaping.XML, Escaping.MARKDOWN, SHOUT).stream()
            .filter(known -> template.endsWith(known.ending()))
            .findFirst()
            .orElseThrow();
    String text = Templates.with(List.of(SHOUT)).text(template, model(new Markup(escaping, "<b>")));
    assertThat(text.strip()).isEqualTo(written);
  }

  @Test
  void aTemplateRefusesMarkupOfAnotherFormat() {
    assertThatThrownBy(
            () -> Templates.packaged().text("escapes.ftlh", model(Markup.markdown("*x*"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTemplateWithoutAKnownEndingIsRefused() {
    assertThatThrownBy(() -> Templates.packaged().text("escapes.txt", model("x")))
        .hasStackTraceContaining("The end of a template's name says how it escapes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "api", "method", "class", "include"})
  void aTemplateReachesNoClassMethodOrFile(String name) {
    assertThatThrownBy(() -> Templates.packaged().text("hostile-" + name + ".ftlh", model("x")))
        .isInstanceOf(RuntimeException.class);
  }

  private static Model model(Object markup) {
    return new Model(
        "a<*b>", markup, 1234567.5, List.of("x", "y"), Optional.empty(), new Inner("c&"));
  }
}
