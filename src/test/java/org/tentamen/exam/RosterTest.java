package org.tentamen.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

class RosterTest {

  @Test
  void readsIdsNamesAndAddresses() {
    Roster roster =
        read("Name, ID ,group,Email\nZoë O’Neill,s1,A,z@x.org\n\"عمر, خالد\",s2,B,\n,s3\n");
    assertThat(roster.students())
        .containsExactly(
            new Student("s1", "Zoë O’Neill", Optional.of("z@x.org")),
            new Student("s2", "عمر, خالد", Optional.empty()),
            new Student("s3", "", Optional.empty()));
  }

  @Test
  void anIdIsTheSameHoweverItsAccentsAreTyped() {
    assertThatThrownBy(() -> read("id,name\nZoe\u0308,a\nZo\u00eb,b\n"))
        .hasMessageContaining("roster.csv:3:1: error: the id 'Zo\u00eb' again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id,name                           | 1:1: error: a roster without students; expected a row for each below the headings.
          ''                                | 1:1: error: a roster without the column 'id'; expected the headings id,name and perhaps email in the first line.
          id,mail\\ns1,a                     | 1:1: error: a roster without the column 'name'; expected the headings id,name and perhaps email in the first line. Its headings are: id,mail.
          id,name\\n,Ann                     | 2:1: error: a student without an id; expected an id in every row.
          name,id\\nAnn,s1\\nBob,s1           | 3:5: error: the id 's1' again; expected an id only once. It is in line 2 too.
          id,name\\nvariant 3,Ann            | 2:1: error: the id 'variant 3'; expected an id of another form. The versions that exports and --variant show are drawn for it.
          id,name\\nann,a\\nAnn,b             | 3:1: error: the id 'Ann', whose files would have the same names as those of 'ann'; expected ids that differ in more than capital letters.
          id,name\\n"a\\nb",Ann               | 2:1: error: an id with a line break or tab, or of more than 200 characters; expected an id that can be part of a file's name.
          """)
  void aRosterThatCannotBeUsedSaysWhy(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("roster.csv:" + message);
  }

  @Test
  void everythingWrongIsReportedAtOnce() {
    assertThatThrownBy(() -> read("id,name\n,a\ns1,b\ns1,c\nvariant 1,d\n"))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.diagnostics()).hasSize(3));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "s1, s1",
        "A-b_c.1, A-b_c.1",
        "a/b, a%2Fb",
        "../x, %2E.%2Fx",
        "a b, a%20b",
        "é, %C3%A9",
        "100%, 100%25",
        "con, %63on",
        "Con.1, %43on.1",
        "com1, %63om1",
        "-rf, %2Drf",
      })
  void anIdBecomesASafeFileName(String id, String name) {
    assertThat(new Student(id, "", Optional.empty()).fileName()).isEqualTo(name);
  }

  @Test
  void numberedStudentsKeepTheirNumbers() {
    assertThat(Roster.numbered(2).students())
        .extracting(Student::id)
        .containsExactly("student-001", "student-002");
    assertThat(Roster.numbered(1000).students().get(999).id()).isEqualTo("student-1000");
    assertThat(Roster.numbered(1000).students().get(1).id()).isEqualTo("student-002");
  }

  private static Roster read(String text) {
    return Roster.read(Source.of("roster.csv", text));
  }
}
