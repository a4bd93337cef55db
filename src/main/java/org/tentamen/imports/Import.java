package org.tentamen.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Ids;
import org.tentamen.bank.yaml.YamlReader;
import org.tentamen.bank.yaml.YamlValue;
import org.tentamen.bank.yaml.YamlWriter;
import org.tentamen.check.Check;
import org.tentamen.check.Finding;
import org.tentamen.check.Thoroughness;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

/**
 * Makes a bank of another system's questions.
 *
 * <pre>{@code
 * Imported imported = new Import("physics", "en").of("quiz.xml", bytes);
 * }</pre>
 *
 * @param id the bank's id, which also names the folder of its pictures
 * @param language the language of its texts
 */
public record Import(String id, String language) {

  private static final int LONGEST_ID = 40;

  /** So many reasons are told where nothing arrives. */
  private static final int MOST_TOLD = 20;

  /** A misconception that a finding is about. */
  private static final Pattern MISTAKE = Pattern.compile("'(m[0-9]+)'");

  /** As thorough as check, but that ten versions are written out, not 1,000, and none printed. */
  private static final Thoroughness PROOF = new Thoroughness(200_000, 10_000, 200_000, 10, 0);

  /** Checks the id. */
  public Import {
    if (!Ids.mayBe(id)) {
      throw new IllegalArgumentException("id (" + id + ") must be one of a bank");
    }
  }

  /** The nearest id of a bank to a name, such as a file's without its ending. */
  public static String idOf(String name) {
    String id = slug(name, LONGEST_ID);
    return Ids.mayBe(id) ? id : "bank-" + (id.isEmpty() ? "1" : id);
  }

  /**
   * Imports a file: Moodle XML, GIFT, Aiken or a QTI package, by what is in it.
   *
   * @param name how messages call it
   * @param bytes what is in it
   * @return the bank, read back and proved: what its check would call an error is left out
   * @throws InvalidInputException if the file is no such file, or none of its questions arrives
   */
  public Imported of(String name, byte[] bytes) {
    return new Run(name, QuizFile.read(name, bytes)).imported();
  }

  /** Letters and digits of a text, with hyphens for the rest. */
  private static String slug(String text, int longest) {
    String plain =
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
            .replaceAll("[^\\p{ASCII}]", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9_]+", "-")
            .replaceAll("^[^a-z]+|-+$", "");
    String cut = plain.length() > longest ? plain.substring(0, longest) : plain;
    return cut.replaceAll("-+$", "");
  }

  /** One import. */
  private final class Run {
    private final String name;
    private final List<QuizItem> items;
    private final Optional<String> title;
    private final List<Notice> notices = new ArrayList<>();
    private final Gallery gallery = new Gallery(id + "-images");
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();
    private int characters;

    Run(String name, QuizFile.Content content) {
      this.name = name;
      this.items = content.items();
      this.title = title(items);
      notices.addAll(content.notices());
    }

    /**
     * A question that a bank can say.
     *
     * @param items the question, or its variants
     * @param id its id in the bank
     * @param fields its keys and values with the id
     */
    private record Candidate(List<QuizItem> items, String id, YamlValue.Fields fields) {}

    Imported imported() {
      List<Candidate> candidates = new ArrayList<>();
      for (VariantGroup group : VariantGroup.of(items)) {
        Optional<Candidate> merged = group.items().size() > 1 ? merged(group) : Optional.empty();
        if (merged.isPresent()) {
          add(candidates, merged.get());
        } else {
          boolean alone = group.items().size() == 1 && group.isExported();
          Optional<VariantGroup> known = alone ? Optional.of(group) : Optional.empty();
          group.items().forEach(item -> candidate(item, known).ifPresent(c -> add(candidates, c)));
        }
      }
      List<Candidate> proved = proved(candidates);
      if (proved.isEmpty()) {
        throw none();
      }
      String yaml = yaml(proved);
      Bank bank = BankReader.read(Source.of(id + ".yaml", yaml));
      Map<String, byte[]> shown = new LinkedHashMap<>();
      Set<String> used = bank.images().stream().map(Bank.Image::path).collect(Collectors.toSet());
      gallery
          .pictures()
          .forEach(
              (path, picture) -> {
                if (used.contains(path)) {
                  shown.put(path, picture);
                }
              });
      return new Imported(
          yaml,
          bank,
          shown,
          items.size(),
          proved.stream().mapToInt(c -> c.items().size()).sum(),
          notices.stream().sorted(java.util.Comparator.comparing(Notice::place)).toList());
    }

    private InvalidInputException none() {
      List<Diagnostic> all =
          notices.stream()
              .filter(n -> n.kind() == Notice.Kind.LEFT_OUT)
              .limit(MOST_TOLD)
              .map(
                  n ->
                      new Diagnostic(
                          org.tentamen.diagnostic.Severity.ERROR,
                          Optional.of(n.place()),
                          "'" + n.question() + "' cannot be imported: " + n.what(),
                          "",
                          ""))
              .toList();
      return all.isEmpty()
          ? InvalidInputException.at(
              Source.of(name, "").at(0), "no questions", "Moodle XML, GIFT, Aiken or QTI", "")
          : new InvalidInputException(all);
    }

    /**
     * A question by itself.
     *
     * @param known the only variant of a question that we exported
     */
    private Optional<Candidate> candidate(QuizItem item, Optional<VariantGroup> known) {
      try {
        Translation.Translated translated = translated(item);
        String own = known.map(group -> free(group.stem())).orElseGet(() -> newId(item));
        YamlValue.Fields fields =
            known
                .map(g -> g.named(g.unnamed(translated.fields()), title.map(t -> 1).orElse(0)))
                .orElse(translated.fields());
        Candidate candidate = named(List.of(item), own, fields);
        BankReader.read(Source.of(id + ".yaml", yaml(List.of(candidate))));
        translated.changes().forEach(change -> notice(item, Notice.Kind.CHANGED, change));
        return Optional.of(candidate);
      } catch (NotSaid e) {
        notice(item, Notice.Kind.LEFT_OUT, e.reason());
      } catch (InvalidInputException e) {
        Diagnostic first = e.diagnostics().get(0);
        notice(item, Notice.Kind.LEFT_OUT, "a bank does not take " + first.found());
      }
      return Optional.empty();
    }

    /** Refuses what is no bank any more, before time is spent on proving it. */
    private void add(List<Candidate> candidates, Candidate candidate) {
      candidates.add(candidate);
      characters += yaml(List.of(candidate)).length();
      if (characters > YamlReader.MOST_CHARACTERS) {
        throw InvalidInputException.at(
            candidate.items().get(0).place(),
            "more questions than a bank holds, which has at most "
                + YamlReader.MOST_CHARACTERS
                + " characters; it is full here, after "
                + candidates.size()
                + " of "
                + items.size(),
            "fewer questions in a file",
            "Export it in parts, such as a category each.");
      }
    }

    private Translation.Translated translated(QuizItem item) throws NotSaid {
      return Translation.of(item, gallery, title.map(t -> 1).orElse(0));
    }

    private static Candidate named(List<QuizItem> items, String own, YamlValue.Fields draft) {
      YamlValue.Fields fields = Wrapping.of(draft);
      Map<String, YamlValue> all = new LinkedHashMap<>();
      all.put("id", Yaml.token(own));
      all.putAll(fields.values());
      return new Candidate(items, own, new YamlValue.Fields(YamlValue.Layout.LINES, all));
    }

    /** Variants as one question; empty where they are not alike, or that one is not sound. */
    private Optional<Candidate> merged(VariantGroup group) {
      List<YamlValue.Fields> variants = new ArrayList<>();
      Set<String> changes = new LinkedHashSet<>();
      try {
        for (QuizItem item : group.items()) {
          Translation.Translated translated = translated(item);
          variants.add(group.unnamed(translated.fields()));
          changes.addAll(translated.changes());
        }
      } catch (NotSaid e) {
        return Optional.empty();
      }
      Optional<YamlValue.Fields> whole = VariantMerge.of(variants);
      if (whole.isEmpty()) {
        changes.add("worked solutions, which differ in more than numbers, are left out");
        whole = VariantMerge.of(variants.stream().map(VariantGroup::withoutSolution).toList());
      }
      if (whole.isEmpty()) {
        return Optional.empty();
      }
      String own = free(group.stem());
      int above = title.map(t -> 1).orElse(0);
      Candidate candidate = named(group.items(), own, group.named(whole.get(), above));
      if (!isSound(candidate)) {
        ids.remove(own.toLowerCase(Locale.ROOT));
        return Optional.empty();
      }
      changes.forEach(change -> notice(group.items().get(0), Notice.Kind.CHANGED, change));
      return Optional.of(candidate);
    }

    private boolean isSound(Candidate candidate) {
      try {
        Bank bank = BankReader.read(Source.of(id + ".yaml", yaml(List.of(candidate))));
        return wrong(Check.of(bank, PROOF), candidate.id()).isEmpty();
      } catch (InvalidInputException e) {
        return false;
      }
    }

    private void notice(QuizItem item, Notice.Kind kind, String what) {
      notices.add(new Notice(item.place(), item.called(), kind, what));
    }

    private String newId(QuizItem item) {
      String given = item.naming().idNumber().orElse("");
      return free(Ids.mayBe(given) ? given : item.called());
    }

    private String free(String name) {
      String wanted = Ids.mayBe(name) ? name : slug(name, LONGEST_ID);
      String start = Ids.mayBe(wanted) ? wanted : wanted.isEmpty() ? "q1" : wanted + "-1";
      String free = start;
      int i = next.getOrDefault(start, 2);
      for (; !ids.add(free.toLowerCase(Locale.ROOT)); i++) {
        free = start.equals("q1") ? "q" + i : start + "-" + i;
      }
      next.put(start, i);
      return free;
    }

    /** Those that the check finds no error in. */
    private List<Candidate> proved(List<Candidate> candidates) {
      if (candidates.isEmpty()) {
        return candidates;
      }
      Check check = Check.of(BankReader.read(Source.of(id + ".yaml", yaml(candidates))), PROOF);
      List<Candidate> proved = new ArrayList<>();
      for (Candidate candidate : candidates) {
        Optional<String> wrong = wrong(check, candidate.id());
        Optional<Candidate> sound =
            wrong.isEmpty() ? Optional.of(candidate) : withoutMistakes(candidate, wrong.get());
        if (sound.isPresent()) {
          proved.add(sound.get());
        } else {
          for (QuizItem item : candidate.items()) {
            notices.removeIf(n -> n.place().equals(item.place()) && !n.question().isEmpty());
            notice(item, Notice.Kind.LEFT_OUT, wrong.get());
          }
        }
      }
      return proved;
    }

    /** Without the mistakes that are at fault; empty where something else is. */
    private Optional<Candidate> withoutMistakes(Candidate candidate, String found) {
      Candidate rest = candidate;
      Optional<String> wrong = Optional.of(found);
      Set<String> reasons = new LinkedHashSet<>();
      while (wrong.isPresent()) {
        Matcher mistake = MISTAKE.matcher(wrong.get());
        boolean known = mistake.find() && reasons.size() < MOST_TOLD && reasons.add(wrong.get());
        if (!known) {
          return Optional.empty();
        }
        YamlValue.Fields fields = QuestionDraft.without(rest.fields(), mistake.group(1));
        rest = new Candidate(rest.items(), rest.id(), fields);
        Bank bank = BankReader.read(Source.of(id + ".yaml", yaml(List.of(rest))));
        wrong = wrong(Check.of(bank, PROOF), rest.id());
      }
      QuizItem first = candidate.items().get(0);
      reasons.forEach(
          reason ->
              notice(
                  first,
                  Notice.Kind.CHANGED,
                  "a wrong answer, with its credit and feedback, is left out: " + reason));
      return Optional.of(rest);
    }

    private static Optional<String> wrong(Check check, String question) {
      try {
        return check.question(question).findings().stream()
            .filter(Finding::isError)
            .findFirst()
            .map(finding -> finding.diagnostic().found());
      } catch (InvalidInputException e) {
        return Optional.of(e.diagnostics().get(0).found());
      }
    }

    private String yaml(List<Candidate> candidates) {
      Map<String, YamlValue> root = new LinkedHashMap<>();
      root.put("bank", Yaml.token(id));
      root.put("title", Yaml.fixed(title.orElse(id)));
      if (!language.equals("en")) {
        root.put("language", Yaml.token(language));
      }
      root.put(
          "questions",
          new YamlValue.Items(
              YamlValue.Layout.LINES,
              candidates.stream().<YamlValue>map(Candidate::fields).toList()));
      String file = YamlWriter.write(new YamlValue.Fields(YamlValue.Layout.LINES, root));
      return "# yaml-language-server: $schema=bank.schema.json\n"
          + file.replaceAll("\n(?=  - id: )", "\n\n").replaceFirst("\n\n", "\n");
    }

    /** The first name of the category of all questions, where it is the same. */
    private static Optional<String> title(List<QuizItem> items) {
      List<String> tops =
          items.stream()
              .map(i -> i.naming().category().isEmpty() ? "" : i.naming().category().get(0))
              .distinct()
              .toList();
      return tops.size() == 1
          ? Optional.of(tops.get(0)).filter(t -> !t.isEmpty())
          : Optional.empty();
    }
  }
}
