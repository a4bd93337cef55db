package org.tentamen.render;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The files beside HTML papers: our style sheet and script, and KaTeX with its fonts, so that maths
 * is typeset without a network.
 */
public final class PageAssets {

  private static final String KATEX = "META-INF/maven/org.webjars.npm/katex/pom.properties";

  private static final Pattern FONT = Pattern.compile("fonts/[A-Za-z0-9_-]+\\.woff2");

  private PageAssets() {}

  /** The files by path, relative to the papers' folder. */
  public static Map<String, byte[]> files(PaperTemplates templates) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("assets/paper.css", templates.bytes("assets/paper.css"));
    files.put("assets/paper.js", templates.bytes("assets/paper.js"));
    String from = "META-INF/resources/webjars/katex/" + katexVersion() + "/dist/";
    byte[] style = bytes(from + "katex.min.css");
    files.put("assets/katex/katex.min.css", style);
    files.put("assets/katex/katex.min.js", bytes(from + "katex.min.js"));
    // Every browser of the last ten years takes the first of a font's formats, WOFF2.
    FONT.matcher(new String(style, ISO_8859_1))
        .results()
        .map(MatchResult::group)
        .forEach(font -> files.computeIfAbsent("assets/katex/" + font, f -> bytes(from + font)));
    return Collections.unmodifiableMap(files);
  }

  /** The files of pages that judge by themselves. */
  public static Map<String, byte[]> practiceFiles(PaperTemplates templates) {
    Map<String, byte[]> files = new TreeMap<>(files(templates));
    files.put("assets/practice.js", templates.bytes("assets/practice.js"));
    return Collections.unmodifiableMap(files);
  }

  private static String katexVersion() {
    Properties properties = new Properties();
    try (InputStream in = open(KATEX)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(KATEX + " is packaged and cannot be read", e);
    }
    return properties.getProperty("version");
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " is packaged and cannot be read", e);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = PageAssets.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException(resource + " is not packaged with the program");
    }
    return in;
  }
}
