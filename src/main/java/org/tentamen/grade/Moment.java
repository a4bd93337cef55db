package org.tentamen.grade;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
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
      Pattern.compile("(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})\\.?");

  private static final Pattern IN_WORDS =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)? +(\\p{L}{3,})\\.?,? +(\\d{4})");

  private static final Pattern IN_AMERICAN_WORDS =
      Pattern.compile("(\\p{L}{3,})\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})");

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)? ?([ap]\\.? ?m\\b)?"
              + "(?: ?(?:utc|gmt|z)?([+-]\\d{1,2})?:?(\\d{2})?)?",
          Pattern.CASE_INSENSITIVE);

  /** By their first three letters, in English, German, French, Spanish, Italian and Dutch. */
  private static final List<String> MONTHS =
      List.of(
          "jan ene gen jän",
          "feb fév fev",
          "mar mär maa mrt",
          "apr avr abr",
          "may mai mag mei",
          "jun juin giu",
          "jul juil lug",
          "aug aoû ago aou",
          "sep set",
          "oct okt ott",
          "nov",
          "dec dez déc dic");

  private static final int CENTURY = 2000;

  /** Reads a date, perhaps with a time; empty where the text is none. */
  static Optional<Moment> read(String text) {
    String written = text.strip().replaceAll("[\\u00A0\\u202F\\s]+", " ");
    try {
      return numeric(written).or(() -> inWords(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
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
    int year = third < 100 ? CENTURY + third : third;
    boolean isDayFirst = first > 12 || date.group(2).equals(".");
    if (isDayFirst || second > 12) {
      long sure = (isDayFirst ? day(year, second, first) : day(year, first, second)) + seconds;
      return Optional.of(sure(sure, isDayFirst ? Order.DAY : Order.MONTH));
    }
    return Optional.of(
        new Moment(
            day(year, first, second) + seconds, day(year, second, first) + seconds, Order.UNKNOWN));
  }

  private static Optional<Moment> inWords(String text) {
    Matcher date = IN_WORDS.matcher(text);
    if (date.find()) {
      return month(date.group(2))
          .map(month -> day(number(date.group(3)), month, number(date.group(1))))
          .map(day -> sure(day + seconds(text.substring(date.end())), Order.UNKNOWN));
    }
    Matcher american = IN_AMERICAN_WORDS.matcher(text);
    return american.find()
        ? month(american.group(1))
            .map(month -> day(number(american.group(3)), month, number(american.group(2))))
            .map(day -> sure(day + seconds(text.substring(american.end())), Order.UNKNOWN))
        : Optional.empty();
  }

  private static Moment sure(long seconds, Order order) {
    return new Moment(seconds, seconds, order);
  }

  private static Optional<Integer> month(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      for (String start : MONTHS.get(i).split(" ")) {
        if (small.startsWith(start)) {
          return Optional.of(i + 1);
        }
      }
    }
    return Optional.empty();
  }

  private static long day(int year, int month, int day) {
    return LocalDate.of(year, month, day).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  /** The seconds of a time of day, as in Greenwich where the text says how far it is from there. */
  private static long seconds(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.find()) {
      return 0;
    }
    MatchResult time = matcher.toMatchResult();
    int hour = number(time.group(1));
    if (time.group(4) != null) {
      boolean afternoon = Character.toLowerCase(time.group(4).charAt(0)) == 'p';
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    int second = time.group(3) == null ? 0 : number(time.group(3));
    int ofDay = LocalTime.of(hour, number(time.group(2)), second).toSecondOfDay();
    return ofDay - zone(time.group(5), time.group(6));
  }

  private static int zone(@Nullable String hours, @Nullable String minutes) {
    if (hours == null) {
      return 0;
    }
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
