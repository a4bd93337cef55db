package org.tentamen.check;

import java.util.List;
import java.util.Optional;
import org.tentamen.answer.Digits;
import org.tentamen.answer.Key;
import org.tentamen.answer.Notation;
import org.tentamen.answer.Reader;
import org.tentamen.answer.Reading;
import org.tentamen.answer.Response;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** Whether a text is a key, rounded to the digits written. */
final class DigitsWritten {

  private DigitsWritten() {}

  /**
   * Whether each decimal written is the key's number rounded to as many decimals; what was not
   * written as a decimal, and what is no number, is left to the judge.
   */
  static boolean agree(Key key, String written, Optional<Notation> notation) {
    if (!(Reader.read(key, written, notation) instanceof Reading.Understood understood)) {
      return true;
    }
    if (key instanceof Key.Number number) {
      return agree(number.value(), understood.response());
    }
    return !(key instanceof Key.Vector vector) || agree(vector.values(), understood.response());
  }

  private static boolean agree(Value key, Response written) {
    if (key instanceof Value.Items items && written instanceof Response.Numbers numbers) {
      return agree(items.items(), numbers.items());
    }
    boolean isRounded =
        key instanceof Numeric
            && written instanceof Response.Number number
            && number.unit().isEmpty()
            && number.digits().map(Digits::decimals).filter(d -> d >= 0).isPresent();
    return !isRounded || isRounded((Numeric) key, (Response.Number) written);
  }

  private static boolean agree(List<Value> keys, List<Response> written) {
    boolean agree = keys.size() == written.size();
    for (int i = 0; agree && i < keys.size(); i++) {
      agree = agree(keys.get(i), written.get(i));
    }
    return agree;
  }

  private static boolean isRounded(Numeric key, Response.Number written) {
    int decimals = written.digits().orElseThrow().decimals();
    return Rational.of(key.rounded(decimals)).equals(written.value());
  }
}
