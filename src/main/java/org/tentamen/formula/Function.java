package org.tentamen.formula;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Passage;

/**
 * A bank's function, such as {@code conv_out(n, f, p, s): floor((n - f + 2*p) / s) + 1}.
 *
 * @param name its name
 * @param parameters its parameters' names; its body sees no others
 * @param body what it gives
 */
public record Function(String name, List<String> parameters, Formula body) {

  /** Copies the parameters. */
  public Function {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(body, "body");
    parameters = List.copyOf(parameters);
  }

  /** The name with its parameters, {@code conv_out(n, f, p, s)}. */
  public String signature() {
    return name + "(" + String.join(", ", parameters) + ")";
  }

  /**
   * Reads a function whose head and body are written apart, as in a bank.
   *
   * @param head the name with its parameters, {@code conv_out(n, f, p, s)}
   * @param body what it gives
   * @param problems receives an error for everything that cannot be read, at its own column
   * @return empty where there are errors
   */
  public static Optional<Function> read(Passage head, Formula body, Diagnostics problems) {
    Optional<Formula> call = Formula.read(head, problems);
    if (call.isEmpty()) {
      return Optional.empty();
    }
    boolean names =
        call.get().tree() instanceof Tree.Call c
            && c.arguments().stream().allMatch(a -> a instanceof Tree.Name);
    if (!names) {
      problems.error(
          head.at(0),
          "'" + head.text() + "' as the head of a function",
          "a name with parameters, such as f(x, y)",
          "");
      return Optional.empty();
    }
    Tree.Call written = (Tree.Call) call.get().tree();
    return reserved(written, problems)
        ? Optional.empty()
        : Optional.of(new Function(written.function(), parameters(written), body));
  }

  private static List<String> parameters(Tree.Call head) {
    return head.arguments().stream().map(a -> ((Tree.Name) a).name()).toList();
  }

  private static boolean reserved(Tree.Call head, Diagnostics problems) {
    boolean any = false;
    for (Tree argument : head.arguments()) {
      String name = ((Tree.Name) argument).name();
      if (Functions.reserved().contains(name)) {
        problems.error(
            argument.span().place(), "'" + name + "' as a parameter", "another name", "");
        any = true;
      }
    }
    return any;
  }
}
