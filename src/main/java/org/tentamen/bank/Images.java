package org.tentamen.bank;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tentamen.diagnostic.Diagnostics;

/** Finds the images that a bank's texts show. */
final class Images {

  private static final Pattern IMAGE =
      Pattern.compile("!\\[[^\\]\\n]{0,500}\\]\\(\\s{0,9}(?:<([^>\\n]{1,500})>|([^\\s()]{1,500}))");

  private static final Set<String> TYPES = Set.of("png", "jpg", "jpeg", "gif", "svg", "webp");

  private Images() {}

  /** The images of a bank, in the order of the file; one that is shown twice comes twice. */
  static List<Bank.Image> of(Bank bank) {
    return bank.texts().stream().flatMap(text -> of(text).stream()).toList();
  }

  /** The images of a text. */
  static List<Bank.Image> of(Text text) {
    List<Bank.Image> images = new ArrayList<>();
    // The passage, not the Markdown: its characters know their places.
    Matcher matcher = IMAGE.matcher(text.passage().text());
    while (matcher.find()) {
      int group = matcher.group(1) != null ? 1 : 2;
      images.add(new Bank.Image(matcher.group(group), text.passage().at(matcher.start(group))));
    }
    return images;
  }

  /** Reports images that are not files below the bank's folder. */
  static void requireFiles(Bank bank, Path folder, Diagnostics problems) {
    for (Bank.Image image : of(bank)) {
      String path = image.path();
      if (!staysInside(path)) {
        problems.error(
            image.place(),
            "the image '" + path + "'",
            "a path relative to the bank, to a file in its folder or below",
            "Put the image beside the bank.");
      } else if (!TYPES.contains(
          path.substring(path.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT))) {
        problems.error(
            image.place(),
            "the image '" + path + "'",
            "a file of the type png, jpg, gif, svg or webp",
            "");
      } else if (!Files.isRegularFile(folder.resolve(path))) {
        problems.error(
            image.place(), "no image '" + path + "'", "a file in the bank's folder or below", "");
      }
    }
  }

  private static boolean staysInside(String path) {
    boolean elsewhere = path.startsWith("/") || path.contains(":") || path.contains("\\");
    return !elsewhere && Stream.of(path.split("/")).noneMatch(".."::equals);
  }
}
