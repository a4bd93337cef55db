/**
 * What the judge says of every answer that a page can read, as a table: so that a page without a
 * server says the same as {@code grade}. Start with {@link org.tentamen.practice.AnswerTable}.
 *
 * <p>Asks the judge and decides nothing itself; knows nothing of pages. Depends on {@code answer}.
 */
@NullMarked
package org.tentamen.practice;

import org.jspecify.annotations.NullMarked;
