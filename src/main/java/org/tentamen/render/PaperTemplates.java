package org.tentamen.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.diagnostic.Severity;

/**
 * The templates, words, style and script that papers are made with: those packaged with the
 * program, each of which a file of the same name in a folder may replace. Safe for many threads.
 *
 * <pre>{@code
 * PaperTemplates own = PaperTemplates.in(Path.of("my-templates")); // has a sheet.ftlh, say
 * }</pre>
 */
public final class PaperTemplates {

  private static final List<String> NAMES =
      List.of(
          "assets/paper.css",
          "assets/paper.js",
          "assets/practice.js",
          "feedback.ftlh",
          "key.ftlh",
          "key.md.ftl",
          "key.print.ftlh",
          "key.tex.ftl",
          "marking.ftlh",
          "paper.ftlh",
          "paper.tex.ftl",
          "practice.ftlh",
          "print.css.ftlh",
          "print.ftlh",
          "report.ftlh",
          "sheet.ftlh",
          "sheet.md.ftl",
          "sheet.print.ftlh",
          "sheet.tex.ftl",
          "words/ar.properties",
          "words/de.properties",
          "words/en.properties",
          "words/es.properties",
          "words/fr.properties");

  private static final PaperTemplates PACKAGED =
      new PaperTemplates(Optional.empty(), Templates.packaged());

  private final Optional<Path> folder;
  private final Templates templates;

  private PaperTemplates(Optional<Path> folder, Templates templates) {
    this.folder = folder;
    this.templates = templates;
  }

  /** Those that are packaged with the program. */
  public static PaperTemplates packaged() {
    return PACKAGED;
  }

  /**
   * The files of a folder, and the packaged ones where it has none.
   *
   * @throws InvalidInputException if a file's name is nearly that of a template, or a template
   *     cannot be read
   * @throws IOException if the folder cannot be read
   */
  public static PaperTemplates in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    refuseMisspelt(folder);
    PaperTemplates own = new PaperTemplates(Optional.of(folder), Templates.in(folder));
    NAMES.stream().filter(name -> name.contains(".ftl")).forEach(own.templates::check);
    return own;
  }

  private static void refuseMisspelt(Path folder) throws IOException {
    List<Diagnostic> problems = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        Optional<String> meant = Nearest.to(name, NAMES);
        if (!NAMES.contains(name) && !name.startsWith("words/") && meant.isPresent()) {
          problems.add(
              new Diagnostic(
                  Severity.ERROR,
                  Optional.empty(),
                  file + " replaces no template",
                  "one of: " + String.join(", ", NAMES),
                  "Did you mean '" + meant.get() + "'?"));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  /** The names of all files that can be replaced, as paths with {@code /}. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The bytes of a file, of the folder's where it has one.
   *
   * @throws IllegalArgumentException if there is none
   */
  public byte[] bytes(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("template (" + name + ") is not there"));
  }

  /** The bytes of a file, if it is there. */
  Optional<byte[]> find(String name) {
    Optional<byte[]> own = inFolder(name);
    return own.isPresent() ? own : packaged(name);
  }

  /** The bytes of the folder's file. */
  Optional<byte[]> inFolder(String name) {
    Optional<Path> file = folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
    try {
      return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of the packaged file. */
  static Optional<byte[]> packaged(String name) {
    String resource = "templates/" + name;
    try (InputStream in = PaperTemplates.class.getClassLoader().getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " is packaged and cannot be read", e);
    }
  }

  /** Whether a folder replaces some of them. */
  public boolean areReplaced() {
    return folder.isPresent();
  }

  /** The SHA-256 of all files and their names, as 64 hexadecimal digits. */
  public String digest() {
    MessageDigest digest = sha256();
    for (String name : NAMES) {
      digest.update((name + "\0").getBytes(UTF_8));
      digest.update(bytes(name));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * What a template makes of a model.
   *
   * @param name such as {@code report.ftlh}
   * @throws InvalidInputException if it is the folder's and something is wrong in it
   */
  public String text(String name, Object model) {
    return templates.text(name, model);
  }

  /** The templates among them. */
  Templates templates() {
    return templates;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
