package org.tentamen.render;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Simple TeX as plain text: {@code 64 \times 64} as 64 × 64. What has fractions, scripts or other
 * shapes stays TeX in dollar signs, since a line of plain text would say something else.
 */
final class PlainMaths {

  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+|.)\\s*");

  private static final Pattern SHAPED = Pattern.compile("[\\\\^_&]");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("times", " × "),
          Map.entry("cdot", " · "),
          Map.entry("div", " ÷ "),
          Map.entry("pm", " ± "),
          Map.entry("le", " ≤ "),
          Map.entry("leq", " ≤ "),
          Map.entry("ge", " ≥ "),
          Map.entry("geq", " ≥ "),
          Map.entry("ne", " ≠ "),
          Map.entry("neq", " ≠ "),
          Map.entry("approx", " ≈ "),
          Map.entry("to", " → "),
          Map.entry("rightarrow", " → "),
          Map.entry("in", " ∈ "),
          Map.entry("cap", " ∩ "),
          Map.entry("cup", " ∪ "),
          Map.entry("infty", "∞"),
          Map.entry("ldots", "…"),
          Map.entry("dots", "…"),
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("pi", "π"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "σ"),
          Map.entry("tau", "τ"),
          Map.entry("phi", "φ"),
          Map.entry("omega", "ω"),
          Map.entry("log", "log "),
          Map.entry("ln", "ln "),
          Map.entry("exp", "exp "),
          Map.entry("sin", "sin "),
          Map.entry("cos", "cos "),
          Map.entry("tan", "tan "),
          Map.entry("max", "max "),
          Map.entry("min", "min "),
          Map.entry("left", ""),
          Map.entry("right", ""),
          Map.entry("text", ""),
          Map.entry("mathrm", ""),
          Map.entry("mathord", ""),
          Map.entry("quad", "  "),
          Map.entry(",", " "),
          Map.entry(";", " "),
          Map.entry(":", " "),
          Map.entry("!", ""),
          Map.entry(" ", " "),
          Map.entry("#", "#"),
          Map.entry("%", "%"),
          Map.entry("$", "$"),
          Map.entry("_", "\u0001"));

  /** A letter under a hat has a character of its own, by combining. */
  private static final Pattern HAT = Pattern.compile("\\\\hat\\s*(?:\\{([A-Za-z])}|([A-Za-z]))");

  private PlainMaths() {}

  static String of(String tex) {
    String hats = HAT.matcher(tex).replaceAll(m -> letter(m) + "\u0302");
    String signs = COMMAND.matcher(hats).replaceAll(PlainMaths::sign);
    if (SHAPED.matcher(signs).find()) {
      return "$" + tex.strip() + "$";
    }
    String words = signs.replace("{", "").replace("}", "").replace('\u0001', '_');
    return java.text.Normalizer.normalize(
        words.replaceAll("\\s+", " ").replaceAll(" (?=[(),;.])", "").strip(),
        java.text.Normalizer.Form.NFC);
  }

  private static String letter(java.util.regex.MatchResult hat) {
    return hat.group(1) != null ? hat.group(1) : hat.group(2);
  }

  /** A command without a sign keeps its backslash, by which {@link #of} sees that it is there. */
  private static String sign(java.util.regex.MatchResult command) {
    return Matcher.quoteReplacement(SIGNS.getOrDefault(command.group(1), "\\"));
  }
}
