package org.tentamen.bank.yaml;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Passage;

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

  /** Of more cuts in one file only so many are reported. */
  private static final int MOST_REPORTED = 100;

  private final Diagnostics problems;
  private int reported = 0;

  CutItems(Diagnostics problems) {
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
        whole.add(joined(item, item.stretch().upTo(items.get(last).stretch()), last > i));
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
      YamlNode key = entries.get(i).key();
      int lastOfKey = openBrackets(key) == 0 ? i : lastPiece(key, keys, i);
      YamlNode value = entries.get(lastOfKey).value();
      int lastOfValue = openBrackets(value) == 0 ? lastOfKey : lastPiece(value, keys, lastOfKey);
      Stretch keyText = key.stretch().upTo(keys.get(lastOfKey).stretch());
      Stretch valueText =
          lastOfValue > lastOfKey
              ? value.stretch().upTo(keys.get(lastOfValue).stretch())
              : value.stretch();
      boolean keyOpen = openBrackets(key) != 0;
      boolean valueOpen = openBrackets(value) != 0;
      if (keyOpen && valueOpen && lastOfKey > i && lastOfValue > lastOfKey) {
        String both = Quoted.of(keyText.text()) + ": " + Quoted.of(valueText.text());
        reportCut(key, keyText.upTo(valueText), both);
        whole.add(new YamlNode.Entry(scalar(keyText), scalar(valueText)));
      } else {
        YamlNode.Scalar wholeKey =
            keyOpen && joined(key, keyText, lastOfKey > i) instanceof YamlNode.Scalar joined
                ? joined
                : (YamlNode.Scalar) key;
        YamlNode wholeValue = valueOpen ? joined(value, valueText, lastOfValue > lastOfKey) : value;
        whole.add(new YamlNode.Entry(wholeKey, wholeValue));
      }
      i = lastOfValue;
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

  private YamlNode joined(YamlNode first, Stretch whole, boolean closed) {
    if (closed) {
      reportCut(first, whole, Quoted.of(whole.text()));
      return scalar(whole);
    }
    if (reported++ < MOST_REPORTED) {
      reportUnbalanced(whole);
    }
    return new YamlNode.Broken(whole);
  }

  private void reportUnbalanced(Stretch whole) {
    problems.error(
        whole.start(),
        "unbalanced brackets in '" + whole.text() + "'",
        "a ')' for each '(', or quotes around a text",
        MendedLine.write(whole, Quoted.of(whole.text())));
  }

  private void reportCut(YamlNode first, Stretch whole, String mended) {
    if (reported++ >= MOST_REPORTED) {
      return;
    }
    problems.error(
        whole.start(),
        "'" + first.stretch().text() + "', cut at a comma",
        "quotes around it, since a comma ends an unquoted item inside [ ] or { }",
        MendedLine.write(whole, mended));
  }

  private static YamlNode.Scalar scalar(Stretch whole) {
    Passage passage = FlowScalar.read(whole, YamlNode.Style.PLAIN);
    return new YamlNode.Scalar(passage, YamlNode.Style.PLAIN, whole);
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
