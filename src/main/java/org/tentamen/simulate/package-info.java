/**
 * Students who do not exist, and what they answer: to try an exam before the class does.
 *
 * <p>Start with {@link org.tentamen.simulate.Simulation}. What a mistaken student answers is the
 * replay of {@code variant}, in that student's own numbers. Depends on {@code exam} and what it
 * depends on.
 */
@NullMarked
package org.tentamen.simulate;

import org.jspecify.annotations.NullMarked;
