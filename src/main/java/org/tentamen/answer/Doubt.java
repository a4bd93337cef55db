package org.tentamen.answer;

import java.util.List;
import java.util.stream.Collectors;

/** How a doubtful response was read, in words. */
final class Doubt {

  private static final int SHOWN = 4;

  private Doubt() {}

  /** {@code read 0,357 as 0.357}. */
  static String readAs(String text, Response response) {
    return "read " + shown(text) + " as " + response.print();
  }

  /** A response that can mean any of several things. */
  static Reading between(String text, List<Response> responses) {
    String meanings =
        responses.stream().limit(SHOWN).map(Response::print).collect(Collectors.joining(" or "));
    if (responses.size() > SHOWN) {
      meanings += " or one of " + (responses.size() - SHOWN) + " other things";
    }
    return new Reading.Ambiguous(responses, shown(text) + " can mean " + meanings);
  }

  private static String shown(String text) {
    String quoted = Glyphs.quote(text);
    return quoted.substring(1, quoted.length() - 1);
  }
}
