package org.tentamen.grade;

import java.util.List;
import java.util.Optional;

/**
 * How a grading ended.
 *
 * @param summary the lines of a table for the teacher; empty where no file could be used and
 *     nothing was graded
 * @param hasErrors whether something was wrong with the files
 */
public record Grading(Optional<List<String>> summary, boolean hasErrors) {}
