package org.tentamen.grade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.answer.NormalForm;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.exam.Student;

/**
 * Finds students by what tables call them: the id as it is or as a spreadsheet leaves it, the email
 * address, the name. The index of everything but the ids is made when it is first needed. Safe for
 * many threads.
 */
final class Students {

  /** Of a key that several students share. */
  private static final int SEVERAL = -1;

  private static final Pattern ZEROS = Pattern.compile("^[#']?0*(?=.)");

  /** A whole number that a program has kept as one with decimals. */
  private static final Pattern NO_DECIMALS = Pattern.compile("(\\d+)[.,]0+");

  private static final int MOST_NEAR = 3;

  private final Sitting sitting;
  private Optional<Index> index = Optional.empty();

  Students(Sitting sitting) {
    this.sitting = sitting;
  }

  /** By keys that are folded, the numbers of students. */
  private record Index(
      Map<String, Integer> ids, Map<String, Integer> emails, Map<String, Integer> names) {}

  private synchronized Index index() {
    if (index.isEmpty()) {
      Index made = new Index(new HashMap<>(), new HashMap<>(), new HashMap<>());
      for (int i = 0; i < sitting.size(); i++) {
        Student student = sitting.student(i);
        put(foldedId(student.id()), i, made.ids());
        student.email().ifPresent(put(made.emails(), i));
        if (!student.name().isBlank()) {
          put(Folding.name(student.name()), i, made.names());
          put(Folding.spelt(student.name()), i, made.names());
        }
      }
      index = Optional.of(made);
    }
    return index.get();
  }

  private static java.util.function.Consumer<String> put(Map<String, Integer> emails, int student) {
    return email -> put(email.strip().toLowerCase(Locale.ROOT), student, emails);
  }

  private static void put(String key, int student, Map<String, Integer> to) {
    to.merge(key, student, (one, other) -> one.equals(other) ? one : SEVERAL);
  }

  private static Optional<Integer> only(Map<String, Integer> known, String key) {
    return Optional.ofNullable(known.get(key)).filter(student -> student != SEVERAL);
  }

  /**
   * An id without what spreadsheets and systems do to it: zeros lost, {@code #} put before it,
   * {@code .0} behind it.
   */
  private static String foldedId(String id) {
    String small = NormalForm.composed(id).toLowerCase(Locale.ROOT);
    Matcher decimal = NO_DECIMALS.matcher(small);
    return ZEROS.matcher(decimal.matches() ? decimal.group(1) : small).replaceFirst("");
  }

  /** The student with an id: exactly, or else in other case or without its leading zeros. */
  Optional<Integer> byId(String id) {
    Optional<Integer> exact = exactly(id);
    return exact.isPresent() || id.isEmpty() ? exact : only(index().ids(), foldedId(id));
  }

  /** The student with exactly this id. */
  Optional<Integer> exactly(String id) {
    OptionalInt student = sitting.find(id);
    if (student.isEmpty()) {
      student = sitting.find(NormalForm.composed(id));
    }
    return student.isPresent() ? Optional.of(student.getAsInt()) : Optional.empty();
  }

  /** The student with an email address, or whose id stands before its {@code @}. */
  Optional<Integer> byEmail(String email) {
    String small = email.toLowerCase(Locale.ROOT);
    Optional<Integer> student = only(index().emails(), small);
    int at = small.indexOf('@');
    return student.isPresent() || at <= 0
        ? student
        : only(index().ids(), foldedId(small.substring(0, at)));
  }

  /** The only student with a name, in whatever order, case and accents, or umlauts spelt out. */
  Optional<Integer> byName(String name) {
    String folded = Folding.name(name);
    if (folded.isEmpty()) {
      return Optional.empty();
    }
    return index().names().containsKey(folded)
        ? only(index().names(), folded)
        : only(index().names(), Folding.spelt(name));
  }

  /** A student by whatever a cell may hold. */
  Optional<Integer> byAnything(String text) {
    Optional<Integer> student = byId(text);
    if (student.isPresent() || text.isEmpty()) {
      return student;
    }
    return text.indexOf('@') > 0 ? byEmail(text) : byName(text);
  }

  /** Those whom a row may be of that is nobody's, the likeliest first. */
  List<Student> near(Collection<String> keys) {
    Set<Integer> near = new LinkedHashSet<>();
    for (String key : keys) {
      sharing(key).forEach(near::add);
      Nearest.to(foldedId(key), index().ids().keySet())
          .flatMap(id -> only(index().ids(), id))
          .ifPresent(near::add);
      Nearest.to(key.toLowerCase(Locale.ROOT), index().emails().keySet())
          .flatMap(email -> only(index().emails(), email))
          .ifPresent(near::add);
      Nearest.to(Folding.name(key), index().names().keySet())
          .flatMap(name -> only(index().names(), name))
          .ifPresent(near::add);
    }
    return near.stream().limit(MOST_NEAR).map(sitting::student).toList();
  }

  /** Those whose names have the most words in common with a text, and one at least. */
  private List<Integer> sharing(String text) {
    Set<String> words = Set.copyOf(Folding.nameWords(text));
    List<Integer> best = new ArrayList<>();
    long most = 1;
    for (int i = 0; i < sitting.size(); i++) {
      long common =
          Folding.nameWords(sitting.student(i).name()).stream()
              .filter(word -> word.length() > 1 || word.codePointAt(0) > 0x2E80)
              .filter(words::contains)
              .count();
      if (common > most) {
        best.clear();
        most = common;
      }
      if (common == most) {
        best.add(i);
      }
    }
    return best;
  }
}
