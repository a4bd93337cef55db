package org.tentamen.render.maths;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The signs that commands of TeX's maths without arguments stand for. */
final class MathSigns {

  /** What a sign is in a formula; MathML has an element or an attribute for each. */
  enum Kind {
    /** A letter, in italics where it stands alone. */
    LETTER,
    /** A letter or another sign that is never in italics. */
    UPRIGHT,
    /** An operator, a relation, a bracket. */
    OPERATOR,
    /** The name of a function. */
    FUNCTION
  }

  /**
   * A sign.
   *
   * @param kind what it is
   * @param text how it is written
   */
  record Sign(Kind kind, String text) {}

  /** What is written over and under in displayed formulas. */
  private static final Set<String> WITH_LIMITS =
      Set.of(
          "\\sum",
          "\\prod",
          "\\coprod",
          "\\bigcup",
          "\\bigcap",
          "\\bigvee",
          "\\bigwedge",
          "\\bigoplus",
          "\\bigotimes",
          "\\bigodot",
          "\\biguplus",
          "\\bigsqcup",
          "\\lim",
          "\\liminf",
          "\\limsup",
          "\\max",
          "\\min",
          "\\sup",
          "\\inf",
          "\\argmax",
          "\\argmin",
          "\\det",
          "\\gcd",
          "\\Pr",
          "\\plim");

  private static final Map<String, Sign> SIGNS = read();

  private MathSigns() {}

  /** The sign of a command with its backslash; empty where it is no sign by itself. */
  static Optional<Sign> of(String command) {
    return Optional.ofNullable(SIGNS.get(command));
  }

  /** Whether indexes stand over and under a sign in displayed formulas. */
  static boolean hasLimits(String command) {
    return WITH_LIMITS.contains(command);
  }

  private static Map<String, Sign> read() {
    String name = "mathml.txt";
    try (InputStream in = Objects.requireNonNull(MathSigns.class.getResourceAsStream(name), name);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(" ", 3))
          .collect(
              Collectors.toMap(
                  line -> "\\" + line[0],
                  line -> new Sign(Kind.valueOf(line[1].toUpperCase(Locale.ROOT)), line[2])));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " is packaged and cannot be read", e);
    }
  }
}
