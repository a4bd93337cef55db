package org.tentamen.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tentamen.export.Format;
import org.tentamen.export.Pictures;
import org.tentamen.export.QuestionExport;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Variant;

/** Writes versions for another system, and holds what comes out to that system's rules. */
final class ExportWriter implements WrittenCheck.VersionWriter {

  private final Format format;
  private final QuestionExport export;
  private final Function<String, List<String>> rules;

  ExportWriter(Plan plan, Format format) {
    this.format = format;
    this.export = QuestionExport.of(plan, format, Pictures.NONE);
    this.rules = rules(format);
  }

  /** An importer's rules: those that a file breaks. */
  private static Function<String, List<String>> rules(Format format) {
    return switch (format) {
      case MOODLE -> MoodleRules::broken;
      case GIFT -> GiftRules::broken;
      case QTI21, QTI30, CANVAS, AIKEN, CSV ->
          throw new IllegalArgumentException("no importer's rules are known for " + format);
    };
  }

  @Override
  public void write(Variant variant, WrittenCheck.Problems problems) {
    Optional<String> file = export.write(variant);
    if (file.isPresent()) {
      for (String broken : rules.apply(file.get())) {
        problems.add(
            Finding.Kind.EXPORT,
            variant.plan().question().place(),
            "in " + format.word() + ", " + broken,
            "what its importer takes");
      }
    }
  }
}
