package org.tentamen.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tentamen.exam.Picture;
import org.tentamen.render.Images;

/**
 * Pictures as a format's texts name them, such as Moodle's {@code @@PLUGINFILE@@/} and a file name.
 * Safe for many threads.
 */
final class PluginFiles implements Images {

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9.-]+");

  private final Format format;
  private final Function<String, Optional<Picture>> pictures;
  private final Map<String, EmbeddedPicture> byPath = new TreeMap<>();
  private boolean leftOut;

  /** Pictures of one bank, found by their paths. */
  PluginFiles(Format format, Function<String, Optional<Picture>> pictures) {
    this.format = format;
    this.pictures = pictures;
  }

  @Override
  public synchronized Optional<String> address(String path) {
    EmbeddedPicture known = byPath.get(path);
    if (known == null) {
      Optional<Picture> picture = pictures.apply(path);
      if (picture.isEmpty() || !format.hasPictures()) {
        leftOut = true;
        return Optional.empty();
      }
      // The path's hash keeps a/plot.png and b/plot.png apart.
      String hash = Integer.toHexString(path.hashCode());
      String name = hash + "-" + UNSAFE.matcher(path).replaceAll("-");
      known = new EmbeddedPicture(name, picture.get().base64());
      byPath.put(path, known);
    }
    return Optional.of(format.pictureAddress() + known.name());
  }

  /** The pictures that were asked for. */
  synchronized List<EmbeddedPicture> used() {
    return List.copyOf(byPath.values());
  }

  /** Whether the description of one had to stand for it. */
  synchronized boolean leftOut() {
    return leftOut;
  }
}
