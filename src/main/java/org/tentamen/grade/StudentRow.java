package org.tentamen.grade;

import org.tentamen.grade.table.Row;

/**
 * A row of a file of responses that is a student's.
 *
 * @param student the student's number on the roster, from 0
 * @param file the number of the file, from 0
 * @param row as many cells as the file's heading has
 */
public record StudentRow(int student, int file, Row row) {}
