package org.tentamen.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.answer.Key;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Nearest;

/** Reads how names are typeset, and names that stand for no value. */
final class NameReader {

  private static final KnownKeys SYMBOL =
      KnownKeys.of("a symbol", "print: '#filters'", "also: [filters, number of filters]");

  private final FieldReader reader;

  NameReader(FieldReader reader) {
    this.reader = reader;
  }

  /** TeX by name, for names of which some are known. */
  Map<String, String> tex(YamlNode node, Set<String> known) {
    Map<String, String> tex = tex(node);
    for (YamlNode.Entry entry : ((YamlNode.Mapping) node).entries()) {
      String name = entry.key().text();
      if (tex.containsKey(name) && !known.contains(name)) {
        reader
            .problems()
            .error(
                entry.key().place(),
                "unknown name '" + name + "' to be typeset",
                "one of: " + String.join(", ", known),
                Nearest.suggestion(name, known));
      }
    }
    return tex;
  }

  /** TeX by name. */
  Map<String, String> tex(YamlNode node) {
    Map<String, String> tex = new LinkedHashMap<>();
    String example = "yhat: '\\hat y'";
    for (YamlNode.Entry entry : entries(node, "names with TeX", example)) {
      Optional<String> name = ParameterReader.name(entry.key().text(), "name", entry.key(), reader);
      Optional<String> value =
          reader.value(entry, example).flatMap(v -> reader.plainText(v, "TeX for the name"));
      value.ifPresent(v -> checkBraces(entry.value(), v));
      name.ifPresent(n -> value.ifPresent(v -> tex.put(n, v)));
    }
    return tex;
  }

  /**
   * Symbols, each with its name, in the order of the file; a symbol with errors has its name only.
   */
  List<Map.Entry<YamlNode.Scalar, Key.SymbolName>> symbols(YamlNode node) {
    List<Map.Entry<YamlNode.Scalar, Key.SymbolName>> symbols = new ArrayList<>();
    String example = "K: {print: '#filters'}";
    for (YamlNode.Entry entry :
        entries(node, "symbols: names with how they are printed", example)) {
      String name = entry.key().text();
      Optional<Key.SymbolName> symbol =
          reader
              .value(entry, example)
              .flatMap(v -> reader.expect().fields(v, SYMBOL))
              .map(f -> symbol(f, name));
      ParameterReader.name(name, "symbol", entry.key(), reader)
          .map(n -> symbol.orElse(new Key.SymbolName(name, List.of())))
          .ifPresent(s -> symbols.add(Map.entry(entry.key(), s)));
    }
    return symbols;
  }

  private Key.SymbolName symbol(Fields fields, String name) {
    String print = fields.value("print").flatMap(v -> reader.plainText(v, "a text")).orElse(name);
    List<String> also =
        fields
            .value("also")
            .map(v -> reader.plainTexts(v, "a list of spellings", ""))
            .orElse(List.of());
    return new Key.SymbolName(print, also);
  }

  private List<YamlNode.Entry> entries(YamlNode node, String what, String example) {
    return reader
        .expect()
        .mapping(node, what, "Write for example `" + example + "`.")
        .map(YamlNode.Mapping::entries)
        .orElse(List.of());
  }

  private void checkBraces(YamlNode node, String tex) {
    int open = 0;
    for (int i = 0; i < tex.length() && open >= 0; i++) {
      char c = tex.charAt(i);
      boolean escaped = i > 0 && tex.charAt(i - 1) == '\\';
      open += escaped ? 0 : c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    if (open != 0) {
      reader
          .problems()
          .error(node.place(), "unbalanced braces in '" + tex + "'", "a '}' for each '{'", "");
    }
  }
}
