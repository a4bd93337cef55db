package org.tentamen.grade.mining;

import org.tentamen.bank.Part;
import org.tentamen.variant.Variant;

/**
 * A wrong answer that no declared misconception explains.
 *
 * @param student who gave it
 * @param variant the version on the student's sheet
 * @param part which part of the question it answers
 * @param response as typed
 */
public record Wrong(String student, Variant variant, Part part, String response) {}
