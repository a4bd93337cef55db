package org.tentamen.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/**
 * What the server answers.
 *
 * @param status the HTTP status
 * @param type the media type
 * @param body the bytes
 * @param location where else to look, of a redirection
 */
record Reply(int status, String type, byte[] body, Optional<String> location) {

  static final int OK = 200;
  static final int SEE_OTHER = 303;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int METHOD_NOT_ALLOWED = 405;

  /** A page. */
  static Reply page(int status, String html) {
    return new Reply(status, "text/html; charset=utf-8", html.getBytes(UTF_8), Optional.empty());
  }

  /** A line of text. */
  static Reply text(int status, String line) {
    byte[] bytes = (line + "\n").getBytes(UTF_8);
    return new Reply(status, "text/plain; charset=utf-8", bytes, Optional.empty());
  }

  /** A file. */
  static Reply file(String type, byte[] bytes) {
    return new Reply(OK, type, bytes, Optional.empty());
  }

  /** Another address of the same server. */
  static Reply at(String location) {
    return new Reply(SEE_OTHER, "text/plain", new byte[0], Optional.of(location));
  }
}
