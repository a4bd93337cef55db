package org.tentamen.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tentamen.formula.Rational;

/** Reads a single number or whole number, in every notation that the exam leaves open. */
final class NumberReader {

  private static final int PLAIN_DIGITS = 18;

  /** So many digits a comma may set apart. */
  private static final int GROUP = 3;

  /** One full stop, three digits after it, and perhaps a unit. */
  private static final Pattern GROUPED =
      Pattern.compile("[-+]?[1-9][0-9]{0,2}\\.[0-9]{3}(?:[^0-9.,].*)?", Pattern.DOTALL);

  private NumberReader() {}

  /**
   * Reads {@code -?digits[.digits]}, which most responses are, without any detour.
   *
   * @return empty for everything else, which may well be a number too
   */
  static Optional<Response.Number> plain(String raw, char decimal) {
    int length = raw.length();
    int at = length > 0 && raw.charAt(0) == '-' ? 1 : 0;
    if (length == at || length - at > PLAIN_DIGITS + 1) {
      return Optional.empty();
    }
    long unscaled = 0;
    int point = -1;
    int figures = 0;
    int zeros = 0;
    for (int i = at; i < length; i++) {
      char c = raw.charAt(i);
      if (c == decimal && point < 0) {
        point = i;
      } else if (Glyphs.isDigit(c)) {
        unscaled = unscaled * 10 + (c - '0');
        figures += figures > 0 || c != '0' ? 1 : 0;
        zeros = c == '0' ? zeros + 1 : 0;
      } else {
        return Optional.empty();
      }
    }
    int digits = length - at - (point < 0 ? 0 : 1);
    if (digits == 0 || digits > PLAIN_DIGITS) {
      return Optional.empty();
    }
    int decimals = point < 0 ? 0 : length - 1 - point;
    int least = decimals == 0 && figures > 0 ? figures - zeros : figures;
    Rational value = Decimal.of(at == 1 ? -unscaled : unscaled, decimals);
    Digits typed = new Digits(-decimals, figures, least);
    return Optional.of(new Response.Number(value, Optional.of(typed), ""));
  }

  /**
   * Reads {@code 0,357} or {@code 12,5}, plain but for a comma that cannot group digits: where no
   * notation is declared, it is the decimal sign, and that is said.
   *
   * @return empty for everything else
   */
  static Optional<Reading> plainWithComma(String raw) {
    int comma = raw.indexOf(',');
    int first = raw.startsWith("-") ? 1 : 0;
    boolean groups = raw.length() - comma == GROUP + 1 && comma > first && raw.charAt(first) != '0';
    if (comma <= first || groups || raw.startsWith("00", first)) {
      return Optional.empty();
    }
    return plain(raw, ',').map(n -> new Reading.Understood(n, Doubt.readAs(raw, n)));
  }

  /**
   * Reads a number.
   *
   * @param text with one spelling for each sign
   */
  static Reading number(String text, Optional<Notation> notation, NumberSyntax syntax) {
    List<Typed> read = new ArrayList<>(2);
    String reason = "";
    for (Signs signs : Signs.forNumbers(notation)) {
      Typed typed = syntax.parse(text, signs);
      if (typed.isRead()) {
        read.add(typed);
      } else if (reason.isEmpty()) {
        reason = typed.reason();
      }
    }
    if (read.isEmpty()) {
      Signs.mistaken(notation)
          .map(signs -> syntax.parse(text, signs))
          .filter(Typed::isRead)
          .ifPresent(read::add);
    }
    if (read.isEmpty()) {
      return new Reading.Unreadable(reason);
    }
    return agree(read) ? understood(text, read.get(0)) : Doubt.between(text, numbers(read));
  }

  /** Whether all readings give the same number. */
  private static boolean agree(List<Typed> read) {
    Rational first = read.get(0).number().get().value();
    for (Typed typed : read.subList(1, read.size())) {
      if (!typed.number().get().value().equals(first)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads a number where a whole one is expected: as a whole one where that is possible.
   *
   * @param text with one spelling for each sign
   */
  static Reading whole(String text, Optional<Notation> notation, NumberSyntax syntax) {
    List<Signs> signs = Signs.forWhole(notation);
    Typed first = syntax.parse(text, signs.get(0));
    Typed second = syntax.parse(text, signs.get(1));
    boolean secondWhole = isWhole(second);
    if (isWhole(first)) {
      // 10.000 may be a spreadsheet's 10 or a German 10,000; 10,000 is hardly ever 10.
      boolean doubt = notation.isEmpty() && secondWhole && !first.grouped() && second.grouped();
      return doubt ? Doubt.between(text, numbers(List.of(second, first))) : understood(text, first);
    }
    if (secondWhole || (!first.isRead() && second.isRead())) {
      return understood(text, second);
    }
    return first.isRead() ? understood(text, first) : new Reading.Unreadable(first.reason());
  }

  /**
   * A number with three decimals, {@code 1.234}, as one whose full stop groups digits.
   *
   * @param raw as it was typed
   * @param number as it was read
   */
  static Optional<Response.Number> grouped(String raw, Response.Number number) {
    if (!GROUPED.matcher(Glyphs.plain(raw)).matches()) {
      return Optional.empty();
    }
    Rational value = number.value().times(Rational.of(1000));
    return Optional.of(
        new Response.Number(value, number.digits().map(d -> d.shifted(3)), number.unit()));
  }

  private static boolean isWhole(Typed typed) {
    return typed.number().filter(n -> n.value().isWhole()).isPresent();
  }

  private static List<Response> numbers(List<Typed> read) {
    return read.stream().map(t -> (Response) t.number().get()).toList();
  }

  private static Reading understood(String text, Typed typed) {
    Response.Number number = typed.number().get();
    String note = typed.doubtful() ? Doubt.readAs(text, number) : "";
    return new Reading.Understood(number, note);
  }
}
