package org.tentamen.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something was answered, as forms and people write it. Of {@code 2/3/2026} nobody can tell
 * whether it is in February or in March, so both are kept.
 *
 * @param monthFirst seconds since 1970 where the month comes first
 * @param dayFirst seconds since 1970 where the day comes first; the same where there is no doubt
 * @param order what the digits say of the order
 */
record Moment(long monthFirst, long dayFirst, Order order) {

  /** What comes first in a date. */
  enum Order {
    /** It cannot be told, or does not matter. */
    UNKNOWN,
    /** The month. */
    MONTH,
    /** The day. */
    DAY
  }

  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{1,4})([-/.]) ?(\\d{1,2})\\2 ?(\\d{1,4})\\.?");

  private static final Pattern IN_IDEOGRAPHS =
      Pattern.compile("(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]");

  private static final String YEAR = "(\\d{4}|\\d{2}(?![\\d:.]))";

  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[ -]+(?:de |d['’])?(\\p{L}{3,})\\.?,?[ -]+(?:de )?"
              + YEAR);

  private static final Pattern IN_AMERICAN_WORDS =
      Pattern.compile("(\\p{L}{3,})\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +" + YEAR);

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})([:.])(\\d{2})(?:\\2(\\d{2}))?(?:[.,]\\d+)?");

  /** How far it is from Greenwich, behind a time. */
  private static final Pattern ZONE = Pattern.compile("^[^\\d+-]*([+-]\\d{1,2}):?(\\d{2})?");

  private static final Pattern AFTERNOON =
      Pattern.compile(
          "\\bp\\.? ?m\\b|오후|下午|午後|μ\\.? ?μ|مساء|(?<!\\p{L})م(?!\\p{L})", Pattern.CASE_INSENSITIVE);

  private static final Pattern MORNING =
      Pattern.compile(
          "\\ba\\.? ?m\\b|오전|上午|午前|π\\.? ?μ|صباح|(?<!\\p{L})ص(?!\\p{L})", Pattern.CASE_INSENSITIVE);

  /** Days since 1899-12-30, as spreadsheets count; seconds, or thousandths, since 1970. */
  private static final Pattern COUNTED = Pattern.compile("\\d{5}(?:[.,]\\d+)?|\\d{10}|\\d{13}");

  private static final LocalDate FIRST_OF_SHEETS = LocalDate.of(1899, 12, 30);

  private static final int DIGITS_OF_DAYS = 5;
  private static final int DIGITS_OF_SECONDS = 10;

  /**
   * By how they start, in English, German, French, Spanish, Italian, Portuguese, Dutch, the Nordic
   * languages, Polish, Czech, Slovak, Hungarian, Russian, Turkish, Indonesian, Greek and Arabic.
   */
  private static final List<String> MONTHS =
      List.of(
          "jan ene gen jän sty led янв oca ιαν ينا",
          "feb fév fev lut úno фев şub φεβ فبر",
          "mar mär maa mrt bře мар μάρ μαρ مار",
          "apr avr abr kwi dub апр nis απρ أبر ابر",
          "may mai mag mei maj máj kvě мая май μάι μαΐ μαϊ ماي",
          "jun juin jún giu cze červn červen июн haz ιούν ιουν يون",
          "jul juil júl lug lip červenec červenc июл tem ιούλ ιουλ يول",
          "aug aoû ago aou sie srp авг ağu agu αυγ أغس اغس",
          "sep set wrz zář сен eyl σεπ سبت",
          "oct okt ott out paź říj окт eki οκτ أكت اكت",
          "nov lis ноя kas νοε νοέ نوف",
          "dec dez déc dic des gru pro дек ara δεκ ديس");

  private static final int CENTURY = 2000;
  private static final int HALF_A_DAY = 12;
  private static final int SECONDS_A_DAY = 86_400;
  private static final int THOUSAND = 1000;
  private static final int MONTHS_A_YEAR = 12;

  /** Reads a date, perhaps with a time; empty where the text is none. */
  static Optional<Moment> read(String text) {
    String written = plain(text);
    try {
      return COUNTED.matcher(written).matches()
          ? Optional.of(counted(written))
          : numeric(written).or(() -> inIdeographs(written)).or(() -> inWords(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A text with ASCII's digits and spaces, without marks of direction. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .map(c -> Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip().replaceAll(" +", " ");
  }

  private static Moment counted(String number) {
    BigDecimal count = new BigDecimal(number.replace(',', '.'));
    int digits = count.toBigInteger().toString().length();
    if (digits > DIGITS_OF_DAYS) {
      return sure(count.longValue() / (digits > DIGITS_OF_SECONDS ? THOUSAND : 1), Order.UNKNOWN);
    }
    long seconds =
        count
            .multiply(BigDecimal.valueOf(SECONDS_A_DAY))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return sure(
        FIRST_OF_SHEETS.atStartOfDay().toEpochSecond(ZoneOffset.UTC) + seconds, Order.UNKNOWN);
  }

  private static Optional<Moment> numeric(String text) {
    Matcher date = NUMERIC.matcher(text);
    if (!date.find()) {
      return Optional.empty();
    }
    int first = number(date.group(1));
    int second = number(date.group(3));
    int third = number(date.group(4));
    long seconds = seconds(text.substring(date.end()));
    if (date.group(1).length() == 4) {
      return Optional.of(sure(day(first, second, third) + seconds, Order.UNKNOWN));
    }
    int year = year(third);
    boolean isDayFirst =
        first > MONTHS_A_YEAR || date.group(2).equals(".") && second <= MONTHS_A_YEAR;
    if (isDayFirst || second > MONTHS_A_YEAR) {
      long sure = (isDayFirst ? day(year, second, first) : day(year, first, second)) + seconds;
      return Optional.of(sure(sure, isDayFirst ? Order.DAY : Order.MONTH));
    }
    return Optional.of(
        new Moment(
            day(year, first, second) + seconds, day(year, second, first) + seconds, Order.UNKNOWN));
  }

  private static Optional<Moment> inIdeographs(String text) {
    Matcher date = IN_IDEOGRAPHS.matcher(text);
    return date.find()
        ? Optional.of(
            sure(
                day(number(date.group(1)), number(date.group(2)), number(date.group(3)))
                    + seconds(text.substring(date.end())),
                Order.UNKNOWN))
        : Optional.empty();
  }

  private static Optional<Moment> inWords(String text) {
    Matcher date = IN_WORDS.matcher(text);
    if (date.find()) {
      return month(date.group(2))
          .map(month -> day(year(number(date.group(3))), month, number(date.group(1))))
          .map(day -> sure(day + seconds(text.substring(date.end())), Order.UNKNOWN));
    }
    Matcher american = IN_AMERICAN_WORDS.matcher(text);
    return american.find()
        ? month(american.group(1))
            .map(month -> day(year(number(american.group(3))), month, number(american.group(2))))
            .map(day -> sure(day + seconds(text.substring(american.end())), Order.UNKNOWN))
        : Optional.empty();
  }

  private static Moment sure(long seconds, Order order) {
    return new Moment(seconds, seconds, order);
  }

  private static int year(int written) {
    return written < 100 ? CENTURY + written : written;
  }

  /** The month with the longest start: June and July are červen and červenec in Czech. */
  private static Optional<Integer> month(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    int month = 0;
    int longest = 0;
    for (int i = 0; i < MONTHS.size(); i++) {
      for (String start : MONTHS.get(i).split(" ")) {
        if (start.length() > longest && small.startsWith(start)) {
          month = i + 1;
          longest = start.length();
        }
      }
    }
    return longest == 0 ? Optional.empty() : Optional.of(month);
  }

  private static long day(int year, int month, int day) {
    return LocalDate.of(year, month, day).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  /** The seconds of a time of day, as in Greenwich where the text says how far it is from there. */
  private static long seconds(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.find()) {
      return 0;
    }
    int hour = number(time.group(1));
    if (AFTERNOON.matcher(text).find()) {
      hour = hour % HALF_A_DAY + HALF_A_DAY;
    } else if (MORNING.matcher(text).find()) {
      hour = hour % HALF_A_DAY;
    }
    int second = time.group(4) == null ? 0 : number(time.group(4));
    int ofDay = LocalTime.of(hour, number(time.group(3)), second).toSecondOfDay();
    Matcher zone = ZONE.matcher(text.substring(time.end()));
    return zone.find() ? ofDay - zone(zone.group(1), zone.group(2)) : ofDay;
  }

  private static int zone(String hours, @Nullable String minutes) {
    int sign = hours.charAt(0) == '-' ? -1 : 1;
    int minute = minutes == null ? 0 : number(minutes);
    return sign * (number(hours.substring(1)) * 60 + minute) * 60;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** The seconds, where it is known what comes first in the dates of a file. */
  long seconds(Order known) {
    return known == Order.DAY ? dayFirst : monthFirst;
  }
}
