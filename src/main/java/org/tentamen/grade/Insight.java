package org.tentamen.grade;

import java.util.List;
import org.tentamen.grade.report.ReportSection;

/**
 * Something that the report tells of a class beyond the figures, found out in the same pass as the
 * marks. What it tells depends neither on the order of the shares nor on how many there are.
 *
 * @param <S> what comes of some of the marks
 */
interface Insight<S> extends Taker<S> {

  /**
   * What it tells, once all marks have been taken; nothing where there is nothing to tell.
   *
   * @param scores what each student scored
   */
  List<ReportSection> sections(Scores scores);
}
