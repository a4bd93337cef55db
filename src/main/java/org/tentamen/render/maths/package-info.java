/**
 * TeX formulas into what a printer draws: glyphs and areas on a baseline, and words for those who
 * listen.
 *
 * <p>Start with {@link org.tentamen.render.maths.Maths}. The only package that knows JLaTeXMath,
 * whose tables are shared by the whole process and change while it reads; everything that reads is
 * therefore behind one lock. Depends on nothing else of the program.
 */
@NullMarked
package org.tentamen.render.maths;

import org.jspecify.annotations.NullMarked;
