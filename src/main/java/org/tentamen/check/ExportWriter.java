package org.tentamen.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tentamen.export.Format;
import org.tentamen.export.Pictures;
import org.tentamen.export.QuestionExport;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Variant;

/**
 * Writes versions for another system, and holds what comes out to that system's rules; of files of
 * the same form, the first.
 */
final class ExportWriter implements WrittenCheck.VersionWriter {

  /** More forms than these are not kept. */
  private static final int MOST_FORMS = 2_000;

  private final Format format;
  private final QuestionExport export;
  private final Rules rules;

  /** The forms of files that break no rule. */
  private final Set<String> sound = ConcurrentHashMap.newKeySet();

  /**
   * An importer's rules.
   *
   * @param form what they see of a file
   * @param broken those that a file breaks
   */
  private record Rules(UnaryOperator<String> form, Function<String, List<String>> broken) {

    static Rules of(Format format) {
      return switch (format) {
        case MOODLE -> new Rules(MoodleRules::form, MoodleRules::broken);
        case GIFT -> new Rules(GiftRules::form, GiftRules::broken);
        case QTI21, QTI30, CANVAS, AIKEN, CSV ->
            throw new IllegalArgumentException("no importer's rules are known for " + format);
      };
    }
  }

  ExportWriter(Plan plan, Format format) {
    this.format = format;
    this.export = QuestionExport.of(plan, format, Pictures.NONE);
    this.rules = Rules.of(format);
  }

  @Override
  public void write(Variant variant, WrittenCheck.Problems problems) {
    Optional<String> file = export.write(variant);
    if (file.isPresent()) {
      for (String broken : broken(file.get())) {
        problems.add(
            Finding.Kind.EXPORT,
            variant.plan().question().place(),
            "in " + format.word() + ", " + broken,
            "what its importer takes");
      }
    }
  }

  private List<String> broken(String file) {
    String form = rules.form().apply(file);
    if (sound.contains(form)) {
      return List.of();
    }
    List<String> broken = rules.broken().apply(file);
    if (broken.isEmpty() && sound.size() < MOST_FORMS) {
      sound.add(form);
    }
    return broken;
  }
}
