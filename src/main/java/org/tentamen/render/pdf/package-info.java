/**
 * Printed pages: the HTML that the print templates write, laid out as PDF files that keep to
 * PDF/UA-1 and PDF/A-3u, and many of them bound into one for a printer.
 *
 * <p>Start with {@link org.tentamen.render.pdf.PdfPrinter}. The only package that knows
 * openhtmltopdf, PDFBox, ICU and ZXing. Depends on {@code render.maths}; writes no files.
 */
@NullMarked
package org.tentamen.render.pdf;

import org.jspecify.annotations.NullMarked;
