package org.tentamen.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Functions;

/** Reads a question's parameters. */
final class ParameterReader {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final FieldReader reader;

  ParameterReader(FieldReader reader) {
    this.reader = reader;
  }

  /**
   * What was read of one parameter.
   *
   * @param names its names, which are known even where its range is wrong
   * @param named whether these are all its names, or some could not be read
   * @param place where the names stand
   * @param parameter the parameter, where nothing in it is wrong
   */
  record Declared(List<String> names, boolean named, Place place, Optional<Parameter> parameter) {}

  /** The parameters in the order of the file. */
  List<Declared> read(YamlNode node) {
    List<Declared> declared = new ArrayList<>();
    Optional<YamlNode.Mapping> mapping =
        reader
            .expect()
            .mapping(node, "parameters: names with ranges", "Write for example `W: [8, 16, 32]`.");
    for (YamlNode.Entry entry : mapping.map(YamlNode.Mapping::entries).orElse(List.of())) {
      declared.add(parameter(entry));
    }
    return declared;
  }

  private Declared parameter(YamlNode.Entry entry) {
    List<String> names = new ArrayList<>();
    String[] written = entry.key().text().split(",", -1);
    for (String name : written) {
      name(name.strip(), "parameter", entry.key(), reader).ifPresent(names::add);
    }
    Place place = entry.key().place();
    RangeReader ranges = new RangeReader(reader);
    Optional<Parameter> parameter =
        reader
            .value(entry, "P: {from: 0, to: 3}")
            .flatMap(value -> ranges.read(value, entry.key().text(), names.size()))
            .map(range -> new Parameter(names, range, place, ranges.repeated()));
    boolean named = names.size() == written.length;
    return new Declared(names, named, place, named ? parameter : Optional.empty());
  }

  /** A name that formulas can read; what is not one is reported. */
  static Optional<String> name(String name, String kind, YamlNode.Scalar key, FieldReader reader) {
    if (Functions.reserved().contains(name)) {
      reader
          .problems()
          .error(
              key.place(),
              "'" + name + "' as the name of a " + kind,
              "a name that is no word of formulas",
              "Choose another name.");
      return Optional.empty();
    }
    if (!NAME.matcher(name).matches()) {
      reader
          .problems()
          .error(
              key.place(),
              "'" + name + "' as the name of a " + kind,
              "a letter, then letters, digits and '_'",
              "");
      return Optional.empty();
    }
    return Optional.of(name);
  }
}
