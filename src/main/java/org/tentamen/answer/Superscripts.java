package org.tentamen.answer;

/** Raised digits, signs and letters, such as those of 10⁻³ and eˣ. */
final class Superscripts {

  private static final String RAISED =
      "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿ";
  private static final String LOWERED =
      "0123456789+-()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθ";

  private Superscripts() {}

  static boolean isAt(String text, int index) {
    return isRaised(text.charAt(index));
  }

  static boolean isRaised(char c) {
    return RAISED.indexOf(c) >= 0;
  }

  /** Where a raised run that starts at an index ends. */
  static int end(String text, int from) {
    int end = from;
    while (end < text.length() && isAt(text, end)) {
      end++;
    }
    return end;
  }

  /** The same signs on the line. */
  static String lowered(String raised) {
    StringBuilder lowered = new StringBuilder();
    raised.chars().forEach(c -> lowered.append(LOWERED.charAt(RAISED.indexOf(c))));
    return lowered.toString();
  }
}
