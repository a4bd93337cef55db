package org.tentamen.grade.report;

import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.tentamen.render.Markup;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The report as JSON: each record an object of its components, without the pictures. */
final class ReportJson {

  private static final JsonFactory JSON = new JsonFactory();

  private ReportJson() {}

  /** The whole, in one line. */
  static String of(ReportPage page) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      write(page, json);
    }
    return text.append('\n').toString();
  }

  private static void write(Object value, JsonGenerator json) {
    if (value instanceof Record some) {
      json.writeStartObject();
      for (RecordComponent component : some.getClass().getRecordComponents()) {
        write(component.getName(), component(some, component), json);
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(item -> write(item, json));
      json.writeEndArray();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.toString());
    }
  }

  private static void write(String name, Object value, JsonGenerator json) {
    Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (present != null && !(present instanceof Markup)) {
      json.writeName(name);
      write(present, json);
    }
  }

  private static Object component(Record some, RecordComponent component) {
    try {
      return component.getAccessor().invoke(some);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("component " + component.getName() + " cannot be read", e);
    }
  }
}
