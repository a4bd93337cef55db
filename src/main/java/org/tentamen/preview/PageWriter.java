package org.tentamen.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tentamen.bank.Question;
import org.tentamen.bank.Text;
import org.tentamen.render.Templates;

/** Writes the page: the list of all questions, what is wrong with their files, and one question. */
final class PageWriter {

  /** A search looks no deeper into a text. */
  private static final int LONGEST = 2_000;

  private final Shelf shelf;
  private final Checks checks;

  PageWriter(Shelf shelf, Checks checks) {
    this.shelf = shelf;
    this.checks = checks;
  }

  /** Where the first question is; empty where no bank has one that can be read. */
  Optional<String> first() {
    return volumes("").stream()
        .flatMap(volume -> volume.questions().stream())
        .map(PreviewPage.Listed::address)
        .findFirst();
  }

  /**
   * The page.
   *
   * @param path the address of a question, without a query
   * @return empty where no question has that address
   */
  Optional<String> page(String path, Query query) {
    // Before anything is looked at: a change meanwhile is told again.
    int revision = shelf.revision();
    return shown(path, query).map(shown -> write(path, revision, Optional.of(shown)));
  }

  /** The page without a question. */
  String empty() {
    return write("", shelf.revision(), Optional.empty());
  }

  private String write(String path, int revision, Optional<PreviewPage.Shown> shown) {
    List<PreviewPage.Volume> volumes = volumes(path);
    String title =
        volumes.stream()
            .flatMap(volume -> volume.questions().stream())
            .filter(question -> !question.current().isEmpty())
            .map(question -> question.id() + " " + question.title())
            .findFirst()
            .orElse("Tentamen");
    return Templates.packaged()
        .text("preview.ftlh", new PreviewPage(title, revision, volumes, broken(), shown));
  }

  private Optional<PreviewPage.Shown> shown(String path, Query query) {
    for (int i = 0; i < shelf.files().size(); i++) {
      Optional<OpenBank> bank = shelf.files().get(i).state().bank();
      for (Question question : bank.map(b -> b.bank().questions()).orElse(List.of())) {
        if (path.equals(address(i, question))) {
          return Optional.of(new Drawing(bank.get(), checks, question, path, query).shown());
        }
      }
    }
    return Optional.empty();
  }

  private static String address(int file, Question question) {
    return "/" + (file + 1) + "/" + question.id();
  }

  private List<PreviewPage.Volume> volumes(String current) {
    List<PreviewPage.Volume> volumes = new ArrayList<>();
    for (int i = 0; i < shelf.files().size(); i++) {
      BankFile file = shelf.files().get(i);
      Optional<OpenBank> bank = file.state().bank();
      List<PreviewPage.Listed> questions = new ArrayList<>();
      for (Question question : bank.map(b -> b.bank().questions()).orElse(List.of())) {
        questions.add(listed(address(i, question), question, current));
      }
      String title = bank.map(b -> b.bank().title()).orElse(file.path().toString());
      volumes.add(new PreviewPage.Volume(file.path().toString(), title, questions));
    }
    return volumes;
  }

  private static PreviewPage.Listed listed(String address, Question question, String current) {
    String words =
        String.join(" ", question.id(), question.title(), String.join(" ", question.tags()))
            + " "
            + withoutHoles(question.text());
    String small = words.toLowerCase(Locale.ROOT);
    return new PreviewPage.Listed(
        address,
        question.id(),
        question.title(),
        small.substring(0, Math.min(small.length(), LONGEST)),
        address.equals(current) ? "page" : "");
  }

  private static String withoutHoles(Text text) {
    StringBuilder words = new StringBuilder();
    for (char c : text.markdown().toCharArray()) {
      boolean isHole = c >= Text.FIRST_HOLE && c < Text.FIRST_HOLE + Text.MOST_HOLES;
      words.append(isHole || Character.isWhitespace(c) ? ' ' : c);
    }
    return words.toString();
  }

  private List<PreviewPage.Broken> broken() {
    List<PreviewPage.Broken> broken = new ArrayList<>();
    for (BankFile file : shelf.files()) {
      BankFile.State state = file.state();
      if (!state.problems().isEmpty()) {
        broken.add(
            new PreviewPage.Broken(
                file.path().toString(),
                state.bank().isPresent(),
                state.problems().stream().map(PreviewPage.Problem::of).toList()));
      }
    }
    return broken;
  }
}
