package org.tentamen.export;

/**
 * Where a quiz's question is from.
 *
 * @param question the id of the bank's question
 * @param title its title, plain text
 * @param part the id of the part that it is alone; empty where it is the whole question, or all of
 *     it that goes together
 * @param number the variant's number as it is written, such as {@code 07}
 * @param language of its texts, as a tag such as {@code en} (BCP 47)
 * @param direction of the language's lines, {@code ltr} or {@code rtl}
 */
public record Origin(
    String question, String title, String part, String number, String language, String direction) {}
