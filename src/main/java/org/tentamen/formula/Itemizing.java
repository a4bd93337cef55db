package org.tentamen.formula;

import java.util.List;
import java.util.Optional;
import org.tentamen.formula.Surroundings.Index;
import org.tentamen.formula.Surroundings.Operand;
import org.tentamen.formula.Value.Items;

/** Whether an item of a list can be shown as a formula, rather than as a mere value. */
enum Itemizing {
  /** Any item, by an index that runs: of names, and of what works item by item. */
  ANY,
  /** Each item by its number: of lists written item by item, too. */
  EACH;

  /** Whether the items of a part can be shown so. */
  boolean shows(Operand operand, Functions functions) {
    Tree tree = operand.tree();
    if (tree instanceof Tree.Name name) {
      Optional<Operand> argument = operand.around().argument(name.name());
      return argument.map(a -> shows(a.at(operand.path()), functions)).orElse(true);
    }
    if (tree instanceof Tree.Call call) {
      List<Operand> arguments = call.arguments().stream().map(operand::part).toList();
      return called(call.function(), arguments, operand, functions);
    }
    if (tree instanceof Tree.ListOf list) {
      return this == EACH || itemIsNamed(list, operand, functions);
    }
    return !(tree instanceof Tree.Text)
        && tree.parts().stream().map(operand::part).allMatch(p -> shows(p, functions));
  }

  /** Of a list of lists, the row that is meant may be a name. */
  private boolean itemIsNamed(Tree.ListOf list, Operand operand, Functions functions) {
    Optional<Index> first = operand.path().stream().findFirst();
    boolean known =
        first.filter(i -> i instanceof Index.At && i.sample() < list.items().size()).isPresent();
    return known
        && shows(
            new Operand(
                list.items().get(first.orElseThrow().sample()),
                operand.around(),
                operand.path().subList(1, operand.path().size())),
            functions);
  }

  private boolean called(
      String function, List<Operand> arguments, Operand operand, Functions functions) {
    Optional<Function> own = functions.own(function);
    if (own.isPresent()) {
      Surroundings body = operand.around().within(own.get(), arguments);
      return shows(new Operand(own.get().body().tree(), body), functions);
    }
    boolean byItem =
        functions
            .definition(function)
            .filter(d -> Expansion.isItemByItem(d, arguments.size()))
            .isPresent();
    return byItem
        ? arguments.stream().allMatch(a -> shows(a, functions))
        : !(operand.value() instanceof Items);
  }
}
