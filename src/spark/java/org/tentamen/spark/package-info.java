/**
 * Grading on Apache Spark: the same marks as on one machine, by the same code.
 *
 * <p>Files of responses are read in parallel, their rows come together by student, and each
 * partition is a {@link org.tentamen.grade.Shard}. The exam record is broadcast, and nothing else.
 */
@NullMarked
package org.tentamen.spark;

import org.jspecify.annotations.NullMarked;
