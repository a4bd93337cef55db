package org.tentamen.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A package of QTI 2.1 or 3.0: an item for each variant, a test that draws one of each question,
 * and the manifest. An item is forgotten as soon as it is written; only its name is kept.
 */
final class QtiPackage {

  /** Where the documents about the items are. */
  private static final Map<String, String> FILES =
      Map.of("test", "test.xml", "manifest", "imsmanifest.xml");

  private final Format format;
  private final Packaged.Head head;
  private final Writings writings;

  /**
   * Packages of an exam.
   *
   * @param head what a package says of itself
   */
  QtiPackage(Format format, Packaged.Head head) {
    this.format = format;
    this.head = head;
    this.writings = Writings.of(format);
  }

  /** Writes a package with some entries in it. */
  void write(Iterator<Entry> entries, OutputStream out) throws IOException {
    try (PackageFiles files = new PackageFiles(out)) {
      List<Packaged.Section> sections = new ArrayList<>();
      Map<String, Packaged.Variant> variants = new LinkedHashMap<>();
      while (entries.hasNext()) {
        Entry entry = entries.next();
        if (entry.section().isPresent()) {
          Entry.Section section = entry.section().get();
          sections.add(new Packaged.Section(section.id(), section.title(), new ArrayList<>()));
          variants.clear();
        } else {
          QuizQuestion question = entry.question().orElseThrow();
          Packaged.Variant variant =
              variants.computeIfAbsent(
                  question.origin().number(),
                  number -> {
                    Packaged.Variant begun = new Packaged.Variant(number, new ArrayList<>());
                    sections.get(sections.size() - 1).variants().add(begun);
                    return begun;
                  });
          variant.items().add(item(question, files));
        }
      }
      files.pictures("items/images/");
      Map<String, Object> model =
          Map.of("id", head.id(), "title", head.title(), "sections", sections);
      for (String name : List.of("test", "manifest")) {
        files.stream(
            FILES.get(name),
            writer -> Writings.write(format.word() + "-" + name + ".ftlx", model, writer));
      }
    }
  }

  private Packaged.Item item(QuizQuestion question, PackageFiles files) throws IOException {
    String href = "items/" + question.idnumber() + ".xml";
    String text = writings.item(question);
    files.text(href, text);
    List<String> pictures = new ArrayList<>();
    for (EmbeddedPicture picture : question.pictures()) {
      if (text.contains(picture.name())) {
        files.picture(picture);
        pictures.add(picture.name());
      }
    }
    return new Packaged.Item(question.idnumber(), question.name(), href, question.tags(), pictures);
  }
}
