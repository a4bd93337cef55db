package org.tentamen.formula;

import java.util.Optional;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Severity;

/** A formula has no value, such as a division by zero; says why and where. */
public final class CalculationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient Optional<Span> span;
  private final String caller;
  private final boolean exhausted;

  private CalculationException(
      String reason, Optional<Span> span, String caller, boolean exhausted) {
    // Without a stack trace: a draw may fail thousands of times before one succeeds.
    super(found(reason, span, caller), null, false, false);
    this.reason = reason;
    this.span = span;
    this.caller = caller;
    this.exhausted = exhausted;
  }

  /** A value that does not exist, not yet with a place. */
  static CalculationException because(String reason) {
    return new CalculationException(reason, Optional.empty(), "", false);
  }

  /** The budget is spent; nothing may go on after that. */
  static CalculationException exhausted(String reason) {
    return new CalculationException(reason, Optional.empty(), "", true);
  }

  /** The same with a place, unless it has one already: the innermost says most. */
  CalculationException in(Span place) {
    return span.isPresent()
        ? this
        : new CalculationException(reason, Optional.of(place), caller, exhausted);
  }

  /** The same, said to have happened in a function called from there. */
  CalculationException calledFrom(Span call) {
    return new CalculationException(reason, span, call.quote(), exhausted);
  }

  boolean isExhausted() {
    return exhausted;
  }

  private static String found(String reason, Optional<Span> span, String caller) {
    String where = span.map(s -> " in '" + s.quote() + "'").orElse("");
    return reason + where + (caller.isEmpty() ? "" : ", called from '" + caller + "'");
  }

  /** What went wrong, such as {@code division by zero in 'n / (f - 3)'}, without a full stop. */
  public String found() {
    return getMessage();
  }

  /** Where in the formula it went wrong. */
  public Optional<Place> place() {
    return span.map(Span::place);
  }

  /** The same as an error to report. */
  public Diagnostic diagnostic() {
    return new Diagnostic(Severity.ERROR, place(), found(), "", "");
  }
}
