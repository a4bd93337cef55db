/**
 * How an exam went, in figures: sums that are gathered while marks come in and that say how
 * difficult questions are, how well they tell students apart, and how reliable the whole is.
 *
 * <p>Start with {@link org.tentamen.grade.statistics.ClassStatistics}. All sums are exact, so the
 * statistics of the parts of a class, put together in any order, are those of the class, to the
 * last bit. Knows numbers and ids, no files, papers or marks; depends on {@code formula} alone.
 */
@NullMarked
package org.tentamen.grade.statistics;

import org.jspecify.annotations.NullMarked;
