package org.tentamen.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.FirstMatchTemplateConfigurationFactory;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.ParseException;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Source;

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

  private static final String EACH = "each";

  private static final Templates PACKAGED = with(List.of());

  private final Configuration configuration;

  /** The ways to escape, by name. */
  private final Map<String, Escaping> escapings;

  /** Where a person's own templates are; what is wrong with those is told, not thrown. */
  private final Optional<Path> folder;

  private Templates(TemplateLoader loader, List<Escaping> further, Optional<Path> folder) {
    List<Escaping> all =
        Stream.concat(
                Stream.of(Escaping.HTML, Escaping.XML, Escaping.MARKDOWN, Escaping.TEX),
                further.stream())
            .toList();
    this.configuration = configuration(loader, all);
    this.escapings = all.stream().collect(Collectors.toMap(Escaping::name, e -> e));
    this.folder = folder;
  }

  /** The templates with the ways to escape that {@link Escaping} names. */
  public static Templates packaged() {
    return PACKAGED;
  }

  /**
   * The templates of a folder, and the packaged ones where it has none.
   *
   * @throws IOException if the folder cannot be read
   */
  static Templates in(Path folder) throws IOException {
    TemplateLoader own = new FileTemplateLoader(folder.toFile());
    TemplateLoader both = new MultiTemplateLoader(new TemplateLoader[] {own, classLoader()});
    return new Templates(both, List.of(), Optional.of(folder));
  }

  /** The templates with further ways to escape, of formats that have templates of their own. */
  public static Templates with(List<Escaping> escapings) {
    return new Templates(classLoader(), escapings, Optional.empty());
  }

  private static TemplateLoader classLoader() {
    return new ClassTemplateLoader(Templates.class.getClassLoader(), "templates");
  }

  private static Configuration configuration(TemplateLoader loader, List<Escaping> escapings) {
    List<EscapingFormat> formats = escapings.stream().map(EscapingFormat::new).toList();
    Configuration configuration = new Configuration(BEHAVIOUR);
    configuration.setTemplateLoader(loader);
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
    configuration.setSharedVariable(EACH, Each.anew());
    return configuration;
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
    write(template, model, Optional.empty(), out);
  }

  /**
   * Prepares a template that is filled many times with much that is alike. A person's own template
   * may do anything with a text, so nothing is known of it beforehand.
   *
   * @param template its name, such as {@code sheet.ftlh}
   */
  public PreparedTemplate prepared(String template) {
    return new PreparedTemplate(
        this, template, folder.isPresent() ? Each.anew() : Each.remembering(escapings));
  }

  /**
   * Fills a template.
   *
   * @param each how it goes through lists
   */
  void write(String template, Object model, Optional<Each> each, Writer out) {
    try {
      Environment filled =
          configuration.getTemplate(template).createProcessingEnvironment(model, out);
      each.ifPresent(directive -> filled.setGlobalVariable(EACH, directive));
      filled.process();
    } catch (TemplateException e) {
      throw refused(e)
          .orElseGet(
              () ->
                  new IllegalStateException("template " + template + " does not fit its model", e));
    } catch (IOException e) {
      throw unread(template, e);
    }
  }

  /**
   * Reads a template, so that what is wrong with it is known before anything is written.
   *
   * @throws InvalidInputException if a person's own cannot be understood
   */
  void check(String template) {
    try {
      configuration.getTemplate(template);
    } catch (IOException e) {
      throw unread(template, e);
    }
  }

  private RuntimeException unread(String template, IOException e) {
    if (folder.isEmpty() || !(e instanceof ParseException wrong)) {
      return new UncheckedIOException("template " + template + " could not be written", e);
    }
    return InvalidInputException.at(
        place(wrong.getTemplateName(), wrong.getLineNumber(), wrong.getColumnNumber()),
        "a template that cannot be read: " + firstLine(wrong.getEditorMessage()),
        "a template of FreeMarker",
        "");
  }

  /** What a person's template asks of its model in vain. */
  private Optional<RuntimeException> refused(TemplateException e) {
    if (folder.isEmpty() || e.getTemplateSourceName() == null || e.getLineNumber() == null) {
      return Optional.empty();
    }
    String blamed = Optional.ofNullable(e.getBlamedExpressionString()).orElse("");
    return Optional.of(
        InvalidInputException.at(
            place(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber()),
            blamed.isEmpty()
                ? firstLine(e.getMessageWithoutStackTop())
                : "'" + blamed + "' has no value here, or not one of this kind",
            "a property of the model, as docs/templates.md lists them",
            "Test what may be absent with '??'."));
  }

  private Place place(String template, int line, int column) {
    Path file =
        folder.map(f -> f.resolve(template)).filter(Files::isRegularFile).orElse(Path.of(template));
    String text = "";
    try {
      text = Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    int start = 0;
    for (int i = 1; i < line && text.indexOf('\n', start) >= 0; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    int offset = Math.min(text.length(), start + Math.max(0, column - 1));
    return Source.of(file.toString(), text).at(offset);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").strip().replaceAll("[.:]$", "");
  }
}
