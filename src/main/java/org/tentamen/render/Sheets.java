package org.tentamen.render;

import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tentamen.answer.Key;
import org.tentamen.bank.Question;
import org.tentamen.bank.Text;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.Paper;
import org.tentamen.exam.PartNumber;
import org.tentamen.exam.Student;
import org.tentamen.formula.Rational;
import org.tentamen.variant.FilledText;
import org.tentamen.variant.Filling;
import org.tentamen.variant.Variant;

/**
 * Writes the sheets and keys of an exam in one format. Safe for many threads.
 *
 * <pre>{@code
 * Sheets sheets = Sheets.of(look, PaperFormat.HTML);
 * String html = sheets.paper(paper, versions).sheet();
 * }</pre>
 */
public final class Sheets {

  private static final String GRID = "marking.ftlh";

  private final PaperLook look;
  private final Pen pen;
  private final KeyLines lines;
  private final Map<String, ParsedQuestion> parsed = new HashMap<>();
  private final PaperHead.About about;
  private final List<Optional<Markup>> sectionTexts = new ArrayList<>();

  private Sheets(PaperLook look, PaperFormat format) {
    Words words = Words.in(look.language(), look.numberText(), look.templates());
    this.look = look;
    Templates templates = look.templates().templates();
    this.pen =
        new Pen(
            format,
            format.writer(look),
            words,
            templates.prepared(format.sheetTemplate()),
            templates.prepared(format.keyTemplate()),
            templates,
            look.numbers());
    this.lines = new KeyLines(pen);
    for (Question question : look.questions()) {
      parsed.put(question.id(), ParsedQuestion.of(question));
    }
    this.about = about(look.definition().about());
    look.definition().sections().forEach(section -> sectionTexts.add(prose(section.text())));
  }

  private PaperHead.About about(ExamDefinition.About exam) {
    return new PaperHead.About(
        exam.course(),
        exam.date(),
        exam.duration(),
        exam.aids(),
        prose(exam.instructions()),
        exam.hasCover());
  }

  private Optional<Markup> prose(Optional<Text> text) {
    return text.map(t -> pen.block(Markdown.read(t), new FilledText(t, braces(t))));
  }

  /** Two braces as they are; the texts of an exam have no other holes. */
  private static List<Filling> braces(Text text) {
    return Collections.nCopies(text.holes().size(), new Filling.Inline("{{", "\\{\\{"));
  }

  /** Prepares the papers of an exam; all texts are parsed now. */
  public static Sheets of(PaperLook look, PaperFormat format) {
    return new Sheets(look, format);
  }

  /**
   * A student's paper.
   *
   * @param paper the paper
   * @param variants the versions of its questions, in its order
   * @throws InvalidInputException if a formula in a text that students read has no value
   */
  public PaperText paper(Paper paper, List<Variant> variants) {
    List<PaperSection<Version>> sections = sections(variants);
    Rational points = Rational.ZERO;
    for (Variant variant : variants) {
      points = points.plus(variant.plan().question().points());
    }
    return new PaperText(head(paper.student(), points), sections, pen, lines);
  }

  /**
   * A paper with any versions of the exam's questions, in one section, such as many of one question
   * to see that they can be laid out.
   *
   * @param paper for its student
   * @param variants the versions, one at least
   * @throws InvalidInputException if a formula in a text that students read has no value
   */
  public PaperText samples(Paper paper, List<Variant> variants) {
    Rational points = Rational.ZERO;
    for (Variant variant : variants) {
      points = points.plus(variant.plan().question().points());
    }
    PaperHead head = head(paper.student(), points);
    List<Version> versions =
        variants.stream()
            .map(variant -> new Version(variant, parsed(variant), pen, false))
            .toList();
    PaperSection<Version> all =
        new PaperSection<>("", Optional.empty(), head.points(), false, versions);
    return new PaperText(head, List.of(all), pen, lines);
  }

  /** The head of a student's paper of some points. */
  PaperHead head(Student student, Rational points) {
    return new PaperHead(
        look.language().toLanguageTag(),
        look.direction(),
        look.definition().title(),
        student.id(),
        student.name(),
        look.code(student),
        pen.words().points(points),
        about,
        pen.words().all());
  }

  /**
   * A question as it stands on a sheet and on a key.
   *
   * @param asked as on the sheet
   * @param keyed as on the key
   */
  record Both(Sheet.Question asked, AnswerKey.Question keyed) {}

  /**
   * A question as it stands on a sheet and on a key, its texts written once.
   *
   * @param number its place there, from 1
   * @throws InvalidInputException if a formula in one of its texts has no value
   */
  Both both(int number, Variant variant) {
    Version version = new Version(variant, parsed(variant), pen, false);
    return new Both(
        version.asked(number, lines), new KeyWriter(version, pen, lines).question(number));
  }

  /** A paper has as many questions of each section as the definition says, one after the other. */
  private List<PaperSection<Version>> sections(List<Variant> variants) {
    List<PaperSection<Version>> sections = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < sectionTexts.size(); i++) {
      ExamDefinition.Section section = look.definition().sections().get(i);
      List<Version> versions = new ArrayList<>();
      Rational points = Rational.ZERO;
      for (Variant variant : variants.subList(from, from + section.size())) {
        Question question = variant.plan().question();
        boolean isFirst = versions.isEmpty();
        versions.add(new Version(variant, parsed(variant), pen, !isFirst && startsPage(question)));
        points = points.plus(question.points());
      }
      from += section.size();
      sections.add(
          new PaperSection<>(
              section.title(),
              sectionTexts.get(i),
              pen.words().points(points),
              section.page() == ExamDefinition.Page.NEW || startsPage(versions),
              versions));
    }
    return sections;
  }

  /** A section starts with its first question, so that its heading is not left behind. */
  private boolean startsPage(List<Version> versions) {
    return !versions.isEmpty() && startsPage(versions.get(0).question());
  }

  private boolean startsPage(Question question) {
    return look.definition().terms(question.id()).page() == ExamDefinition.Page.NEW;
  }

  /**
   * A paper's row of the marking grid.
   *
   * @param paper the paper
   * @param variants the versions of its questions, in its order
   */
  public MarkingGrid.Row row(Paper paper, List<Variant> variants) {
    List<MarkingGrid.Cell> cells = new ArrayList<>();
    for (Variant variant : variants) {
      cells.add(cell(cells.size() + 1, variant));
    }
    Student student = paper.student();
    return new MarkingGrid.Row(look.code(student), student.id(), student.name(), cells);
  }

  private MarkingGrid.Cell cell(int number, Variant variant) {
    Question question = variant.plan().question();
    List<Key> keys = variant.solve().keys();
    List<MarkingGrid.Answer> answers = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Key key = keys.get(i);
      List<Markup> right = key instanceof Key.Essay ? List.of() : lines.brief(key);
      answers.add(new MarkingGrid.Answer(PartNumber.letter(question, i), right));
    }
    return new MarkingGrid.Cell(
        number, question.id(), pen.words().points(question.points()), answers);
  }

  /**
   * Writes the marking grid: the papers' keys in one table. It is a page for browsers, so only
   * sheets in HTML have one.
   *
   * @param papers all papers, one at least
   * @param rows of the papers, in their order; asked for while the grid is written
   * @param out receives the page; not closed
   * @throws java.io.UncheckedIOException if {@code out} cannot be written
   */
  public void grid(List<Paper> papers, Iterator<MarkingGrid.Row> rows, Writer out) {
    List<MarkingGrid.Column> columns = new ArrayList<>();
    for (int i = 0; i < papers.get(0).questions().size(); i++) {
      int place = i;
      columns.add(
          new MarkingGrid.Column(
              i + 1,
              shared(papers, paper -> paper.questions().get(place).question()),
              shared(papers, paper -> points(paper.questions().get(place).question()))));
    }
    look.templates()
        .templates()
        .write(
            GRID,
            new MarkingGrid(
                look.language().toLanguageTag(),
                look.direction(),
                look.definition().title(),
                pen.words().points(look.definition().points()),
                columns,
                rows,
                pen.words().all()),
            out);
  }

  private String points(String question) {
    return pen.words().points(parsed(question).question().points());
  }

  /** What all papers say; empty where they say different things. */
  private static String shared(List<Paper> papers, Function<Paper, String> property) {
    String first = property.apply(papers.get(0));
    return papers.stream().map(property).allMatch(first::equals) ? first : "";
  }

  /**
   * A single question as it stands on a sheet.
   *
   * @param number its place there, from 1
   * @throws InvalidInputException if a formula in a text that students read has no value
   */
  public Sheet.Question asked(int number, Variant variant) {
    return new Version(variant, parsed(variant), pen, false).asked(number, lines);
  }

  /**
   * A single question as it stands on a key.
   *
   * @param number its place there, from 1
   * @throws InvalidInputException if a formula in one of its texts has no value
   */
  public AnswerKey.Question keyed(int number, Variant variant) {
    return new KeyWriter(new Version(variant, parsed(variant), pen, false), pen, lines)
        .question(number);
  }

  /**
   * Another text of a question, such as a hint.
   *
   * @throws InvalidInputException if a formula in it has no value
   */
  public Markup text(Text text, Variant variant) {
    return pen.line(Markdown.read(text), variant.texts(pen.numbers()).fill(text));
  }

  /** What the program itself says on papers, by key. */
  public Map<String, String> words() {
    return pen.words().all();
  }

  private ParsedQuestion parsed(Variant version) {
    return parsed(version.plan().question().id());
  }

  private ParsedQuestion parsed(String id) {
    return Optional.ofNullable(parsed.get(id))
        .orElseThrow(() -> new IllegalArgumentException("question (" + id + ") is not prepared"));
  }
}
