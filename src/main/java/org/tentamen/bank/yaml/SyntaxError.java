package org.tentamen.bank.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tentamen.diagnostic.Diagnostic;

/** Explains in a teacher's words why a text is no YAML. */
final class SyntaxError {

  /** The first that knows the mistake explains it; those that look at more come first. */
  private static final List<Function<Stumble, Optional<Diagnostic>>> EXPLANATIONS =
      List.of(
          IndentationMistakes::tab,
          IndentationMistakes::textLeavesItsBlock,
          ValueMistakes::unquotedHole,
          QuoteMistakes::escape,
          QuoteMistakes::neverClosed,
          QuoteMistakes::textAfterQuote,
          FlowMistakes::explain,
          ValueMistakes::colonInText,
          ValueMistakes::signAtStart,
          ValueMistakes::textBeforeKeys,
          ValueMistakes::textAfterBrackets,
          ValueMistakes::cutAtComment,
          IndentationMistakes::missingColon,
          IndentationMistakes::anotherColumn);

  private SyntaxError() {}

  static Diagnostic explain(Stumble stumble) {
    return EXPLANATIONS.stream()
        .flatMap(explanation -> explanation.apply(stumble).stream())
        .findFirst()
        .orElseGet(() -> unexplained(stumble));
  }

  private static Diagnostic unexplained(Stumble stumble) {
    return stumble
        .error(
            stumble.at(),
            "a line that YAML cannot read (" + stumble.problem() + ")",
            "keys, lists and values",
            "Check the quotes, brackets and indentation of this line and the one before.")
        .orElseThrow();
  }
}
