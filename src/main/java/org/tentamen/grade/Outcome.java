package org.tentamen.grade;

import java.util.List;
import org.tentamen.variant.Variant;

/**
 * What came of one student's answers to one question.
 *
 * @param completed what was answered
 * @param variant the version on the student's sheet
 * @param marks one for each part, in their order
 */
record Outcome(Completed completed, Variant variant, List<Mark> marks) {}
