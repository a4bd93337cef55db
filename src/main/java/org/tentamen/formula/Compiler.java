package org.tentamen.formula;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a formula into a {@link Program}: names become slots, calls become the functions' bodies,
 * and what has no names in it is calculated once.
 */
final class Compiler {

  /** How deep a calculation may recurse, functions within functions. */
  private static final int DEEPEST = 500;

  /** What calculating something beforehand may cost. */
  private static final long BEFOREHAND = 200;

  /** Characters of a body that is copied to where it is called. */
  private static final int LONGEST_INLINED = 200;

  private static final String TOO_DEEP = "functions nested too deep";

  private final Functions functions;
  private final Map<String, Node> bodies = new HashMap<>();
  private int depth;

  /** What names stand for. */
  @FunctionalInterface
  private interface Names {
    Optional<Node> node(String name);

    static Names of(Scope scope) {
      return name -> scope.slot(name).stream().<Node>mapToObj(Node.Slot::new).findFirst();
    }
  }

  private Compiler(Functions functions) {
    this.functions = functions;
  }

  /** See {@link Program#of}. */
  static Program compile(Tree tree, Scope scope, Functions functions) {
    try {
      return new Compiler(functions).node(tree, Names.of(scope))::value;
    } catch (CalculationException failure) {
      return (slots, budget) -> {
        throw failure;
      };
    }
  }

  private Node node(Tree tree, Names names) {
    if (++depth > DEEPEST) {
      throw CalculationException.because(TOO_DEEP).in(tree.span());
    }
    Node node = beforehand(made(tree, names));
    depth--;
    if (node.height() > DEEPEST) {
      throw CalculationException.because(TOO_DEEP).in(tree.span());
    }
    return node;
  }

  private Node made(Tree tree, Names names) {
    if (tree instanceof Tree.Literal literal) {
      return new Node.Known(literal.value());
    }
    if (tree instanceof Tree.Text text) {
      return new Node.Known(new Value.Text(text.text()));
    }
    if (tree instanceof Tree.Name name) {
      return named(name, names);
    }
    if (tree instanceof Tree.Call call) {
      return called(call, names);
    }
    if (tree instanceof Tree.Each each) {
      return rows(each, names);
    }
    return joined(tree, nodes(tree.parts(), names));
  }

  private static Node joined(Tree tree, Node[] parts) {
    Span span = tree.span();
    if (tree instanceof Tree.Binary binary) {
      return OperatorNode.of(binary.operator(), parts[0], parts[1], span);
    }
    if (tree instanceof Tree.Negate) {
      return new OperatorNode.Negated(parts[0], span);
    }
    if (tree instanceof Tree.Not) {
      return new OperatorNode.Denied(parts[0], span);
    }
    if (tree instanceof Tree.If) {
      return new IfNode(parts[0], parts[1], parts[2], span);
    }
    if (tree instanceof Tree.Index) {
      return new ListNode.Picked(parts[0], parts[1], span);
    }
    if (tree instanceof Tree.ListOf) {
      return new ListNode.Made(parts, span);
    }
    throw new IllegalStateException("tree (" + tree + ") must be of a known kind");
  }

  private Node[] nodes(List<Tree> trees, Names names) {
    Node[] nodes = new Node[trees.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = node(trees.get(i), names);
    }
    return nodes;
  }

  /** Calculates what is known already; what fails or costs much is left for the run. */
  private static Node beforehand(Node node) {
    if (!node.isFixed() || node instanceof Node.Known) {
      return node;
    }
    try {
      return new Node.Known(node.value(new Value[0], Budget.of(BEFOREHAND)));
    } catch (CalculationException e) {
      return node;
    }
  }

  private static Node named(Tree.Name name, Names names) {
    return names
        .node(name.name())
        .or(() -> Constants.value(name.name()).map(Node.Known::new))
        .orElseThrow(
            () -> new IllegalArgumentException("name '" + name.name() + "' is not in scope"));
  }

  private Node called(Tree.Call call, Names names) {
    refuseCount(call.function(), call.arguments().size());
    Node[] arguments = nodes(call.arguments(), names);
    Optional<Function> own = functions.own(call.function());
    if (own.isPresent()) {
      return called(own.get(), arguments, call.span());
    }
    Definition definition = functions.definition(call.function()).orElseThrow();
    if (definition.rule() instanceof Rule.OfNumber rule) {
      return numeric(
          definition,
          new CallNode.OfNumber(definition.name(), rule, arguments[0], call.span()),
          arguments[0]);
    }
    return new CallNode.OfValues(whole(definition, call), arguments, call.span());
  }

  private static Node numeric(Definition definition, CallNode.OfNumber call, Node argument) {
    boolean floored =
        definition.name().equals("floor")
            && argument instanceof OperatorNode.Calculated calculated
            && calculated.isQuotient();
    return floored ? new FlooredNode(call, (OperatorNode.Calculated) argument) : call;
  }

  /**
   * A short body that calls no others stands in the place of the call, where that repeats nothing.
   */
  private Node called(Function function, Node[] arguments, Span span) {
    boolean simple = Arrays.stream(arguments).allMatch(Node::isLeaf);
    boolean last = function.body().calls().stream().noneMatch(c -> functions.own(c).isPresent());
    boolean small = function.body().passage().text().length() <= LONGEST_INLINED;
    if (!(simple && last && small)) {
      return new CallNode.OfBank(body(function), arguments, span);
    }
    Map<String, Node> bound = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      bound.put(function.parameters().get(i), arguments[i]);
    }
    Names names = name -> Optional.ofNullable(bound.get(name));
    return new CallNode.Inlined(node(function.body().tree(), names), span);
  }

  private static Rule.OfValues whole(Definition definition, Tree tree) {
    try {
      return CallNode.whole(definition);
    } catch (CalculationException e) {
      throw e.in(tree.span());
    }
  }

  private Node rows(Tree.Each each, Names names) {
    refuseCount(each.function(), each.arguments().size());
    Node[] arguments = nodes(each.arguments(), names);
    Optional<Function> own = functions.own(each.function());
    if (own.isPresent()) {
      Node body = body(own.get());
      return new ListNode.Rows(body::value, body.height(), arguments, each.span());
    }
    Definition definition = functions.definition(each.function()).orElseThrow();
    return new ListNode.Rows(whole(definition, each), 1, arguments, each.span());
  }

  private void refuseCount(String function, int count) {
    boolean fits = functions.arity(function).filter(a -> a.accepts(count)).isPresent();
    if (!fits) {
      throw new IllegalArgumentException(
          "function '" + function + "' must be there and take " + Parser.count(count));
    }
  }

  /** Each body is compiled once, so that functions that call functions twice do not multiply. */
  private Node body(Function function) {
    Node known = bodies.get(function.name());
    if (known != null) {
      return known;
    }
    // A function that is being compiled calls itself where it is met again; the depth ends that.
    Node body = node(function.body().tree(), Names.of(Scope.of(function.parameters())));
    bodies.put(function.name(), body);
    return body;
  }
}
