/**
 * What an author wrote: YAML to {@link org.tentamen.bank.Bank}, {@link org.tentamen.bank.Question}
 * and their parts, each with its place in the file.
 *
 * <p>Start with {@link org.tentamen.bank.BankReader}. A bank is data: nothing in it runs code,
 * reads files or loops without bound. This is the only package that knows YAML. Depends on {@code
 * answer}, {@code formula} and {@code diagnostic}.
 */
@NullMarked
package org.tentamen.bank;

import org.jspecify.annotations.NullMarked;
