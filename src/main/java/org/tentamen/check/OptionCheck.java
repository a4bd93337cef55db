package org.tentamen.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tentamen.answer.Key;
import org.tentamen.answer.Reader;
import org.tentamen.answer.Reading;
import org.tentamen.answer.Response;
import org.tentamen.bank.Part;
import org.tentamen.variant.Variant;

/** Whether options can be told apart, and as many are right as the answer declares. */
final class OptionCheck {

  private OptionCheck() {}

  /** What is wrong with the options of a key; empty where nothing is, or it has none. */
  static Optional<String> wrong(Variant variant, Part part, Key key) {
    if (key instanceof Key.Choice choice) {
      List<String> tied = variant.solve().tied(part);
      if (tied.size() > 1) {
        return Optional.of(String.join(" and ", tied) + " are equally right");
      }
      return alike(choice.options(), key);
    }
    if (key instanceof Key.Choices choices) {
      return alike(choices.options(), key);
    }
    if (key instanceof Key.Match match) {
      return alike(match.options(), key).or(() -> repeated(match.items()));
    }
    return Optional.empty();
  }

  /** Labels that a student cannot tell apart: each, typed, must be read as itself. */
  private static Optional<String> alike(List<String> options, Key key) {
    return repeated(options).or(() -> key instanceof Key.Choice ? misread(options, key) : none());
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static Optional<String> repeated(List<String> labels) {
    Set<String> seen = new HashSet<>();
    List<String> again = new ArrayList<>();
    for (String label : labels) {
      if (!seen.add(label.strip())) {
        again.add(label);
      }
    }
    return again.isEmpty()
        ? Optional.empty()
        : Optional.of("'" + String.join("', '", again) + "' is there twice");
  }

  private static Optional<String> misread(List<String> options, Key key) {
    for (int i = 0; i < options.size(); i++) {
      boolean asItself =
          Reader.read(key, options.get(i), Optional.empty())
                  instanceof Reading.Understood understood
              && understood.response() instanceof Response.Options picked
              && picked.picked().equals(Set.of(i));
      if (!asItself) {
        return Optional.of("'" + options.get(i) + "' cannot be told from another option");
      }
    }
    return Optional.empty();
  }
}
