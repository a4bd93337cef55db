package org.tentamen.preview;

import com.sun.net.httpserver.Headers;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who is let in: this machine's browser, from an address bar or from the page itself.
 *
 * <p>A bank holds the keys of an exam, and any page that a teacher visits can make the browser send
 * requests to this machine. A page whose own name was made to mean this machine (DNS rebinding)
 * sends its name as {@code Host}; another page's script sends its {@code Origin}, and everything
 * that a page loads says so in {@code Sec-Fetch-Site} (W3C, Fetch Metadata Request Headers).
 */
final class Gate {

  private final Set<String> hosts;

  /** A gate for a server on a port of this machine. */
  Gate(int port) {
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
  }

  /** Why a request is refused; empty where it is let in. */
  Optional<String> refusal(Headers headers) {
    String host = Optional.ofNullable(headers.getFirst("Host")).orElse("");
    if (!hosts.contains(host.toLowerCase(Locale.ROOT))) {
      return Optional.of("This page is at http://127.0.0.1, and at no other name.");
    }
    String origin = headers.getFirst("Origin");
    if (origin != null && !origin.equalsIgnoreCase("http://" + host)) {
      return Optional.of("This page answers no other page.");
    }
    return isFromElsewhere(headers)
        ? Optional.of("This page answers no other page; type its address.")
        : Optional.empty();
  }

  /** A link that somebody follows is harmless: the page it is on sees nothing of this one. */
  private static boolean isFromElsewhere(Headers headers) {
    String site = headers.getFirst("Sec-Fetch-Site");
    boolean isOwn = site == null || site.equals("same-origin") || site.equals("none");
    boolean isFollowed =
        "navigate".equals(headers.getFirst("Sec-Fetch-Mode"))
            && "document".equals(headers.getFirst("Sec-Fetch-Dest"));
    return !isOwn && !isFollowed;
  }
}
