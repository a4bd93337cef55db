package org.tentamen.grade;

/**
 * Everything that one student answered to one question; what can be marked on its own.
 *
 * @param student the student's number in the {@link Sitting}
 * @param question the question's number in {@link Questions}
 * @param responses one for each part, as typed; empty where there is none
 */
record Completed(int student, int question, String[] responses) {}
