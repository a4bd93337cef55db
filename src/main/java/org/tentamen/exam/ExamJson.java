package org.tentamen.exam;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tentamen.answer.Notation;
import org.tentamen.diagnostic.InvalidInputException;

/** What stands in {@code exam.json} apart from texts and papers, before it is checked. */
final class ExamJson {

  private ExamJson() {}

  /** The exam's file. */
  record DefinitionJson(@Nullable String name, @Nullable String sha256, @Nullable String text) {

    FrozenDefinition definition(String file) {
      String called = there(name, "definition.name", file);
      FrozenDefinition frozen = new FrozenDefinition(called, there(text, "definition.text", file));
      if (!frozen.digest().equals(sha256)) {
        throw altered(called, "exam", sha256, file);
      }
      return frozen;
    }
  }

  /** A bank. */
  record BankJson(
      @Nullable String name,
      @Nullable String sha256,
      @Nullable String text,
      @Nullable Map<String, String> images) {

    FrozenBank bank(String file) {
      String called = there(name, "banks.name", file);
      Map<String, Picture> pictures = new HashMap<>();
      there(images, "banks.images", file)
          .forEach((path, base64) -> picture(base64).ifPresent(p -> pictures.put(path, p)));
      FrozenBank bank = new FrozenBank(called, there(text, "banks.text", file), pictures);
      if (!bank.digest().equals(sha256)) {
        throw altered(called, "bank", sha256, file);
      }
      return bank;
    }

    /** What is no picture is left out, and the digest shows that it was altered. */
    private static Optional<Picture> picture(String base64) {
      try {
        return Picture.of(Base64.getDecoder().decode(base64));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }

  /** How numbers are written. */
  record SignsJson(@Nullable String decimal, @Nullable String group) {

    Notation notation(String file) {
      String sign = there(decimal, "numbers.decimal", file);
      Optional<String> grouping = Optional.ofNullable(group);
      boolean known = sign.equals(".") || sign.equals(",");
      if (!known || grouping.filter(g -> g.length() != 1 || g.equals(sign)).isPresent()) {
        throw InvalidInputException.of(
            file + " has the signs '" + sign + "' and '" + grouping.orElse("") + "'",
            "'.' or ',' as numbers.decimal, and another single sign as numbers.group",
            "");
      }
      return new Notation(sign.charAt(0), grouping.map(g -> g.charAt(0)));
    }
  }

  private static InvalidInputException altered(
      String called, String what, @Nullable String sha256, String file) {
    return InvalidInputException.of(
        "the copy of " + called + " in " + file + " was altered",
        "the " + what + " that the papers were made from, with the SHA-256 " + sha256,
        "Take exam.json from a backup, or generate it again from the same " + what + " and seed.");
  }

  private static <T> T there(@Nullable T value, String name, String file) {
    if (value == null || value.equals("")) {
      throw ExamFile.missing(file, name);
    }
    return value;
  }
}
