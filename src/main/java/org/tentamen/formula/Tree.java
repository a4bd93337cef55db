package org.tentamen.formula;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What a formula says, as a tree; each part knows where it was written. */
public sealed interface Tree {

  /** Where it was written. */
  Span span();

  /** The parts it is made of, from left to right. */
  List<Tree> parts();

  /**
   * A number.
   *
   * @param value its exact value
   * @param span where it was written
   */
  record Literal(Rational value, Span span) implements Tree {
    /** Checks that the parts are there. */
    public Literal {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public List<Tree> parts() {
      return List.of();
    }
  }

  /**
   * A text in quotes.
   *
   * @param text what stands between the quotes, a backslash as a backslash
   * @param span where it was written, with its quotes
   */
  record Text(String text, Span span) implements Tree {
    /** Checks that the parts are there. */
    public Text {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public List<Tree> parts() {
      return List.of();
    }
  }

  /**
   * A name that stands for a value.
   *
   * @param name the name
   * @param span where it was written
   */
  record Name(String name, Span span) implements Tree {
    /** Checks that the parts are there. */
    public Name {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public List<Tree> parts() {
      return List.of();
    }
  }

  /**
   * A minus sign before something.
   *
   * @param operand what follows the sign
   * @param span where it was written, from the sign on
   */
  record Negate(Tree operand, Span span) implements Tree {
    @Override
    public List<Tree> parts() {
      return List.of(operand);
    }
  }

  /**
   * The opposite of a truth.
   *
   * @param operand the truth
   * @param span where it was written, from the word on
   */
  record Not(Tree operand, Span span) implements Tree {
    @Override
    public List<Tree> parts() {
      return List.of(operand);
    }
  }

  /**
   * Two operands and an operator between them.
   *
   * @param operator the operator
   * @param left what stands before it
   * @param right what stands after it
   * @param span where it was written, from the left operand to the right one
   */
  record Binary(Operator operator, Tree left, Tree right, Span span) implements Tree {
    @Override
    public List<Tree> parts() {
      return List.of(left, right);
    }
  }

  /**
   * A choice, {@code if(condition, then, otherwise)}.
   *
   * @param condition a truth, or a list of truths to choose by item
   * @param then the value where it holds
   * @param otherwise the value where it does not
   * @param span where it was written
   */
  record If(Tree condition, Tree then, Tree otherwise, Span span) implements Tree {
    @Override
    public List<Tree> parts() {
      return List.of(condition, then, otherwise);
    }
  }

  /**
   * A list, {@code [a, b]}.
   *
   * @param items its items, perhaps none
   * @param span where it was written
   */
  record ListOf(List<Tree> items, Span span) implements Tree {
    /** Copies the items. */
    public ListOf {
      items = List.copyOf(items);
    }

    @Override
    public List<Tree> parts() {
      return items;
    }
  }

  /**
   * One item of a list, {@code x[0]}; or several, {@code x[[0, 2]]}.
   *
   * @param list the list
   * @param index the item's index from 0, or a list of them
   * @param span where it was written, from the list to the closing bracket
   */
  record Index(Tree list, Tree index, Span span) implements Tree {
    @Override
    public List<Tree> parts() {
      return List.of(list, index);
    }
  }

  /**
   * A function and what it is applied to.
   *
   * @param function the function's name
   * @param arguments what it is applied to, perhaps nothing
   * @param span where it was written, from the name to the closing parenthesis
   */
  record Call(String function, List<Tree> arguments, Span span) implements Tree {
    /** Copies the arguments. */
    public Call {
      Objects.requireNonNull(function, "function");
      arguments = List.copyOf(arguments);
    }

    /** Where the function's name was written. */
    public Span name() {
      return new Span(span.passage(), span.from(), span.from() + function.length());
    }

    @Override
    public List<Tree> parts() {
      return arguments;
    }
  }

  /**
   * A function applied to row after row, {@code each(f, A, B)}.
   *
   * @param function the function's name
   * @param name where the function's name was written
   * @param arguments the lists whose rows it is applied to; what is not a list goes to every row
   * @param span where it was written, from the word to the closing parenthesis
   */
  record Each(String function, Span name, List<Tree> arguments, Span span) implements Tree {
    /** Copies the arguments. */
    public Each {
      Objects.requireNonNull(function, "function");
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Tree> parts() {
      return arguments;
    }
  }

  /** Shows this tree and everything in it to a visitor, each before its parts. */
  default void visit(Consumer<Tree> visitor) {
    visitor.accept(this);
    parts().forEach(p -> p.visit(visitor));
  }
}
