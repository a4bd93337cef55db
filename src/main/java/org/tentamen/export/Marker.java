package org.tentamen.export;

import java.util.List;

/** How a format's targets mark a response, by their documented rules. */
@FunctionalInterface
interface Marker {

  /**
   * The share of the mark that a whole response earns.
   *
   * @param body how the question is answered
   * @param responses one for each field or blank, in the order of the text
   * @return 0 to 1; what a person reads earns 0
   */
  double fraction(Body body, List<Response> responses);
}
