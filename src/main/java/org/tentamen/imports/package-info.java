/**
 * Other systems' quizzes into a bank's YAML.
 *
 * <p>Start with {@link org.tentamen.imports.Import}. A reader (Moodle XML, GIFT, Aiken, QTI
 * packages) makes {@code QuizItem}s, which hold what the other system holds; {@code Translation}
 * says each in the bank format; and every question is read back and proved before it counts as
 * arrived. What comes from a file is never trusted: nothing in it is fetched, run or unpacked
 * without bound. Depends on {@code check} and what it depends on; alone touches jsoup.
 */
@NullMarked
package org.tentamen.imports;

import org.jspecify.annotations.NullMarked;
