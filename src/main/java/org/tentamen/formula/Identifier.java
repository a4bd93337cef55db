package org.tentamen.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a name is typeset: a letter as a letter, {@code lambda} as λ, {@code y_hat} with a hat,
 * {@code F_pool} with an index, {@code BCE} upright.
 *
 * @param base what stands on the line
 * @param indexes what stands below it, in order
 */
record Identifier(String base, List<String> indexes) {

  private static final Set<String> GREEK =
      Set.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
          "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi",
          "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi",
          "Psi", "Omega");

  private static final Map<String, String> ACCENTS =
      Map.of("hat", "\\hat", "bar", "\\bar", "tilde", "\\tilde", "dot", "\\dot");

  /** Names are few, and typeset again in every version. */
  private static final int MOST_KNOWN = 5_000;

  private static final Map<String, Identifier> KNOWN = new ConcurrentHashMap<>();

  private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("([A-Za-z]+)([0-9]+)");
  private static final Pattern ACCENTED = Pattern.compile("([A-Za-z])(hat|bar|tilde)");

  Identifier {
    indexes = List.copyOf(indexes);
  }

  /** The name by its own letters. */
  static Identifier of(String name) {
    Identifier known = KNOWN.get(name);
    if (known == null) {
      known = read(name);
      if (KNOWN.size() < MOST_KNOWN) {
        KNOWN.put(name, known);
      }
    }
    return known;
  }

  private static Identifier read(String name) {
    List<String> words =
        new ArrayList<>(Arrays.stream(name.split("_")).filter(w -> !w.isEmpty()).toList());
    if (words.isEmpty()) {
      return new Identifier("\\_", List.of());
    }
    Matcher numbered = LETTERS_AND_DIGITS.matcher(words.get(0));
    if (numbered.matches()) {
      words.set(0, numbered.group(1));
      words.add(1, numbered.group(2));
    }
    String base = base(words.remove(0));
    if (!words.isEmpty() && ACCENTS.containsKey(words.get(0))) {
      base = ACCENTS.get(words.remove(0)) + "{" + base + "}";
    }
    return new Identifier(base, words.stream().map(Identifier::index).toList());
  }

  /** The name as its author wants it. */
  static Identifier written(String tex) {
    return new Identifier(tex, List.of());
  }

  private static String base(String word) {
    if (word.length() == 1) {
      return word;
    }
    if (GREEK.contains(word)) {
      return "\\" + word;
    }
    Matcher accented = ACCENTED.matcher(word);
    if (accented.matches()) {
      return ACCENTS.get(accented.group(2)) + "{" + accented.group(1) + "}";
    }
    return "\\mathrm{" + word + "}";
  }

  private static String index(String word) {
    boolean short1 = word.length() == 1 || word.chars().allMatch(Character::isDigit);
    if (short1) {
      return word;
    }
    return GREEK.contains(word) ? "\\" + word : "\\text{" + word + "}";
  }

  /** The same with more indexes. */
  Identifier with(List<String> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(indexes);
    all.addAll(more);
    return new Identifier(base, all);
  }

  String tex() {
    if (indexes.isEmpty()) {
      return base;
    }
    boolean letters = true;
    for (String index : indexes) {
      letters &= index.length() == 1 && !Character.isDigit(index.charAt(0));
    }
    String below = String.join(letters ? "" : ",", indexes);
    // An author's own index or exponent would clash with another one.
    boolean marked = base.indexOf('_') >= 0 || base.indexOf('^') >= 0;
    String above = marked ? "{" + base + "}" : base;
    return above + (below.length() == 1 ? "_" + below : "_{" + below + "}");
  }
}
