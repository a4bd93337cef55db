package org.tentamen.imports;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pictures of a bank, each once, under names that are safe anywhere. */
final class Gallery {

  private static final Set<String> TYPES = Set.of("png", "jpg", "jpeg", "gif", "svg", "webp");

  private final String folder;
  private final Map<String, byte[]> byPath = new LinkedHashMap<>();

  /**
   * An empty gallery.
   *
   * @param folder the pictures' folder, relative to the bank
   */
  Gallery(String folder) {
    this.folder = folder;
  }

  /**
   * Takes a picture.
   *
   * @param name its name in the quiz
   * @return its path relative to the bank; empty where it is no picture that a bank shows
   */
  Optional<String> add(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String type = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (!TYPES.contains(type)) {
      return Optional.empty();
    }
    String stem =
        name.substring(0, dot).replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
    String safe = stem.isEmpty() ? "picture" : stem.substring(0, Math.min(60, stem.length()));
    for (int copy = 1; ; copy++) {
      String path = folder + "/" + safe + (copy == 1 ? "" : "-" + copy) + "." + type;
      byte[] there = byPath.get(path);
      if (there == null || Arrays.equals(there, bytes)) {
        byPath.put(path, bytes);
        return Optional.of(path);
      }
    }
  }

  /** The pictures by path. */
  Map<String, byte[]> pictures() {
    return byPath;
  }
}
