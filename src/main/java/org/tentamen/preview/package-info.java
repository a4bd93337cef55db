/**
 * Banks in a browser, drawn again as their files are saved: each question as on the sheet, its key,
 * its steps, and how an answer that somebody types is read and marked.
 *
 * <p>Start with {@link org.tentamen.preview.Preview}. What is shown comes from the packages that
 * print, judge, check and export; this one only puts it on a page, and serves the page to this
 * machine alone. The only package that knows the JDK's HTTP server.
 */
@NullMarked
package org.tentamen.preview;

import org.jspecify.annotations.NullMarked;
