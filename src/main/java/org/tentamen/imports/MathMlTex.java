package org.tentamen.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Presentation MathML as TeX: what editors and exports write, of which each element has its place
 * in TeX.
 *
 * @see <a href="https://www.w3.org/TR/MathML2/chapter3.html">MathML 2, presentation markup</a>
 */
final class MathMlTex {

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("×", "\\times"),
          Map.entry("⋅", "\\cdot"),
          Map.entry("·", "\\cdot"),
          Map.entry("−", "-"),
          Map.entry("≤", "\\le"),
          Map.entry("≥", "\\ge"),
          Map.entry("≠", "\\ne"),
          Map.entry("≈", "\\approx"),
          Map.entry("∑", "\\sum"),
          Map.entry("∏", "\\prod"),
          Map.entry("∫", "\\int"),
          Map.entry("∞", "\\infty"),
          Map.entry("→", "\\to"),
          Map.entry("±", "\\pm"),
          Map.entry("∈", "\\in"),
          Map.entry("∂", "\\partial"),
          Map.entry("⌊", "\\lfloor"),
          Map.entry("⌋", "\\rfloor"),
          Map.entry("⌈", "\\lceil"),
          Map.entry("⌉", "\\rceil"),
          Map.entry("{", "\\{"),
          Map.entry("}", "\\}"),
          Map.entry("%", "\\%"),
          Map.entry("#", "\\#"),
          Map.entry("&", "\\&"),
          Map.entry("_", "\\_"),
          Map.entry("$", "\\$"),
          Map.entry("\\", "\\backslash"),
          Map.entry("⁡", ""),
          Map.entry("⁢", ""));

  private static final Map<String, String> ACCENTS =
      Map.of("^", "\\hat", "¯", "\\bar", "~", "\\tilde", "→", "\\vec", "˙", "\\dot", "¨", "\\ddot");

  private static final String GREEK = "αβγδεζηθικλμνξοπρςστυφχψω";

  private static final List<String> GREEK_NAMES =
      List.of(
          "alpha",
          "beta",
          "gamma",
          "delta",
          "epsilon",
          "zeta",
          "eta",
          "theta",
          "iota",
          "kappa",
          "lambda",
          "mu",
          "nu",
          "xi",
          "o",
          "pi",
          "rho",
          "varsigma",
          "sigma",
          "tau",
          "upsilon",
          "varphi",
          "chi",
          "psi",
          "omega");

  private MathMlTex() {}

  /** A formula in TeX. */
  static String of(Element math) {
    for (Element annotation : math.select("annotation")) {
      if (annotation.attr("encoding").contains("tex")) {
        return annotation.text().strip();
      }
    }
    // Two braces would begin a hole of a bank's text.
    return row(math).strip().replaceAll("\\{(?=\\{)", "{ ").replaceAll(" {2,}", " ");
  }

  private static String row(Element parent) {
    return parent.childNodes().stream().map(MathMlTex::node).collect(Collectors.joining(" "));
  }

  private static String node(Node node) {
    if (node instanceof TextNode text) {
      return sign(text.text().strip());
    }
    return node instanceof Element element ? element(element) : "";
  }

  private static String element(Element e) {
    return switch (e.normalName()) {
      case "mi" -> identifier(e.text().strip());
      case "mn" -> e.text().strip();
      case "mo" -> sign(e.text().strip());
      case "mtext", "ms" -> "\\text{" + e.text().replaceAll("[\\\\{}$%#&_^~]", "") + "}";
      case "mspace" -> "\\,";
      case "mfrac" -> "\\frac" + group(e, 0) + group(e, 1);
      case "msqrt" -> "\\sqrt{" + row(e) + "}";
      case "mroot" -> "\\sqrt[" + inside(e, 1) + "]" + group(e, 0);
      case "msup" -> group(e, 0) + "^" + group(e, 1);
      case "msub" -> group(e, 0) + "_" + group(e, 1);
      case "msubsup" -> group(e, 0) + "_" + group(e, 1) + "^" + group(e, 2);
      case "munder" -> limits(e, "_", "");
      case "munderover" -> limits(e, "_", "^");
      case "mover" -> over(e);
      case "mfenced" -> "(" + row(e) + ")";
      case "mtable" ->
          "\\begin{matrix}"
              + e.children().stream()
                  .map(
                      r ->
                          r.children().stream()
                              .map(MathMlTex::row)
                              .collect(Collectors.joining(" & ")))
                  .collect(Collectors.joining(" \\\\ "))
              + "\\end{matrix}";
      case "annotation", "annotation-xml", "mphantom", "none" -> "";
      default -> row(e);
    };
  }

  private static String over(Element e) {
    String accent = e.childrenSize() > 1 ? ACCENTS.getOrDefault(e.child(1).text().strip(), "") : "";
    return accent.isEmpty() ? limits(e, "^", "") : accent + group(e, 0);
  }

  private static String limits(Element e, String first, String second) {
    String base = inside(e, 0);
    String limited = base.startsWith("\\") && !base.contains(" ") ? base : "\\mathop{" + base + "}";
    return limited + first + group(e, 1) + (second.isEmpty() ? "" : second + group(e, 2));
  }

  private static String group(Element parent, int child) {
    return "{" + inside(parent, child) + "}";
  }

  private static String inside(Element parent, int child) {
    return child < parent.childrenSize() ? element(parent.child(child)).strip() : "";
  }

  private static String identifier(String text) {
    int greek = text.length() == 1 ? GREEK.indexOf(text) : -1;
    if (greek >= 0) {
      return "\\" + GREEK_NAMES.get(greek);
    }
    boolean function =
        List.of("sin", "cos", "tan", "log", "ln", "exp", "max", "min").contains(text);
    if (function) {
      return "\\" + text;
    }
    return text.length() > 1 && text.matches("[A-Za-z]+") ? "\\mathrm{" + text + "}" : sign(text);
  }

  private static String sign(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> out.append(SIGNS.containsKey(c) ? SIGNS.get(c) + " " : c));
    return out.toString().strip();
  }
}
