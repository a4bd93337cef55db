package org.tentamen.render.maths;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where JLaTeXMath keeps its fonts. A font's name is that of its file. */
final class FormulaFonts {

  private static final String ROOT = "/org/scilab/forge/jlatexmath/";

  /** By name. */
  static final Map<String, String> RESOURCES = resources();

  private FormulaFonts() {}

  private static Map<String, String> resources() {
    Map<String, String> fonts = new TreeMap<>();
    add(fonts, "fonts/base/", "cmex10 cmmi10 cmmib10");
    add(fonts, "fonts/euler/", "eufb10 eufm10");
    add(
        fonts,
        "fonts/latin/",
        "cmr10 jlmbi10 jlmbx10 jlmi10 jlmr10 jlmsb10 jlmsbi10 jlmsi10 jlmss10 jlmtt10");
    add(fonts, "fonts/latin/optional/", "cmbx10 cmbxti10 cmss10 cmssbx10 cmssi10 cmti10 cmtt10");
    add(fonts, "fonts/maths/", "cmbsy10 cmsy10 msam10 msbm10 rsfs10 special stmary10");
    add(fonts, "fonts/maths/optional/", "dsrom10");
    add(fonts, "greek/fonts/", "fcmbipg fcmbpg fcmripg fcmrpg fcsbpg fcsropg fcsrpg fctrpg");
    add(fonts, "cyrillic/fonts/", "wnbx10 wnbxti10 wnr10 wnss10 wnssbx10 wnssi10 wnti10 wntt10");
    return Map.copyOf(fonts);
  }

  private static void add(Map<String, String> fonts, String folder, String names) {
    List<String> all = Stream.of(names.split(" ")).map(name -> "jlm_" + name).toList();
    all.forEach(name -> fonts.put(name, ROOT + folder + name + ".ttf"));
  }
}
