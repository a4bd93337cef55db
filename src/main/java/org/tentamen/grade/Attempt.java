package org.tentamen.grade;

import java.util.Optional;

/**
 * One time that a student answered.
 *
 * @param key tells it from the student's others of the same file: the line, or the attempt's number
 *     where an attempt has several rows
 * @param number the attempt's number, 0 where there is none
 * @param moment when it was, as far as it is written
 */
record Attempt(int key, int number, Optional<Moment> moment) {}
