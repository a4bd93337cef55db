package org.tentamen.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What items have in common that a template writes in the same way, but for their texts: the same
 * records, as many items in each list, the same texts empty, the same numbers and {@link Tested}
 * texts.
 */
final class Shape {

  /** No character of any language (Unicode, 23.7 Noncharacters). */
  static final char MARK = '\uFDD0';

  private static final AtomicInteger TYPES = new AtomicInteger();

  private static final ClassValue<Component[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Component[] computeValue(Class<?> type) {
          RecordComponent[] all = type.getRecordComponents();
          Component[] components = new Component[all.length];
          for (int i = 0; i < all.length; i++) {
            Method accessor = all[i].getAccessor();
            accessor.setAccessible(true); // or who calls it is looked up every time
            components[i] =
                new Component(all[i].getName(), accessor, all[i].isAnnotationPresent(Tested.class));
          }
          return components;
        }
      };

  private static final ClassValue<Character> NUMBERS =
      new ClassValue<>() {
        @Override
        protected Character computeValue(Class<?> type) {
          return (char) TYPES.getAndIncrement();
        }
      };

  private final StringBuilder key = new StringBuilder();
  private final List<Object> texts = new ArrayList<>();
  private boolean known = true;

  private record Component(String name, Method accessor, boolean tested) {}

  private Shape() {}

  /** The shape of an item; empty where a template may do more with its texts than write them. */
  static Optional<Shape> of(Object item) {
    Shape shape = new Shape();
    shape.add(item, false);
    return shape.known ? Optional.of(shape) : Optional.empty();
  }

  /** The same for items of one shape alone. */
  String key() {
    return key.toString();
  }

  /** The item's texts, each a {@link String} or {@link Markup}. */
  List<Object> texts() {
    return texts;
  }

  private void add(@Nullable Object value, boolean tested) {
    if (value instanceof String text) {
      add(text, tested);
    } else if (value instanceof Markup markup) {
      key.append('m');
      texts.add(markup);
    } else if (value instanceof Optional<?> optional) {
      key.append(optional.isPresent() ? '?' : '-');
      optional.ifPresent(o -> add(o, tested));
    } else if (value instanceof List<?> list) {
      key.append('[').append((char) list.size());
      known &= !tested || list.isEmpty();
      for (int i = 0; i < list.size(); i++) {
        add(list.get(i), false);
      }
    } else if (value instanceof Record record) {
      key.append('(').append(NUMBERS.get(record.getClass()).charValue());
      for (Component component : COMPONENTS.get(record.getClass())) {
        add(of(record, component), component.tested());
      }
    } else if (value instanceof Number || value instanceof Boolean) {
      key.append('i').append(value).append(';');
    } else {
      known = false;
    }
  }

  private void add(String text, boolean tested) {
    if (text.isEmpty()) {
      key.append('e');
    } else if (tested) {
      key.append('t').append((char) text.length()).append(text);
      known &= text.indexOf(MARK) < 0;
    } else {
      key.append('s');
      texts.add(text);
    }
  }

  private static Object of(Record record, Component component) {
    try {
      return component.accessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("component " + component.name() + " cannot be read", e);
    }
  }

  /** An item's model with marks in place of its texts, counted as in {@link #texts}. */
  static TemplateModel marked(Object item, ObjectWrapper wrapper) throws TemplateModelException {
    return new Marking(wrapper).marked(item, false);
  }

  /** Counts marks. */
  private static final class Marking {
    private final ObjectWrapper wrapper;
    private int marks;

    Marking(ObjectWrapper wrapper) {
      this.wrapper = wrapper;
    }

    @Nullable TemplateModel marked(@Nullable Object value, boolean tested)
        throws TemplateModelException {
      if (value instanceof String text) {
        return new SimpleScalar(text.isEmpty() || tested ? text : mark());
      }
      if (value instanceof Markup markup) {
        return wrapper.wrap(new Markup(markup.escaping(), mark()));
      }
      if (value instanceof Optional<?> optional) {
        return marked(optional.orElse(null), tested);
      }
      if (value instanceof List<?> list) {
        SimpleSequence items = new SimpleSequence(list.size(), wrapper);
        for (Object item : list) {
          items.add(marked(item, false));
        }
        return items;
      }
      if (value instanceof Record record) {
        SimpleHash components = new SimpleHash(wrapper);
        for (Component component : COMPONENTS.get(record.getClass())) {
          components.put(component.name(), marked(of(record, component), component.tested()));
        }
        return components;
      }
      return wrapper.wrap(value);
    }

    private String mark() {
      return MARK + Integer.toString(marks++) + MARK;
    }
  }
}
