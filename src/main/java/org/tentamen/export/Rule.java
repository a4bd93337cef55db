package org.tentamen.export;

import org.tentamen.formula.Rational;

/**
 * What responses of some kind earn.
 *
 * @param condition which responses
 * @param credit the share of the part's points, 0 to 1; below 0 where shares add up and this one
 *     takes away
 * @param feedback HTML for who gave such a response; may be empty
 */
record Rule(Condition condition, Rational credit, String feedback) {}
