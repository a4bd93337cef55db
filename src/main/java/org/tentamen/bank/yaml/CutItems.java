package org.tentamen.bank.yaml;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Passage;
import org.tentamen.diagnostic.Source;

/**
 * Finds formulas that YAML has cut at a comma.
 *
 * <p>In {@code [max(a, b), c]} YAML sees the three items {@code max(a}, {@code b)} and {@code c};
 * in <code>{x: max(a, b)}</code> it sees the keys {@code x} and {@code b)}. What was cut is
 * reported once, and put together again so that nothing else is said about it.
 */
final class CutItems {

  /** How many pieces a formula is looked for in; more would make a hostile file slow. */
  private static final int MOST_PIECES = 40;

  private final Source source;
  private final Diagnostics problems;

  CutItems(Source source, Diagnostics problems) {
    this.source = source;
    this.problems = problems;
  }

  /** The items of a list in brackets, cut ones whole again. */
  List<YamlNode> joinItems(List<YamlNode> items) {
    List<YamlNode> whole = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      YamlNode item = items.get(i);
      if (openBrackets(item) == 0) {
        whole.add(item);
      } else {
        int last = lastPiece(item, items, i);
        whole.add(joined(item, items.get(last), last > i));
        i = last;
      }
    }
    return whole;
  }

  /** The entries of a mapping in braces, cut keys and values whole again. */
  List<YamlNode.Entry> joinEntries(List<YamlNode.Entry> entries) {
    List<YamlNode.Scalar> keys = entries.stream().map(YamlNode.Entry::key).toList();
    List<YamlNode.Entry> whole = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      YamlNode.Entry entry = entries.get(i);
      boolean keyAlone = entry.value() instanceof YamlNode.Scalar value && value.isMissing();
      YamlNode piece = keyAlone ? entry.key() : entry.value();
      if (openBrackets(piece) == 0) {
        whole.add(entry);
        continue;
      }
      int last = lastPiece(piece, keys, i);
      YamlNode joined = joined(piece, last > i ? keys.get(last) : piece, last > i);
      if (!keyAlone) {
        whole.add(new YamlNode.Entry(entry.key(), joined));
      } else if (joined instanceof YamlNode.Scalar key) {
        whole.add(new YamlNode.Entry(key, entries.get(last).value()));
      }
      i = last;
    }
    return whole;
  }

  /** The piece that closes what the first one leaves open; the first one where none does. */
  private static int lastPiece(YamlNode first, List<? extends YamlNode> pieces, int at) {
    int open = openBrackets(first);
    int most = Math.min(pieces.size() - 1, at + MOST_PIECES);
    for (int i = at + 1; i <= most && open > 0; i++) {
      open += openBrackets(pieces.get(i));
      if (open == 0) {
        return i;
      }
    }
    return at;
  }

  private YamlNode joined(YamlNode first, YamlNode last, boolean closed) {
    Stretch stretch = first.stretch().upTo(last.stretch());
    String mend = MendedLine.write(stretch, Quoted.of(stretch.text()));
    if (!closed) {
      problems.error(
          stretch.start(),
          "unbalanced brackets in '" + stretch.text() + "'",
          "a ')' for each '(', or quotes around a text",
          mend);
      return new YamlNode.Broken(stretch);
    }
    problems.error(
        stretch.start(),
        "'" + first.stretch().text() + "', cut at a comma",
        "quotes around it, since a comma ends an unquoted item inside [ ] or { }",
        mend);
    Passage passage = FlowScalar.read(stretch, YamlNode.Style.PLAIN);
    return new YamlNode.Scalar(passage, YamlNode.Style.PLAIN, stretch);
  }

  /** How many round brackets a plain text leaves open; below 0 where it closes too many. */
  private static int openBrackets(YamlNode node) {
    boolean plain =
        node instanceof YamlNode.Scalar scalar && scalar.style() == YamlNode.Style.PLAIN;
    if (!plain) {
      return 0;
    }
    int open = 0;
    for (char c : ((YamlNode.Scalar) node).text().toCharArray()) {
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return open;
  }
}
