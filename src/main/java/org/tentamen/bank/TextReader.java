package org.tentamen.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Passage;

/**
 * Reads a text: finds its holes, and checks that its maths is closed.
 *
 * <p>In a run of <code>{</code> the last two open a hole, and the first two <code>}</code> after
 * its formula close it; a text in quotes inside the formula may hold either.
 */
final class TextReader {

  private final FieldReader reader;
  private final HoleReader holes;
  private final Vocabulary vocabulary;

  TextReader(FieldReader reader, Vocabulary vocabulary) {
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.holes = new HoleReader(reader.problems(), vocabulary);
  }

  /** The text of a node; empty where it is none. Errors in holes do not make it empty. */
  Optional<Text> read(YamlNode node, String what) {
    return reader.expect().text(node, what).map(scalar -> read(scalar.passage()));
  }

  /** The texts of a list. */
  List<Text> list(YamlNode node, String what) {
    List<Text> texts = new ArrayList<>();
    for (YamlNode item : reader.expect().items(node, what, "").orElse(List.of())) {
      read(item, "a text").ifPresent(texts::add);
    }
    return texts;
  }

  private Text read(Passage passage) {
    Marker marker = new Marker(passage);
    marker.markAll();
    Text text = new Text(marker.markdown.toString(), marker.found, passage);
    Dollars.check(
        text.markdown(), i -> passage.at(marker.origins[i]), vocabulary.names(), problems());
    return text;
  }

  private Diagnostics problems() {
    return reader.problems();
  }

  /** Puts one private character in the place of each hole. */
  private final class Marker {

    private final Passage passage;
    private final String written;
    private final StringBuilder markdown = new StringBuilder();
    private final List<Text.Hole> found = new ArrayList<>();
    private final int[] origins;
    private int at = 0;

    Marker(Passage passage) {
      this.passage = passage;
      this.written = passage.text();
      this.origins = new int[written.length() + 1];
    }

    void markAll() {
      while (at < written.length()) {
        int run = run();
        if (run >= 2) {
          literally(run - 2);
          hole();
        } else {
          refusePrivate();
          literally(1);
        }
      }
    }

    private int run() {
      int end = at;
      while (end < written.length() && written.charAt(end) == '{') {
        end++;
      }
      return end - at;
    }

    private void literally(int count) {
      for (int i = 0; i < count; i++) {
        add(written.charAt(at), at);
        at++;
      }
    }

    private void add(char c, int origin) {
      origins[markdown.length()] = origin;
      markdown.append(c);
    }

    private void hole() {
      int start = at + 2;
      OptionalInt end = HoleReader.end(written, start);
      if (end.isEmpty()) {
        problems()
            .error(
                passage.at(at),
                "'{{' that is not closed",
                "'}}' after the formula",
                "For two braces as they are, write {{'{{'}}.");
        literally(2);
        return;
      }
      Passage formula = passage.part(start, end.getAsInt());
      holes.read(formula).ifPresentOrElse(this::put, () -> add('?', at));
      at = end.getAsInt() + 2;
    }

    private void put(Text.Hole hole) {
      if (found.size() == Text.MOST_HOLES) {
        problems()
            .error(passage.at(at), "too many holes in a text", "at most " + Text.MOST_HOLES, "");
      } else if (found.size() < Text.MOST_HOLES) {
        add((char) (Text.FIRST_HOLE + found.size()), at);
        found.add(hole);
      }
    }

    private void refusePrivate() {
      char c = written.charAt(at);
      boolean standsForHole = c >= Text.FIRST_HOLE && c < Text.FIRST_HOLE + Text.MOST_HOLES;
      if (standsForHole) {
        problems()
            .error(passage.at(at), "a private character, which has no meaning", "", "Delete it.");
      }
    }
  }
}
