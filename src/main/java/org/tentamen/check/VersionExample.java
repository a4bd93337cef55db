package org.tentamen.check;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.variant.ValueText;
import org.tentamen.variant.Variant;

/** Says how one of the versions in which something was seen is shown. */
final class VersionExample {

  private VersionExample() {}

  /** What {@code tentamen solve} takes for a version: {@code q02 --ordinal 4711}. */
  static String of(Variant variant) {
    String id = variant.plan().question().id();
    if (variant.plan().question().parameters().isEmpty()) {
      return id;
    }
    try {
      Optional<BigInteger> ordinal = variant.ordinal();
      if (ordinal.isPresent()) {
        return id + " --ordinal " + ordinal.get();
      }
    } catch (InvalidInputException e) {
      // Draws that cannot be numbered are set instead.
    }
    return id
        + variant.parameters().entrySet().stream()
            .map(p -> " --set \"" + p.getKey() + "=" + ValueText.of(p.getValue()) + "\"")
            .collect(Collectors.joining());
  }

  /** {@code In 12 of 9,000 versions (0.13 %), such as `q02 --ordinal 4711`.} */
  static String told(Finding.Seen seen) {
    return "In "
        + Grouped.of(seen.count())
        + " of "
        + Grouped.of(seen.of(), "version")
        + " ("
        + Percentages.of(seen.share())
        + "), such as `"
        + seen.example()
        + "`.";
  }
}
