package org.tentamen.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

/**
 * A zip file of another system. It is read in memory, so nothing of it can leave a folder; what
 * would fill the memory, or is meant to leave one, is refused.
 */
final class QuizPackage {

  private static final int MOST_FILES = 5_000;
  private static final int MOST_BYTES = 128 * 1024 * 1024;
  private static final String EXPECTED = "a package as the other system exports it";

  private final String name;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private QuizPackage(String name) {
    this.name = name;
  }

  /**
   * The questions of a package.
   *
   * @param name how messages call it
   * @throws InvalidInputException if it is broken, hostile, or holds no quiz
   */
  static List<QuizItem> items(String name, byte[] bytes) {
    QuizPackage quiz = new QuizPackage(name);
    quiz.unpack(bytes);
    return quiz.items();
  }

  private void unpack(byte[] bytes) {
    long left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String path = entry.getName();
        boolean leaves =
            path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || List.of(path.split("/")).contains("..");
        if (leaves) {
          throw refused("a zip file with the path '" + path + "', which leaves its folder");
        }
        if (files.size() == MOST_FILES) {
          throw refused("a zip file of more than " + MOST_FILES + " files");
        }
        if (!entry.isDirectory() && !ofTheArchiver(path)) {
          byte[] file = content(zip, left);
          left -= file.length;
          files.put(path, file);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      InvalidInputException broken = refused("a zip file that cannot be read");
      broken.initCause(e);
      throw broken;
    }
    if (files.isEmpty()) {
      throw refused("a zip file without files in it");
    }
  }

  /** What a Mac writes beside each file that it packs. */
  private static boolean ofTheArchiver(String path) {
    return path.startsWith("__MACOSX/")
        || path.substring(path.lastIndexOf('/') + 1).startsWith("._");
  }

  private byte[] content(ZipInputStream zip, long left) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      content.write(buffer, 0, read);
      if (content.size() > QuizFile.MOST_BYTES) {
        throw refused(
            "a zip file with a file of more than " + QuizFile.MOST_BYTES + " bytes in it");
      }
      if (content.size() > left) {
        throw refused("a zip file of more than " + MOST_BYTES + " bytes once it is unpacked");
      }
    }
    return content.toByteArray();
  }

  private InvalidInputException refused(String found) {
    return InvalidInputException.at(Source.of(name, "").at(0), found, EXPECTED, "");
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private List<QuizItem> items() {
    Map<String, byte[]> pictures = new LinkedHashMap<>(files);
    pictures.keySet().removeIf(path -> path.toLowerCase(Locale.ROOT).endsWith(".xml"));
    pictures = EmbeddedFile.byEnds(pictures);
    QuizItems items = new QuizItems();
    boolean quiz = false;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String path = file.getKey();
      if (!path.toLowerCase(Locale.ROOT).endsWith(".xml") || path.endsWith("imsmanifest.xml")) {
        continue;
      }
      Source source = QuizText.of(name + "/" + path, file.getValue()).source();
      String root = XmlText.root(source);
      if (root.equals("questestinterop")) {
        quiz = true;
        items.addAll(CanvasQuiz.read(source, pictures));
      } else if (root.equals("assessmentItem") || root.equals("qti-assessment-item")) {
        quiz = true;
        items.add(QtiItem.read(source, folder(path), pictures));
      } else if (root.equals("quiz") && source.text().contains("<question ")) {
        quiz = true;
        items.addAll(MoodleXml.read(source));
      }
    }
    if (!quiz) {
      throw refused("a zip file without a quiz in QTI");
    }
    return items.all();
  }
}
