package org.tentamen.render;

import freemarker.core.Environment;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The directive {@code <@each of=items; item>}: as {@code <#list items as item>}, but what stands
 * within is worked out once for all items of the same {@link Shape}.
 */
final class Each implements TemplateDirectiveModel {

  /** More shapes than these are not kept; papers whose questions are shuffled have the most. */
  private static final int MOST_SHAPES = 4_096;

  /** What an environment remembers while it writes marks. */
  private static final Object MARKS = new Object();

  private final Map<String, Escaping> escapings;
  private final Optional<Map<String, Optional<Pieces>>> known;

  private Each(Map<String, Escaping> escapings, Optional<Map<String, Optional<Pieces>>> known) {
    this.escapings = escapings;
    this.known = known;
  }

  /** Works every item out anew. */
  static Each anew() {
    return new Each(Map.of(), Optional.empty());
  }

  /**
   * Keeps the shapes that it has seen.
   *
   * @param escapings those of the templates, by name
   */
  static Each remembering(Map<String, Escaping> escapings) {
    return new Each(escapings, Optional.of(new ConcurrentHashMap<>()));
  }

  /** Whether the template that is being filled writes marks in place of texts. */
  static boolean isMarking() {
    Environment filled = Environment.getCurrentEnvironment();
    return filled != null && filled.getCustomState(MARKS) == Boolean.TRUE;
  }

  @Override
  @SuppressWarnings("rawtypes") // FreeMarker's own signature
  public void execute(
      Environment filled,
      Map parameters,
      TemplateModel[] loop,
      @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (!(parameters.get("of") instanceof AdapterTemplateModel items)
        || loop.length != 1
        || body == null) {
      throw new TemplateException("each is written as <@each of=items; item>", filled);
    }
    Object all = items.getAdaptedObject(Object.class);
    Iterator<?> one = all instanceof List<?> list ? list.iterator() : (Iterator<?>) all;
    while (one.hasNext()) {
      write(one.next(), filled, loop, body);
    }
  }

  private void write(
      Object item, Environment filled, TemplateModel[] loop, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    Optional<Shape> shape = known.flatMap(shapes -> Shape.of(item));
    Optional<Pieces> pieces =
        shape.isPresent() ? pieces(shape.get(), item, filled, loop, body) : Optional.empty();
    if (pieces.isPresent()) {
      pieces.get().write(shape.orElseThrow().texts(), filled.getOut());
    } else {
      loop[0] = filled.getObjectWrapper().wrap(item);
      body.render(filled.getOut());
    }
  }

  private Optional<Pieces> pieces(
      Shape shape,
      Object item,
      Environment filled,
      TemplateModel[] loop,
      TemplateDirectiveBody body)
      throws TemplateException, IOException {
    Map<String, Optional<Pieces>> shapes = known.orElseThrow();
    Optional<Pieces> before = shapes.get(shape.key());
    if (before != null) {
      return before;
    }
    Optional<Pieces> pieces = Pieces.of(marked(item, filled, loop, body), escapings);
    if (shapes.size() >= MOST_SHAPES) {
      shapes.clear();
    }
    shapes.put(shape.key(), pieces);
    return pieces;
  }

  private static String marked(
      Object item, Environment filled, TemplateModel[] loop, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    ObjectWrapper wrapper = filled.getObjectWrapper();
    loop[0] = Shape.marked(item, wrapper);
    Writer written = new StringWriter();
    filled.setCustomState(MARKS, Boolean.TRUE);
    try {
      body.render(written);
    } finally {
      filled.setCustomState(MARKS, Boolean.FALSE);
    }
    return written.toString();
  }
}
