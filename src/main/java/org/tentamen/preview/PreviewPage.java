package org.tentamen.preview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.render.AnswerKey;
import org.tentamen.render.Markup;
import org.tentamen.render.Sheet;

/**
 * The page as its template, {@code preview.ftlh}, sees it.
 *
 * @param title of the window
 * @param revision how often something changed
 * @param volumes the banks
 * @param broken what is wrong with their files
 * @param shown the question that is shown; empty where there is none
 */
public record PreviewPage(
    String title, int revision, List<Volume> volumes, List<Broken> broken, Optional<Shown> shown) {

  /** Copies the lists. */
  public PreviewPage {
    volumes = List.copyOf(volumes);
    broken = List.copyOf(broken);
  }

  /**
   * A bank in the list.
   *
   * @param file its path as it was given
   * @param title what people call it
   * @param questions its questions
   */
  public record Volume(String file, String title, List<Listed> questions) {
    /** Copies the questions. */
    public Volume {
      questions = List.copyOf(questions);
    }
  }

  /**
   * A question in the list.
   *
   * @param address where it is shown
   * @param id its id
   * @param title what people call it
   * @param words what a search looks through, in small letters
   * @param current {@code page} for the one that is shown, else empty
   */
  public record Listed(String address, String id, String title, String words, String current) {}

  /**
   * A file that has something wrong.
   *
   * @param file its path as it was given
   * @param isShown whether a state of it without errors is shown
   * @param problems what is wrong
   */
  public record Broken(String file, boolean isShown, List<Problem> problems) {
    /** Copies the problems. */
    public Broken {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Something that is wrong.
   *
   * @param headline where, what was found, what was expected, how to mend it
   * @param excerpt the line and a caret under the place; empty where there is no place
   */
  public record Problem(String headline, String excerpt) {

    static Problem of(Diagnostic diagnostic) {
      String headline = diagnostic.headline();
      String excerpt = diagnostic.toString().substring(headline.length());
      return new Problem(headline, excerpt.isEmpty() ? "" : excerpt.substring(1));
    }
  }

  /**
   * A version of a question.
   *
   * @param path its address without a query
   * @param place file and line of the question
   * @param language the language of its texts
   * @param direction {@code ltr} or {@code rtl}
   * @param words what the program says on papers, by key
   * @param version which version it is
   * @param parameters what was drawn or set
   * @param steps the solution, step by step
   * @param sheet as on the sheet; empty where it cannot be drawn
   * @param key as on the key; empty where it cannot be drawn
   * @param unseen misconceptions that lead to no other answer for these numbers
   * @param hints the question's hints, one after the other
   * @param fields where answers are typed, one for each part
   * @param kept what the form of the answers keeps
   * @param views other things to look at
   * @param checked what a check found, where it is looked at
   * @param quiz the text of an export, where one is looked at
   * @param problems why something cannot be drawn
   */
  public record Shown(
      String path,
      String place,
      String language,
      String direction,
      Map<String, String> words,
      Numbered version,
      List<Set> parameters,
      List<Step> steps,
      Optional<Sheet.Question> sheet,
      Optional<AnswerKey.Question> key,
      List<String> unseen,
      List<Markup> hints,
      List<Field> fields,
      List<Kept> kept,
      List<View> views,
      Optional<Checked> checked,
      Optional<Quiz> quiz,
      List<Problem> problems) {}

  /**
   * Which version is shown.
   *
   * @param name what it is called, such as {@code Variant 3}
   * @param variant the variant's number; empty where an ordinal was chosen
   * @param ordinal its number among all draws; empty where it has none
   * @param last the last ordinal; empty where draws cannot be numbered
   * @param previous the address of the version before; empty where there is none
   * @param next the address of the next version; empty where there is none
   * @param reset the address of the version without what was set; empty where nothing was
   * @param kept what the form of the parameters keeps
   */
  public record Numbered(
      String name,
      String variant,
      String ordinal,
      String last,
      String previous,
      String next,
      String reset,
      List<Kept> kept) {}

  /**
   * A value that a form sends along.
   *
   * @param name the field's name
   * @param value its value
   */
  public record Kept(String name, String value) {}

  /**
   * A parameter.
   *
   * @param name its name
   * @param value its value as formulas write it
   * @param isSet whether it was set by hand
   */
  public record Set(String name, String value, boolean isSet) {}

  /**
   * A step.
   *
   * @param name its name
   * @param formula what it computes, as the author wrote it
   * @param value its value
   */
  public record Step(String name, String formula, String value) {}

  /**
   * Where the answer to a part is typed.
   *
   * @param name the field's name
   * @param letter the part's letter; empty where the question has a single answer
   * @param kind the kind of answer
   * @param typed what was typed
   * @param labels what may be chosen
   * @param rounded the key of a student who rounds each step; empty where it is the same or none
   * @param tolerance how far a number may be off; empty for other kinds
   * @param verdict how it was read and marked; empty where nothing was typed
   */
  public record Field(
      String name,
      String letter,
      String kind,
      String typed,
      List<String> labels,
      String rounded,
      String tolerance,
      Optional<Verdict> verdict) {}

  /**
   * How an answer was read and marked.
   *
   * @param word the verdict
   * @param points the points, of how many, with their unit
   * @param readAs how it was read; empty where it was not
   * @param why which rule gave the credit
   * @param note what a person should know of the reading; may be empty
   * @param feedback what the misconception that was recognised tells the student
   */
  public record Verdict(
      String word,
      String points,
      String readAs,
      String why,
      String note,
      Optional<Markup> feedback) {}

  /**
   * Something else to look at.
   *
   * @param name what it is called
   * @param address where it is shown
   * @param current {@code true} for what is shown, else empty
   */
  public record View(String name, String address, String current) {}

  /**
   * The text of an export.
   *
   * @param name the format
   * @param text the text; empty where the format cannot say the question
   * @param losses what the format cannot say
   */
  public record Quiz(String name, String text, List<String> losses) {}

  /**
   * What a check of the question found.
   *
   * @param isRunning whether it is not done yet
   * @param summary how many versions there are and were looked at
   * @param findings what is wrong or worth a look
   * @param plots how the answers are distributed
   */
  public record Checked(
      boolean isRunning, String summary, List<Found> findings, List<Plot> plots) {}

  /**
   * Something that a check found.
   *
   * @param severity {@code error} or {@code warning}
   * @param problem what it is
   * @param seen in how many versions; empty where it is about none in particular
   * @param address where such a version is shown; empty where there is none
   */
  public record Found(String severity, Problem problem, String seen, String address) {}

  /**
   * How the answers to a part are distributed over the versions.
   *
   * @param picture the plot, the address of a picture that holds it
   * @param told what it shows, in words
   */
  public record Plot(String picture, String told) {}
}
