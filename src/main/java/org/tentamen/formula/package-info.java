/**
 * The formula language: text to tree to value, and tree to TeX.
 *
 * <p>Start with {@link org.tentamen.formula.Formula} (what was written), {@link
 * org.tentamen.formula.Checker} (what cannot be right in it), {@link org.tentamen.formula.Program}
 * (what it gives) and {@link org.tentamen.formula.Typesetter} (how it is shown); {@link
 * org.tentamen.formula.Functions} are what it may call. Numbers are exact {@link
 * org.tentamen.formula.Rational}s while school arithmetic is exact and become {@link
 * org.tentamen.formula.Real} only through functions such as the logarithm. Evaluation is bounded in
 * time and memory. Depends only on {@code diagnostic}.
 */
@NullMarked
package org.tentamen.formula;

import org.jspecify.annotations.NullMarked;
