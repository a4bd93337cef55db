/**
 * Proves a bank: every version of its questions where that is possible, or a sample that covers
 * their values, is solved, judged, compared with where mistakes lead, and some are written out.
 *
 * <p>Start with {@link org.tentamen.check.Check}. A {@link org.tentamen.check.QuestionReport} holds
 * figures, and findings at their places in the bank. May use every package but {@code preview} and
 * {@code cli}.
 */
@NullMarked
package org.tentamen.check;

import org.jspecify.annotations.NullMarked;
