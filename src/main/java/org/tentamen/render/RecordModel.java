package org.tentamen.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the components of a record to templates, by their names. */
final class RecordModel implements TemplateHashModel {

  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true); // or who calls it is looked up every time
            accessors.put(component.getName(), accessor);
          }
          return accessors;
        }
      };

  private final Record record;
  private final ObjectWrapper wrapper;

  /** What was asked for before; a template asks for the words of the head a hundred times. */
  private final Map<String, TemplateModel> known = new HashMap<>();

  RecordModel(Record record, ObjectWrapper wrapper) {
    this.record = record;
    this.wrapper = wrapper;
  }

  @Override
  public @Nullable TemplateModel get(String name) throws TemplateModelException {
    TemplateModel before = known.get(name);
    if (before != null) {
      return before;
    }
    Method accessor = ACCESSORS.get(record.getClass()).get(name);
    if (accessor == null) {
      return null;
    }
    try {
      TemplateModel model = wrapper.wrap(accessor.invoke(record));
      known.put(name, model);
      return model;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new TemplateModelException("component " + name + " cannot be read", e);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
