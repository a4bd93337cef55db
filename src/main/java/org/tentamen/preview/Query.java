package org.tentamen.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands behind the question mark of an address: which version is shown, and what is tried
 * with it. The page has no other state, so that reloading it keeps the place.
 *
 * @param values by name, in the order of the address; the last of two with the same name
 */
record Query(Map<String, String> values) {

  /** Copies the values in their order. */
  Query {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Reads a query; what is badly encoded is taken as it stands. */
  static Query of(Optional<String> written) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : written.orElse("").split("&")) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        values.put(decoded(pair.substring(0, sign)), decoded(pair.substring(sign + 1)));
      }
    }
    return new Query(values);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** A value; empty where there is none, or a blank one. */
  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** A value as it was typed; the empty text where there is none. */
  String raw(String name) {
    return values.getOrDefault(name, "");
  }

  /** The values whose names start so, by the rest of their names. */
  Map<String, String> below(String prefix) {
    Map<String, String> below = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            below.put(name.substring(prefix.length()), value);
          }
        });
    return below;
  }

  /** The same with a value. */
  Query with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new Query(changed);
  }

  /** The same without the values whose names start so. */
  Query without(String prefix) {
    Map<String, String> rest = new LinkedHashMap<>(values);
    rest.keySet().removeIf(name -> name.startsWith(prefix));
    return new Query(rest);
  }

  /** As it stands in an address, with its question mark; empty where there is nothing in it. */
  String text() {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
