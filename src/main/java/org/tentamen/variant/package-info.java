/**
 * What one student gets: draws a question's version from a seed, solves it, and replays the
 * solution as a student who rounds, errs or carries a mistake on would work it out.
 *
 * <p>Start with {@link org.tentamen.variant.Plan}, a question compiled once; it gives {@link
 * org.tentamen.variant.Variant}s, and those give a {@link org.tentamen.variant.Solution}, the
 * {@link org.tentamen.variant.PartStandard} that responses are judged by, and texts with their
 * holes filled. The only package that evaluates a question. Depends on {@code bank}, {@code
 * answer}, {@code formula} and {@code diagnostic}.
 */
@NullMarked
package org.tentamen.variant;

import org.jspecify.annotations.NullMarked;
