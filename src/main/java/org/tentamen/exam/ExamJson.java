package org.tentamen.exam;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tentamen.answer.Notation;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

/** What stands in {@code exam.json}, before it is checked; anything may be missing. */
record ExamJson(
    @Nullable String exam,
    @Nullable String title,
    @Nullable String secret,
    @Nullable SignsJson numbers,
    @Nullable DefinitionJson definition,
    @Nullable List<BankJson> banks,
    @Nullable List<PaperJson> papers,
    @Nullable String sha256) {

  /** The exam's file. */
  record DefinitionJson(@Nullable String name, @Nullable String sha256, @Nullable String text) {

    FrozenDefinition definition(Source source) {
      String called = there(name, "definition.name", source);
      FrozenDefinition file = new FrozenDefinition(called, there(text, "definition.text", source));
      if (!file.digest().equals(sha256)) {
        throw altered(called, "exam", sha256, source);
      }
      return file;
    }
  }

  /** A bank. */
  record BankJson(
      @Nullable String name,
      @Nullable String sha256,
      @Nullable String text,
      @Nullable Map<String, String> images) {

    FrozenBank bank(Source source) {
      String called = there(name, "banks.name", source);
      Map<String, Picture> pictures = new HashMap<>();
      there(images, "banks.images", source)
          .forEach((path, base64) -> picture(base64).ifPresent(p -> pictures.put(path, p)));
      FrozenBank bank = new FrozenBank(called, there(text, "banks.text", source), pictures);
      if (!bank.digest().equals(sha256)) {
        throw altered(called, "bank", sha256, source);
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

    Notation notation(Source source) {
      String sign = there(decimal, "numbers.decimal", source);
      Optional<String> grouping = Optional.ofNullable(group);
      boolean known = sign.equals(".") || sign.equals(",");
      if (!known || grouping.filter(g -> g.length() != 1 || g.equals(sign)).isPresent()) {
        throw InvalidInputException.of(
            source.name() + " has the signs '" + sign + "' and '" + grouping.orElse("") + "'",
            "'.' or ',' as numbers.decimal, and another single sign as numbers.group",
            "");
      }
      return new Notation(sign.charAt(0), grouping.map(g -> g.charAt(0)));
    }
  }

  /** A paper. */
  record PaperJson(
      @Nullable String id,
      @Nullable String name,
      @Nullable String email,
      @Nullable List<String> questions,
      @Nullable Map<String, Integer> tries) {

    /**
     * The paper.
     *
     * @param shared by ids, questions that were read before and not redrawn: students by the
     *     million have the same, and one list of them
     */
    Paper paper(Source source, Map<List<String>, List<Paper.Asked>> shared) {
      Map<String, Integer> redraws = Optional.ofNullable(tries).orElse(Map.of());
      List<String> ids = there(questions, "papers.questions", source);
      List<Paper.Asked> asked =
          redraws.isEmpty()
              ? shared.computeIfAbsent(ids, same -> asked(same, redraws, source))
              : asked(ids, redraws, source);
      return new Paper(
          new Student(
              there(id, "papers.id", source),
              Optional.ofNullable(name).orElse(""),
              Optional.ofNullable(email)),
          asked);
    }

    private static List<Paper.Asked> asked(
        List<String> ids, Map<String, Integer> redraws, Source source) {
      return List.copyOf(
          ids.stream()
              .map(question -> asked(question, redraws.getOrDefault(question, 0), source))
              .toList());
    }

    private static Paper.Asked asked(String question, int attempt, Source source) {
      if (attempt < 0) {
        throw InvalidInputException.of(
            source.name() + " has the try " + attempt + " of '" + question + "'",
            "a try from 0",
            "");
      }
      return new Paper.Asked(question, attempt);
    }
  }

  ExamRecord record(Source source) {
    List<FrozenBank> frozen = new ArrayList<>();
    there(banks, "banks", source).forEach(bank -> frozen.add(bank.bank(source)));
    if (frozen.isEmpty()) {
      throw ExamFile.missing(source, "banks");
    }
    ExamRecord record = unchecked(frozen, source);
    if (sha256 != null && !sha256.equals(ExamFile.digest(record))) {
      throw InvalidInputException.of(
          source.name() + " was altered after it was written",
          "the exam, seed, students and papers that the sheets were made with",
          "Take exam.json from a backup, or generate it again from the same bank, students and"
              + " seed.");
    }
    return record;
  }

  private ExamRecord unchecked(List<FrozenBank> frozen, Source source) {
    Map<List<String>, List<Paper.Asked>> shared = new HashMap<>();
    return new ExamRecord(
        there(exam, "exam", source),
        there(title, "title", source),
        there(secret, "secret", source),
        Optional.ofNullable(numbers).map(signs -> signs.notation(source)),
        Optional.ofNullable(definition).map(file -> file.definition(source)),
        frozen,
        there(papers, "papers", source).stream()
            .map(paper -> paper.paper(source, shared))
            .toList());
  }

  private static InvalidInputException altered(
      String called, String what, @Nullable String sha256, Source source) {
    return InvalidInputException.of(
        "the copy of " + called + " in " + source.name() + " was altered",
        "the " + what + " that the papers were made from, with the SHA-256 " + sha256,
        "Take exam.json from a backup, or generate it again from the same " + what + " and seed.");
  }

  private static <T> T there(@Nullable T value, String name, Source source) {
    if (value == null || value.equals("")) {
      throw ExamFile.missing(source, name);
    }
    return value;
  }
}
