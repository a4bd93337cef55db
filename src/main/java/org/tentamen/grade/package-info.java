/**
 * Responses in, marks out: CSV files of what students answered become marks, scores and what a
 * person has to look at.
 *
 * <p>Start with {@link org.tentamen.grade.Grader}. A layout turns the rows of a file into
 * responses; a question of a student is marked as soon as all its parts are there, which needs
 * nothing but the exam record and these responses; the marks are written in that order. Depends on
 * {@code render} (feedback as plain text), {@code exam}, {@code variant}, {@code bank}, {@code
 * answer}, {@code formula} and {@code diagnostic}; writes to streams that it is given.
 */
@NullMarked
package org.tentamen.grade;

import org.jspecify.annotations.NullMarked;
