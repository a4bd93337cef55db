package org.tentamen.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a template writes for items of one {@link Shape}: pieces, and the texts between them. */
final class Pieces {

  /** Between a mark's number and the name of what escapes the text in its place. */
  private static final char BY = ':';

  private final List<Piece> pieces = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  /** By place, the last text that was escaped there; many are the same in every version. */
  private @Nullable Escaped[] last = {};

  /** A text as it is, and in UTF-8. */
  private record Piece(String text, byte[] bytes) {

    Piece(String text) {
      this(text, text.getBytes(UTF_8));
    }

    void write(Writer out) throws IOException {
      if (out instanceof Utf8Writer utf8) {
        utf8.bytes(bytes);
      } else {
        out.write(text);
      }
    }
  }

  private record Escaped(String text, Piece markup) {}

  /** Where a text goes; empty where it is markup, which is not escaped. */
  private record Place(int text, Optional<Escaping> escaping) {}

  private Pieces() {}

  /**
   * Takes what was written of an item with marks apart.
   *
   * @param escapings those of the template, by name
   * @return empty where a mark did not stay whole
   */
  static Optional<Pieces> of(String written, Map<String, Escaping> escapings) {
    Pieces all = new Pieces();
    int from = 0;
    int mark = written.indexOf(Shape.MARK);
    while (mark >= 0) {
      int end = written.indexOf(Shape.MARK, mark + 1);
      if (end < 0 || !isMark(written, mark, end)) {
        return Optional.empty();
      }
      all.pieces.add(new Piece(written.substring(from, mark)));
      all.places.add(place(written.substring(mark + 1, end), escapings));
      from = end + 1;
      mark = written.indexOf(Shape.MARK, from);
    }
    all.pieces.add(new Piece(written.substring(from)));
    all.last = new Escaped[all.places.size()];
    return Optional.of(all);
  }

  private static boolean isMark(String written, int from, int end) {
    return end > from + 1 && Character.isDigit(written.charAt(from + 1));
  }

  private static Place place(String mark, Map<String, Escaping> escapings) {
    int by = mark.indexOf(BY);
    return by < 0
        ? new Place(Integer.parseInt(mark), Optional.empty())
        : new Place(
            Integer.parseInt(mark.substring(0, by)),
            Optional.of(escapings.get(mark.substring(by + 1))));
  }

  private Piece escaped(int place, String text) {
    Escaped known = last[place];
    if (known == null || !known.text().equals(text)) {
      Escaping escaping = places.get(place).escaping().orElseThrow();
      known = new Escaped(text, new Piece(escaping.escape().apply(text)));
      last[place] = known;
    }
    return known.markup();
  }

  /** What a format writes of a text that is a mark alone; empty for any other. */
  static Optional<String> escaped(String text, Escaping escaping) {
    int end = text.length() - 1;
    boolean alone = end > 1 && text.indexOf(Shape.MARK, 1) == end;
    return alone
        ? Optional.of(text.substring(0, end) + BY + escaping.name() + Shape.MARK)
        : Optional.empty();
  }

  /** Writes an item of the shape. */
  void write(List<Object> texts, Writer out) throws IOException {
    for (int i = 0; i < places.size(); i++) {
      pieces.get(i).write(out);
      Place place = places.get(i);
      Object text = texts.get(place.text());
      if (text instanceof Markup markup) {
        out.write(markup.text());
      } else {
        escaped(i, (String) text).write(out);
      }
    }
    pieces.get(places.size()).write(out);
  }
}
