package org.tentamen.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;

/** One response before one standard; asks the standard for no more than it needs. */
final class Trial {

  /** A rule that fits, what it gives, and what is said about it. */
  private record Finding(Judgement.Rule rule, Rational credit, String note) {

    /** No rule fits; the rule named here is not told. */
    static final Finding NONE = new Finding(Judgement.Rule.RIGHT, Rational.ZERO, "");

    Finding times(Rational kept) {
      return new Finding(rule, credit.times(kept), note);
    }
  }

  private final Standard standard;
  private final Key key;
  private final String raw;
  private final Optional<Notation> notation;

  Trial(Standard standard, String raw, Optional<Notation> notation) {
    this.standard = standard;
    this.key = standard.key();
    this.raw = raw;
    this.notation = notation;
  }

  Key key() {
    return key;
  }

  /** The judgement by another whole answer, where the response is one. */
  Optional<Judgement> also() {
    for (Key other : standard.also()) {
      if (Reader.read(other, raw, notation) instanceof Reading.Understood understood) {
        InUnit typed = InUnit.of(other, understood.response());
        if (isWhole(other, typed)) {
          return Optional.of(
              judgement(
                  inFull(Judgement.Rule.ALSO, typed, ""),
                  understood.response(),
                  joined(understood.note(), typed.note()),
                  ""));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The judgement of a response that was understood.
   *
   * @param note how it was read
   */
  Judgement judge(Response response, String note) {
    if (key instanceof Key.Essay essay && response instanceof Response.Words words) {
      return Judge.review("", WordAgreement.guide(essay.points(), words.text()));
    }
    InUnit typed = InUnit.of(key, response);
    if (!typed.clear()) {
      return Judge.review(response.print(), "not read: " + typed.note());
    }
    String said = joined(note, typed.note());
    if (isWhole(key, typed)) {
      return judgement(inFull(Judgement.Rule.RIGHT, typed, ""), response, said, "");
    }
    Optional<Judgement> written = writtenOtherwise(response, typed, note);
    if (written.isPresent()) {
      return written.get();
    }
    Optional<Judgement> also = also();
    if (also.isPresent()) {
      return also.get();
    }
    Optional<Key> rounded = standard.rounded();
    if (rounded.isPresent() && isWhole(rounded.get(), typed)) {
      Finding finding = inFull(Judgement.Rule.ROUNDED, typed, "right where each step is rounded");
      return judgement(finding, response, said, "");
    }
    return lesser(response, typed, rounded, said);
  }

  /** The key as a computer prints it, or a share of a key in percent as a plain number. */
  private Optional<Judgement> writtenOtherwise(Response response, InUnit typed, String note) {
    if (rules().isEmpty()) {
      return Optional.empty();
    }
    if (Agreement.PRINTED.whole(key, typed.response()).equals(Rational.ONE)) {
      Finding finding = inFull(Judgement.Rule.RIGHT, typed, "the key as a computer prints it");
      return Optional.of(judgement(finding, response, joined(note, typed.note()), ""));
    }
    return InUnit.ofShare(key, response)
        .filter(s -> isWhole(key, s))
        .map(
            s ->
                judgement(
                    inFull(Judgement.Rule.RIGHT, s, ""), response, joined(note, s.note()), ""));
  }

  /** All that the unit leaves; where it takes something, that is the rule. */
  private static Finding inFull(Judgement.Rule rule, InUnit typed, String note) {
    boolean all = typed.kept().equals(Rational.ONE);
    return new Finding(all ? rule : Judgement.Rule.UNIT, typed.kept(), note);
  }

  /** What a response that is not right is worth. */
  private Judgement lesser(Response response, InUnit typed, Optional<Key> rounded, String note) {
    Finding carried = carried(typed);
    if (carried.credit().equals(Rational.ONE)) {
      return judgement(carried.times(typed.kept()), response, note, "");
    }
    Optional<Standard.Mistake> mistake = mistake(typed);
    List<Finding> findings = new ArrayList<>();
    if (mistake.isEmpty()) {
      findings.add(oneDigitShort(typed, rounded));
    }
    findings.add(carried);
    mistake.ifPresent(m -> findings.add(new Finding(Judgement.Rule.MISCONCEPTION, m.credit(), "")));
    findings.add(elements(typed, rounded));
    Finding best = findings.get(0);
    for (Finding finding : findings) {
      best = finding.credit().compareTo(best.credit()) > 0 ? finding : best;
    }
    if (best.credit().signum() > 0) {
      String id = mistake.map(Standard.Mistake::id).orElse("");
      return judgement(best.times(typed.kept()), response, note, id);
    }
    if (mistake.isPresent()) {
      Finding none = new Finding(Judgement.Rule.MISCONCEPTION, Rational.ZERO, "");
      return judgement(none, response, note, mistake.get().id());
    }
    return doubt(response)
        .orElseGet(() -> judgement(Finding.NONE, response, joined(note, nothing(response)), ""));
  }

  private Finding carried(InUnit typed) {
    Rational most = Rational.ZERO;
    for (Key follows : standard.carried()) {
      Rational share = Agreement.CARRIED.whole(follows, typed.response());
      most = share.compareTo(most) > 0 ? share : most;
    }
    return new Finding(
        Judgement.Rule.CARRIED, most, "follows from the student's own earlier answers");
  }

  /**
   * The misconception that gives the response: the one with the most credit, the first of equals.
   */
  private Optional<Standard.Mistake> mistake(InUnit typed) {
    Optional<Standard.Mistake> best = Optional.empty();
    for (Standard.Mistake mistake : standard.mistakes()) {
      boolean better = best.isEmpty() || mistake.credit().compareTo(best.get().credit()) > 0;
      if (better && gives(mistake, typed)) {
        best = Optional.of(mistake);
      }
    }
    return best;
  }

  /** One that leads to the right answer in these numbers is no mistake to be seen. */
  private boolean gives(Standard.Mistake mistake, InUnit typed) {
    for (Key wrong : mistake.keys()) {
      boolean given = Agreement.MISTAKEN.whole(wrong, typed.response()).equals(Rational.ONE);
      if (given && !Judge.coincides(key, wrong)) {
        return true;
      }
    }
    return false;
  }

  private Finding oneDigitShort(InUnit typed, Optional<Key> rounded) {
    Rational share = Agreement.LENIENT.whole(key, typed.response());
    if (share.signum() == 0 && rounded.isPresent()) {
      share = Agreement.LENIENT.whole(rounded.get(), typed.response());
    }
    boolean significant =
        rules().flatMap(NumberRules::tolerance).map(Tolerance::test).orElse(Tolerance.EXACT.test())
            instanceof Tolerance.Test.Significant;
    String unit = significant ? "significant figures" : "decimals";
    return new Finding(
        Judgement.Rule.PRECISION, share, "right value, fewer " + unit + " than asked");
  }

  private Optional<NumberRules> rules() {
    if (key instanceof Key.Number number) {
      return Optional.of(number.rules());
    }
    return key instanceof Key.Vector vector ? Optional.of(vector.rules()) : Optional.empty();
  }

  private Finding elements(InUnit typed, Optional<Key> rounded) {
    Rational share = Agreement.LENIENT.elements(key, typed.response());
    if (rounded.isPresent()) {
      Rational other = Agreement.LENIENT.elements(rounded.get(), typed.response());
      share = other.compareTo(share) > 0 ? other : share;
    }
    return new Finding(Judgement.Rule.ELEMENTS, share, "some of its elements are right");
  }

  /** To a person, where a response is not right but nearly so in a way that rules cannot weigh. */
  private Optional<Judgement> doubt(Response response) {
    if (key instanceof Key.Words words && response instanceof Response.Words typed) {
      return WordAgreement.near(words, typed.text())
          .map(a -> Judge.review(typed.text(), "perhaps a typing slip for " + Glyphs.quote(a)));
    }
    if (key instanceof Key.Expression right && response instanceof Response.Expression typed) {
      return switch (Agreement.relation(right, typed)) {
        case SAME, DIFFERENT, NOWHERE -> Optional.empty();
        case PARTLY ->
            Optional.of(
                Judge.review(
                    typed.print(), "equal to the key, but without a value in part of the domain"));
        case UNKNOWN ->
            Optional.of(Judge.review(typed.print(), "the key has no value in its domain"));
      };
    }
    return Optional.empty();
  }

  /** What is said of a formula that was compared with nothing, since it has no values. */
  private String nothing(Response response) {
    boolean nowhere =
        key instanceof Key.Expression right
            && response instanceof Response.Expression typed
            && Agreement.relation(right, typed) == Sampling.Relation.NOWHERE;
    return nowhere ? "has no value where the key has one" : "";
  }

  private static boolean isWhole(Key key, InUnit typed) {
    return Agreement.RIGHT.whole(key, typed.response()).equals(Rational.ONE);
  }

  private Judgement judgement(Finding finding, Response response, String note, String mistake) {
    Rational credit = finding.credit();
    Judgement.Verdict verdict =
        credit.equals(Rational.ONE)
            ? Judgement.Verdict.CORRECT
            : credit.signum() > 0 ? Judgement.Verdict.PARTIAL : Judgement.Verdict.WRONG;
    return new Judgement(
        verdict,
        finding == Finding.NONE ? Optional.empty() : Optional.of(finding.rule()),
        credit,
        Optional.of(response.print()),
        distance(response),
        mistake.isEmpty() ? Optional.empty() : Optional.of(mistake),
        joined(note, finding.note()));
  }

  private Optional<String> distance(Response response) {
    Optional<Numeric> wanted =
        key instanceof Key.Number number
            ? Optional.of(number.value())
            : key instanceof Key.Whole whole ? Optional.of(whole.value()) : Optional.empty();
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    Optional<InUnit> share = InUnit.ofShare(key, response);
    InUnit measured =
        share.isPresent() && isWhole(key, share.get()) ? share.get() : InUnit.of(key, response);
    return measured.response() instanceof Response.Number typed
        ? Optional.of(NumberPrint.distance(wanted.get(), typed.value()))
        : Optional.empty();
  }

  private static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + "; " + second;
  }
}
