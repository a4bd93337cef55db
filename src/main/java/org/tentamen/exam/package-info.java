/**
 * An exam: who sits it, which questions each paper has, and the record that grading needs.
 *
 * <p>Start with {@link org.tentamen.exam.ExamRecord} (what {@code exam.json} holds), {@link
 * org.tentamen.exam.Exam} (its questions, compiled), {@link org.tentamen.exam.Papers} and {@link
 * org.tentamen.exam.Roster} (the students' CSV). Depends on {@code variant}, {@code bank}, {@code
 * answer}, {@code formula} and {@code diagnostic}; writes no files.
 */
@NullMarked
package org.tentamen.exam;

import org.jspecify.annotations.NullMarked;
