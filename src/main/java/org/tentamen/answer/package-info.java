/**
 * What counts as right: keys, tolerances, reading a response, and the verdict.
 *
 * <p>Start with {@link org.tentamen.answer.Key} (what is right in one student's numbers), {@link
 * org.tentamen.answer.Standard} (everything a response is compared with) and {@link
 * org.tentamen.answer.Judgement} (what came of it). Depends on {@code formula} and {@code
 * diagnostic}; knows nothing of YAML, files or formats.
 */
@NullMarked
package org.tentamen.answer;

import org.jspecify.annotations.NullMarked;
