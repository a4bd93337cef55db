package org.tentamen.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A prepared template writes what the same template writes unprepared. */
class PreparedTemplateTest {

  private static final String TEMPLATE = "each.ftlh";

  /** What the template sees. */
  public record Page(String title, List<Item> items) {}

  /** An item with all that one may have. */
  public record Item(
      @Tested String kind,
      String text,
      Markup markup,
      int number,
      List<Inner> more,
      Optional<String> absent) {}

  /** Something in it. */
  public record Inner(String text) {}

  /** Signs that mean something to HTML, Markdown, FreeMarker or the marks themselves. */
  private static final List<String> TEXTS =
      List.of("", "plain", "<b>&\"'", "*x* _y_", "${title}", "\uFDD0", "\uFDD01\uFDD0", "\uFDD0x");

  @Test
  void itemsOfAnyShapeAreWrittenAsTheTemplateSays() {
    Random random = new Random(7);
    PreparedTemplate prepared = Templates.packaged().prepared(TEMPLATE);
    for (int i = 0; i < 300; i++) {
      Page page = new Page("A & B", List.of(item(random), item(random), item(random)));
      assertThat(prepared.text(page))
          .as("%s", page)
          .isEqualTo(Templates.packaged().text(TEMPLATE, page));
    }
  }

  private static Item item(Random random) {
    List<Inner> more = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      more.add(new Inner(text(random)));
    }
    return new Item(
        random.nextInt(5) == 0 ? text(random) : random.nextBoolean() ? "loud" : "quiet",
        text(random),
        Markup.html("<i>" + random.nextInt(3) + "</i>"),
        random.nextInt(2),
        more,
        random.nextBoolean() ? Optional.of(text(random)) : Optional.empty());
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
