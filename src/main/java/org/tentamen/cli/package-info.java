/**
 * The command line: one class a command. Start at {@link org.tentamen.cli.Tentamen}, the list of
 * the commands.
 *
 * <p>The only package that prints, reads the process's arguments or ends the process. It may use
 * every other package; none may use it.
 */
@NullMarked
package org.tentamen.cli;

import org.jspecify.annotations.NullMarked;
