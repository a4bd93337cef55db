/**
 * Work that may be done on any core: its results come in the order of the work, so that nothing
 * that is written depends on how many cores there are.
 *
 * <p>Depends on nothing.
 */
@NullMarked
package org.tentamen.cores;

import org.jspecify.annotations.NullMarked;
