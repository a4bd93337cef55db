/**
 * What students may have calculated where no declared misconception explains their answers: the
 * solution with one operation changed, replayed in each student's own numbers.
 *
 * <p>Start with {@link org.tentamen.grade.mining.MistakeSearch}. A change is a misconception like a
 * declared one, and it is replayed by {@code variant} as those are.
 */
@NullMarked
package org.tentamen.grade.mining;

import org.jspecify.annotations.NullMarked;
