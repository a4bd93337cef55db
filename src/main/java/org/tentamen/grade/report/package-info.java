/**
 * The page that tells a teacher how an exam went, and the same as JSON.
 *
 * <p>Start with {@link org.tentamen.grade.report.ReportPage}. What students typed is shown, never
 * obeyed. Depends on {@code render} for templates and plots.
 */
@NullMarked
package org.tentamen.grade.report;

import org.jspecify.annotations.NullMarked;
