/**
 * Where something is wrong, what was found, what was expected and how to mend it.
 *
 * <p>Start with {@link org.tentamen.diagnostic.Passage}: a piece of text that knows where each of
 * its characters stands in a file. Readers collect {@link org.tentamen.diagnostic.Diagnostic}s in
 * {@link org.tentamen.diagnostic.Diagnostics} and throw one {@link
 * org.tentamen.diagnostic.InvalidInputException} with all of them. This package depends on nothing.
 */
@NullMarked
package org.tentamen.diagnostic;

import org.jspecify.annotations.NullMarked;
