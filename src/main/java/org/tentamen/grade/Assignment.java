package org.tentamen.grade;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tentamen.grade.table.TableFile;
import org.tentamen.render.PaperTemplates;

/**
 * What is to be graded.
 *
 * @param files what students answered, one file at least
 * @param instructions what is said of these files
 * @param reviews {@code review.csv} with what a person has decided
 * @param outputs what is written beside the tables of marks
 * @param gradebooks whose tables for import are written
 * @param templates what feedback pages and the report are made with
 * @param threads how many may work, 1 or more
 */
public record Assignment(
    List<TableFile> files,
    Instructions instructions,
    Optional<TableFile> reviews,
    Set<Output> outputs,
    Set<Gradebook> gradebooks,
    PaperTemplates templates,
    int threads) {

  /** Copies the collections. */
  public Assignment {
    files = List.copyOf(files);
    outputs = Set.copyOf(outputs);
    gradebooks = Set.copyOf(gradebooks);
  }

  /** Files of which nothing is said, and of which only the marks are wanted. */
  public static Assignment of(List<TableFile> files, int threads) {
    return new Assignment(
        files,
        Instructions.NONE,
        Optional.empty(),
        Set.of(),
        Set.of(),
        PaperTemplates.packaged(),
        threads);
  }
}
