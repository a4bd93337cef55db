package org.tentamen.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tentamen.answer.Key;
import org.tentamen.answer.Standard;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** What responses to one part are judged by, in one version's numbers; replays on demand. */
public final class PartStandard implements Standard {

  private final Variant variant;
  private final int part;
  private final Map<String, Value> earlier;
  private final OptionalInt decimals;

  PartStandard(Variant variant, int part, Map<String, Value> earlier) {
    this.variant = variant;
    this.part = part;
    this.earlier = Map.copyOf(earlier);
    this.decimals = PartNumbers.roundedSteps(question().parts().get(part));
  }

  private Question question() {
    return variant.plan().question();
  }

  @Override
  public Key key() {
    return variant.solve().key(part);
  }

  @Override
  public List<Key> also() {
    return variant.solve().also(part);
  }

  @Override
  public Optional<Key> rounded() {
    return decimals.isEmpty()
        ? Optional.empty()
        : variant.replays().rounded(part, Replays.RIGHT, decimals);
  }

  @Override
  public List<Key> carried() {
    Map<String, Value> carried =
        earlier.isEmpty() ? Map.of() : new Carried(variant.plan(), part, earlier).values();
    if (carried.isEmpty()) {
      return List.of();
    }
    List<Key> keys = new ArrayList<>();
    Conditions conditions = Conditions.EXACT.carrying(carried);
    Optional<Solution> own = variant.replay(conditions);
    own.flatMap(s -> s.find(part)).ifPresent(keys::add);
    if (decimals.isPresent()) {
      Conditions rounded = conditions.rounded(decimals.getAsInt());
      variant.replay(rounded).flatMap(s -> s.find(part)).ifPresent(keys::add);
    }
    own.ifPresent(s -> variant.replays().addOthers(s, part, keys));
    return keys;
  }

  @Override
  public List<Mistake> mistakes() {
    List<Mistake> mistakes = new ArrayList<>();
    for (int i = 0; i < question().misconceptions().size(); i++) {
      mistakes.add(new OfMisconception(question().misconceptions().get(i), i));
    }
    return mistakes;
  }

  /** The part that is judged. */
  public Part part() {
    return question().parts().get(part);
  }

  private final class OfMisconception implements Mistake {
    private final Misconception misconception;
    private final int index;

    OfMisconception(Misconception misconception, int index) {
      this.misconception = misconception;
      this.index = index;
    }

    @Override
    public String id() {
      return misconception.id();
    }

    @Override
    public Rational credit() {
      return misconception.credit();
    }

    @Override
    public List<Key> keys() {
      return variant.replays().keys(part, index, decimals);
    }
  }
}
