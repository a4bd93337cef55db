package org.tentamen.render.maths;

/**
 * Why a formula cannot be shown alike on screens and on paper; the parts of a {@link
 * org.tentamen.diagnostic.Diagnostic}.
 *
 * @param found what was found
 * @param expected what was expected
 * @param mend how to mend it; may be empty
 */
public record MathsProblem(String found, String expected, String mend) {}
