package org.tentamen.render;

import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.util.List;
import java.util.Optional;

/**
 * Shows a model to templates: texts, numbers, lists and maps as such, the components of records,
 * markup as markup, what is absent as missing. Nothing else of any object, so that no template
 * reaches a method.
 */
final class ModelWrapper extends DefaultObjectWrapper {

  private final List<EscapingFormat> formats;

  ModelWrapper(Version behaviour, List<EscapingFormat> formats) {
    super(behaviour);
    this.formats = List.copyOf(formats);
  }

  @Override
  protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
    if (value instanceof Markup markup) {
      return format(markup.escaping()).fromMarkup(markup.text());
    }
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    if (value instanceof Record components) {
      return new RecordModel(components, this);
    }
    throw new IllegalArgumentException(
        "a model is made of records, not of " + value.getClass().getName());
  }

  private EscapingFormat format(Escaping escaping) {
    return formats.stream()
        .filter(format -> format.escaping().equals(escaping))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("escaping (" + escaping.name() + ") is not known"));
  }
}
