package org.tentamen.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.cache.FirstMatchTemplateConfigurationFactory;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;

/**
 * The templates that are packaged with the program. Safe for many threads.
 *
 * <pre>{@code
 * String html = Templates.packaged().text("sheet.ftlh", sheet);
 * }</pre>
 *
 * <p>Which way a template escapes is decided by the end of its name, see {@link Escaping}; nothing
 * else is written but {@link Markup}. Templates see the properties of the model and call none of
 * its methods; numbers are written for computers, in no language. The rest is FreeMarker's
 * (FreeMarker Manual, "Template Language Reference").
 */
public final class Templates {

  private static final Version BEHAVIOUR = Configuration.VERSION_2_3_35;

  private static final Templates PACKAGED = with(List.of());

  private final Configuration configuration;

  private Templates(Configuration configuration) {
    this.configuration = configuration;
  }

  /** The templates with the ways to escape that {@link Escaping} names. */
  public static Templates packaged() {
    return PACKAGED;
  }

  /** The templates with further ways to escape, of formats that have templates of their own. */
  public static Templates with(List<Escaping> escapings) {
    List<EscapingFormat> formats =
        Stream.concat(Stream.of(Escaping.HTML, Escaping.XML, Escaping.MARKDOWN), escapings.stream())
            .map(EscapingFormat::new)
            .toList();
    Configuration configuration = new Configuration(BEHAVIOUR);
    configuration.setTemplateLoader(
        new ClassTemplateLoader(Templates.class.getClassLoader(), "templates"));
    configuration.setLocalizedLookup(false);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setObjectWrapper(new ModelWrapper(BEHAVIOUR, formats));
    // By name alone, so that an ending means one thing: FreeMarker's own HTML escapes other signs.
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setRegisteredCustomOutputFormats(formats);
    configuration.setTemplateConfigurations(byEnding(formats));
    return new Templates(configuration);
  }

  private static FirstMatchTemplateConfigurationFactory byEnding(List<EscapingFormat> formats) {
    ConditionalTemplateConfigurationFactory[] cases =
        formats.stream()
            .map(
                format -> {
                  TemplateConfiguration settings = new TemplateConfiguration();
                  settings.setOutputFormat(format);
                  return new ConditionalTemplateConfigurationFactory(
                      new FileNameGlobMatcher("*" + format.escaping().ending()), settings);
                })
            .toArray(ConditionalTemplateConfigurationFactory[]::new);
    return new FirstMatchTemplateConfigurationFactory(cases)
        .allowNoMatch(false)
        .noMatchErrorDetails("The end of a template's name says how it escapes.");
  }

  /**
   * Fills a template.
   *
   * @param template its name, such as {@code sheet.ftlh}
   * @param model a record or map, whose components are the template's top-level names
   */
  public String text(String template, Object model) {
    StringWriter out = new StringWriter();
    write(template, model, out);
    return out.toString();
  }

  /**
   * Fills a template.
   *
   * @param template its name, such as {@code sheet.ftlh}
   * @param model a record or map, whose components are the template's top-level names
   * @param out receives what is written; not closed
   * @throws UncheckedIOException if {@code out} cannot be written
   */
  public void write(String template, Object model, Writer out) {
    try {
      configuration.getTemplate(template).process(model, out);
    } catch (TemplateException e) {
      throw new IllegalStateException("template " + template + " does not fit its model", e);
    } catch (IOException e) {
      throw new UncheckedIOException("template " + template + " could not be written", e);
    }
  }
}
