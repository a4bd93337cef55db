/**
 * Papers and texts in the formats that people read: Markdown with maths to HTML, Markdown or plain
 * text, and a student's paper to a sheet and a key by way of the templates.
 *
 * <p>Start with {@link org.tentamen.render.Markdown} (a text parsed once) and the three {@link
 * org.tentamen.render.TextWriter}s, then {@link org.tentamen.render.Sheets} and {@link
 * org.tentamen.render.Templates}. The only package that knows commonmark-java and FreeMarker.
 * Depends on {@code exam}, {@code variant}, {@code bank}, {@code answer}, {@code formula} and
 * {@code diagnostic}; writes no files.
 */
@NullMarked
package org.tentamen.render;

import org.jspecify.annotations.NullMarked;
