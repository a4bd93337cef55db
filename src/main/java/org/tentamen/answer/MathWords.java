package org.tentamen.answer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.formula.Functions;

/**
 * The words that a student's formula may hold: an answer's names, the general functions under their
 * common spellings, and a bank's own functions.
 */
final class MathWords {

  /** Common spellings, and how the formula language writes them; {@code #} is the argument. */
  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("ln", "log(#)"),
          Map.entry("log", "log(#)"),
          Map.entry("lg", "log10(#)"),
          Map.entry("log10", "log10(#)"),
          Map.entry("log2", "log2(#)"),
          Map.entry("ld", "log2(#)"),
          Map.entry("lb", "log2(#)"),
          Map.entry("exp", "exp(#)"),
          Map.entry("sqrt", "sqrt(#)"),
          Map.entry("abs", "abs(#)"),
          Map.entry("sin", "sin(#)"),
          Map.entry("cos", "cos(#)"),
          Map.entry("tan", "tan(#)"),
          Map.entry("tg", "tan(#)"),
          Map.entry("cot", "(1/tan(#))"),
          Map.entry("cotg", "(1/tan(#))"),
          Map.entry("ctg", "(1/tan(#))"),
          Map.entry("sec", "(1/cos(#))"),
          Map.entry("csc", "(1/sin(#))"),
          Map.entry("cosec", "(1/sin(#))"),
          Map.entry("asin", "asin(#)"),
          Map.entry("acos", "acos(#)"),
          Map.entry("atan", "atan(#)"),
          Map.entry("arcsin", "asin(#)"),
          Map.entry("arccos", "acos(#)"),
          Map.entry("arctan", "atan(#)"),
          Map.entry("arctg", "atan(#)"),
          Map.entry("sinh", "sinh(#)"),
          Map.entry("cosh", "cosh(#)"),
          Map.entry("tanh", "tanh(#)"),
          Map.entry("coth", "(1/tanh(#))"),
          Map.entry("sech", "(1/cosh(#))"),
          Map.entry("csch", "(1/sinh(#))"),
          Map.entry("cosech", "(1/sinh(#))"),
          Map.entry("sign", "sign(#)"),
          Map.entry("sgn", "sign(#)"),
          Map.entry("floor", "floor(#)"),
          Map.entry("ceil", "ceil(#)"));

  /** Functions the language lacks; asinh(x) must not be taken for a·sinh(x) where a is a name. */
  private static final Set<String> LACKING =
      Set.of("asinh", "acosh", "atanh", "arsinh", "arcosh", "artanh", "asec", "acsc", "acot");

  private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";
  private static final String[] GREEK_NAMES = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda",
    "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi",
    "omega",
  };

  /** No words at all, for arithmetic with numbers. */
  static final MathWords NONE = new MathWords(Set.of(), Map.of(), Map.of());

  /** By their folded spelling, the names as the answer spells them. */
  private final Map<String, String> names = new HashMap<>();

  /** By their spelling in small letters, the names that no other name shares it with. */
  private final Map<String, String> namesInAnyCase = new HashMap<>();

  private final Map<String, String> functions;
  private final Map<String, String> constants;

  private MathWords(
      Set<String> names, Map<String, String> functions, Map<String, String> constants) {
    for (String name : names) {
      this.names.put(folded(name), name);
      this.namesInAnyCase.merge(small(folded(name)), name, (one, other) -> "");
    }
    this.namesInAnyCase.values().removeIf(String::isEmpty);
    this.functions = functions;
    this.constants = constants;
  }

  /** The words of an expression: its variables and constants, all functions of one number. */
  static MathWords of(Key.Expression key) {
    Set<String> names = new java.util.LinkedHashSet<>(key.variables().keySet());
    names.addAll(key.constants().keySet());
    Map<String, String> functions = new HashMap<>(FUNCTIONS);
    for (org.tentamen.formula.Function own : key.functions().own()) {
      if (own.parameters().size() == 1 && !Functions.isBuiltIn(own.name())) {
        functions.put(folded(own.name()), own.name() + "(#)");
      }
    }
    return new MathWords(names, functions, Map.of("e", "exp(1)", "pi", "pi"));
  }

  /** The name that a word stands for, as the formula language writes it. */
  Optional<String> name(String word) {
    String folded = folded(word);
    return Optional.ofNullable(names.get(folded))
        .or(() -> Optional.ofNullable(constants.get(folded)))
        // Telephones begin a response with a capital.
        .or(() -> Optional.ofNullable(namesInAnyCase.get(small(folded))));
  }

  /** A function as the formula language writes it, {@code #} for its argument. */
  Optional<String> function(String word) {
    String folded = folded(word);
    return Optional.ofNullable(functions.get(folded))
        .or(() -> Optional.ofNullable(functions.get(small(folded))));
  }

  /** Whether a word is a function that the language lacks. */
  boolean isLacking(String word) {
    return LACKING.contains(small(folded(word)));
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Whether a word is Euler's number. */
  boolean isEuler(String word) {
    return word.equals("e") && !names.containsKey("e") && constants.containsKey("e");
  }

  /** Whether {@code x} or {@code X} is a name and so no times sign. */
  boolean hasX() {
    return names.containsKey("x") || names.containsKey("X");
  }

  /** One spelling for {@code y_hat}, {@code yhat} and ŷ, {@code x_1} and x₁, λ and lambda. */
  static String folded(String word) {
    StringBuilder folded = new StringBuilder();
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      int greek = GREEK.indexOf(c);
      if (greek >= 0) {
        folded.append(GREEK_NAMES[greek]);
      } else if (c == 0x0302) {
        folded.append("hat");
      } else if (c == 0x0304 || c == 0x0305) {
        folded.append("bar");
      } else if (c >= '\u2080' && c <= '\u2089') {
        folded.append((char) (c - '\u2080' + '0'));
      } else if (c != '_') {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** Whether a character may stand in a word, apart from its start. */
  static boolean isWordPart(char c) {
    return Character.isLetter(c) && !Superscripts.isRaised(c)
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || (c >= '\u2080' && c <= '\u2089');
  }
}
