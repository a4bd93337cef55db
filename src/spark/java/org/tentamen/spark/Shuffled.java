package org.tentamen.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tentamen.grade.StudentRow;

/**
 * How rows travel: by student, and in the order of the files and their lines. Of each student there
 * is a row without cells before all others, so that one who answered nothing is known too; what was
 * wrong with a file travels as a row of nobody.
 */
final class Shuffled {

  static final String STUDENT = "student";
  static final String FILE = "file";
  static final String LINE = "line";

  /** Whose row what was wrong is. */
  static final int NOBODY = -1;

  /** The file of the row that tells that there is a student. */
  static final int NO_FILE = -1;

  static final StructType SCHEMA =
      new StructType()
          .add(STUDENT, DataTypes.IntegerType, false)
          .add(FILE, DataTypes.IntegerType, false)
          .add(LINE, DataTypes.IntegerType, false)
          .add("name", DataTypes.StringType, true)
          .add("separator", DataTypes.StringType, true)
          .add("cells", DataTypes.createArrayType(DataTypes.StringType, false), true)
          .add("quoted", DataTypes.BinaryType, true);

  private Shuffled() {}

  /** A row of a student. */
  static Row of(StudentRow row) {
    boolean[] quoted = row.row().quoted();
    byte[] marks = new byte[quoted.length];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = (byte) (quoted[i] ? 1 : 0);
    }
    return RowFactory.create(
        row.student(),
        row.file(),
        row.row().line(),
        row.row().file(),
        String.valueOf(row.row().separator()),
        row.row().cells(),
        marks);
  }

  /** What is wrong. */
  static Row problem(String text) {
    return RowFactory.create(NOBODY, NO_FILE, 0, text, null, null, null);
  }

  /** Whether it only tells that there is a student. */
  static boolean isOnlyStudent(Row row) {
    return row.getInt(1) == NO_FILE;
  }

  static int student(Row row) {
    return row.getInt(0);
  }

  /** The text of what is wrong. */
  static String problem(Row row) {
    return row.getString(3);
  }

  /** A row of a student again. */
  static StudentRow studentRow(Row row) {
    List<String> cells = new ArrayList<>(row.getList(5));
    byte[] marks = row.getAs(6);
    boolean[] quoted = new boolean[marks.length];
    for (int i = 0; i < marks.length; i++) {
      quoted[i] = marks[i] != 0;
    }
    return new StudentRow(
        row.getInt(0),
        row.getInt(1),
        new org.tentamen.grade.table.Row(
            row.getString(3),
            row.getString(4).charAt(0),
            row.getInt(2),
            cells.toArray(String[]::new),
            quoted));
  }
}
