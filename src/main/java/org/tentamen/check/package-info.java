/**
 * Proves a bank: its own examples come out as its author expects.
 *
 * <p>Start with {@link org.tentamen.check.ExampleRunner}. What is wrong comes back as diagnostics,
 * each at its place in the bank. May use every package but {@code preview} and {@code cli}.
 */
@NullMarked
package org.tentamen.check;

import org.jspecify.annotations.NullMarked;
