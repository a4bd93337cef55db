/**
 * Variants of a bank's questions, written as quizzes for learning-management systems.
 *
 * <p>Start with {@link org.tentamen.export.Export}. A variant becomes a {@code QuizQuestion}, which
 * says what Moodle's own question types can say; a template writes it. What a format cannot say
 * becomes a {@link org.tentamen.export.Loss}, found by grading the key and every misconception with
 * a model of the target. Depends on {@code render} and what it depends on.
 */
@NullMarked
package org.tentamen.export;

import org.jspecify.annotations.NullMarked;
