package org.tentamen.render;

import java.util.Map;

/** Escapes text for LaTeX. */
final class TexText {

  /** Signs that mean something to TeX, and those that its usual fonts have elsewhere. */
  private static final Map<Integer, String> SIGNS =
      Map.ofEntries(
          Map.entry((int) '\\', "\\textbackslash{}"),
          Map.entry((int) '{', "\\{"),
          Map.entry((int) '}', "\\}"),
          Map.entry((int) '$', "\\$"),
          Map.entry((int) '&', "\\&"),
          Map.entry((int) '#', "\\#"),
          Map.entry((int) '_', "\\_"),
          Map.entry((int) '%', "\\%"),
          Map.entry((int) '^', "\\textasciicircum{}"),
          Map.entry((int) '~', "\\textasciitilde{}"),
          Map.entry((int) '<', "\\textless{}"),
          Map.entry((int) '>', "\\textgreater{}"),
          Map.entry((int) '|', "\\textbar{}"),
          Map.entry((int) '"', "{''}"),
          Map.entry((int) '\'', "{'}"),
          Map.entry((int) '`', "{`}"),
          // Two hyphens or commas would be joined into another sign.
          Map.entry((int) '-', "-{}"),
          Map.entry((int) ',', ",{}"),
          // Where a line starts with it, it would be an argument of the line break before.
          Map.entry((int) '[', "{[}"),
          Map.entry(0xA0, "~"),
          Map.entry(0x202F, "\\,"),
          Map.entry(0x2009, "\\,"),
          Map.entry(0x2212, "\\ensuremath{-}"),
          Map.entry(0xD7, "\\ensuremath{\\times}"),
          Map.entry(0xB7, "\\ensuremath{\\cdot}"),
          Map.entry(0xF7, "\\ensuremath{\\div}"),
          Map.entry(0xB1, "\\ensuremath{\\pm}"),
          Map.entry(0x2264, "\\ensuremath{\\le}"),
          Map.entry(0x2265, "\\ensuremath{\\ge}"),
          Map.entry(0x2260, "\\ensuremath{\\ne}"),
          Map.entry(0x2248, "\\ensuremath{\\approx}"),
          Map.entry(0x2192, "\\ensuremath{\\to}"),
          Map.entry(0x2190, "\\ensuremath{\\leftarrow}"),
          Map.entry(0x21D2, "\\ensuremath{\\Rightarrow}"),
          Map.entry(0x2211, "\\ensuremath{\\sum}"),
          Map.entry(0x221A, "\\ensuremath{\\surd}"),
          Map.entry(0x221E, "\\ensuremath{\\infty}"),
          Map.entry(0x2202, "\\ensuremath{\\partial}"),
          Map.entry(0x2207, "\\ensuremath{\\nabla}"),
          Map.entry(0x2208, "\\ensuremath{\\in}"),
          // These are in fonts that a small installation lacks.
          Map.entry(0xB0, "\\ensuremath{^\\circ}"),
          Map.entry(0xBC, "\\ensuremath{\\frac14}"),
          Map.entry(0xBD, "\\ensuremath{\\frac12}"),
          Map.entry(0xBE, "\\ensuremath{\\frac34}"),
          Map.entry(0x20AC, "EUR"),
          Map.entry(0x2022, "\\ensuremath{\\bullet}"),
          Map.entry(0xB2, "\\ensuremath{^2}"),
          Map.entry(0xB3, "\\ensuremath{^3}"),
          Map.entry(0x2026, "\\ldots{}"),
          Map.entry(0x3B1, "\\ensuremath{\\alpha}"),
          Map.entry(0x3B2, "\\ensuremath{\\beta}"),
          Map.entry(0x3B3, "\\ensuremath{\\gamma}"),
          Map.entry(0x3B4, "\\ensuremath{\\delta}"),
          Map.entry(0x3B5, "\\ensuremath{\\varepsilon}"),
          Map.entry(0x3B7, "\\ensuremath{\\eta}"),
          Map.entry(0x3B8, "\\ensuremath{\\theta}"),
          Map.entry(0x3BB, "\\ensuremath{\\lambda}"),
          Map.entry(0x3BC, "\\ensuremath{\\mu}"),
          Map.entry(0x3C0, "\\ensuremath{\\pi}"),
          Map.entry(0x3C1, "\\ensuremath{\\rho}"),
          Map.entry(0x3C3, "\\ensuremath{\\sigma}"),
          Map.entry(0x3C4, "\\ensuremath{\\tau}"),
          Map.entry(0x3C6, "\\ensuremath{\\varphi}"),
          Map.entry(0x3C9, "\\ensuremath{\\omega}"),
          Map.entry(0x394, "\\ensuremath{\\Delta}"),
          Map.entry(0x3A3, "\\ensuremath{\\Sigma}"),
          Map.entry(0x3A9, "\\ensuremath{\\Omega}"));

  private TexText() {}

  /** TeX that shows a text exactly, wherever in a paragraph it stands. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              String sign = SIGNS.get(c);
              if (sign != null) {
                out.append(sign);
              } else if (c >= ' ') {
                out.appendCodePoint(c);
              } else {
                out.append(' ');
              }
            });
    return out.toString();
  }
}
