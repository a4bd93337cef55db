/**
 * Tables as teachers have them into rows with places: CSV of any encoding and separator, and Excel
 * workbooks.
 *
 * <p>Start with {@link org.tentamen.grade.table.Table#open}. Knows nothing of exams; depends on
 * {@code exam} (how a cell is protected from spreadsheets) and {@code diagnostic}.
 */
@NullMarked
package org.tentamen.grade.table;

import org.jspecify.annotations.NullMarked;
