package org.tentamen.grade.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tentamen.formula.Tree;

/**
 * One operation of a formula changed.
 *
 * @param path which part of the formula: at each level the index of the part that it is in
 * @param change what that part becomes
 * @param what the change in words, such as {@code 2*p is missing}
 * @param cost how far-fetched it is, 1 for what students do most
 */
record Edit(List<Integer> path, UnaryOperator<Tree> change, String what, int cost) {

  /** Copies the path. */
  Edit {
    path = List.copyOf(path);
  }

  /** The formula with the change; empty where it has no such part. */
  Optional<Tree> in(Tree tree) {
    return in(tree, 0);
  }

  private Optional<Tree> in(Tree tree, int depth) {
    if (depth == path.size()) {
      return Optional.of(change.apply(tree));
    }
    int index = path.get(depth);
    if (index >= tree.parts().size()) {
      return Optional.empty();
    }
    return in(tree.parts().get(index), depth + 1).map(part -> with(tree, index, part));
  }

  /** A tree with one of its parts replaced. */
  static Tree with(Tree tree, int index, Tree part) {
    List<Tree> parts = new ArrayList<>(tree.parts());
    parts.set(index, part);
    if (tree instanceof Tree.Negate negate) {
      return new Tree.Negate(part, negate.span());
    }
    if (tree instanceof Tree.Not not) {
      return new Tree.Not(part, not.span());
    }
    if (tree instanceof Tree.Binary binary) {
      return new Tree.Binary(binary.operator(), parts.get(0), parts.get(1), binary.span());
    }
    if (tree instanceof Tree.If choice) {
      return new Tree.If(parts.get(0), parts.get(1), parts.get(2), choice.span());
    }
    if (tree instanceof Tree.ListOf list) {
      return new Tree.ListOf(parts, list.span());
    }
    if (tree instanceof Tree.Index item) {
      return new Tree.Index(parts.get(0), parts.get(1), item.span());
    }
    if (tree instanceof Tree.Call call) {
      return new Tree.Call(call.function(), parts, call.span());
    }
    if (tree instanceof Tree.Each each) {
      return new Tree.Each(each.function(), each.name(), parts, each.span());
    }
    throw new IllegalArgumentException("a tree without parts: " + tree);
  }
}
