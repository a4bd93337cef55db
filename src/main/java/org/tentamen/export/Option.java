package org.tentamen.export;

import org.tentamen.formula.Rational;

/**
 * One of several options.
 *
 * @param html what it says
 * @param credit the share of the mark that choosing it earns; below 0 where several may be chosen
 *     and this one takes away
 * @param feedback HTML shown with it; may be empty
 */
record Option(String html, Rational credit, String feedback) implements Credited {

  @Override
  public String inGap() {
    return html;
  }
}
