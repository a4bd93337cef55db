package org.tentamen.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** An {@link Escaping} as FreeMarker wants it. */
final class EscapingFormat extends CommonMarkupOutputFormat<EscapingFormat.Output> {

  private final Escaping escaping;

  /** Markup, or text still to be escaped. */
  static final class Output extends CommonTemplateMarkupOutputModel<Output> {
    private final EscapingFormat format;

    Output(EscapingFormat format, String text, String markup) {
      super(text, markup);
      this.format = format;
    }

    @Override
    public EscapingFormat getOutputFormat() {
      return format;
    }
  }

  EscapingFormat(Escaping escaping) {
    this.escaping = escaping;
  }

  Escaping escaping() {
    return escaping;
  }

  @Override
  public String getName() {
    return escaping.name();
  }

  @Override
  public String getMimeType() {
    return "text/plain";
  }

  @Override
  public void output(String text, Writer out) throws IOException {
    out.write(escapePlainText(text));
  }

  @Override
  public String escapePlainText(String text) {
    if (!text.isEmpty() && text.charAt(0) == Shape.MARK && Each.isMarking()) {
      Optional<String> mark = Pieces.escaped(text, escaping);
      if (mark.isPresent()) {
        return mark.get();
      }
    }
    return escaping.escape().apply(text);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected Output newTemplateMarkupOutputModel(String text, String markup) {
    return new Output(this, text, markup);
  }
}
