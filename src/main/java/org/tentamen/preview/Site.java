package org.tentamen.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Answers requests. Nothing that is asked changes anything: which version is shown stands in the
 * address.
 */
final class Site implements HttpHandler {

  /** So many windows follow the files at once; each keeps a thread. */
  private static final int MOST_FOLLOWERS = 64;

  /** Only by writing is it seen that a window was closed. */
  private static final int HEARTBEAT_MILLISECONDS = 10_000;

  /**
   * Scripts, styles and fonts of the page's own files alone (W3C, Content Security Policy Level 3);
   * pictures are part of the page.
   */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
              + " img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private final Gate gate;
  private final Shelf shelf;
  private final PageWriter pages;
  private final PageFiles files = new PageFiles();
  private final Semaphore followers = new Semaphore(MOST_FOLLOWERS);

  Site(Gate gate, Shelf shelf, Checks checks) {
    this.gate = gate;
    this.shelf = shelf;
    this.pages = new PageWriter(shelf, checks);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      HEADERS.forEach(exchange.getResponseHeaders()::set);
      Optional<Reply> refused = refused(exchange);
      String path = exchange.getRequestURI().getPath();
      if (refused.isPresent()) {
        send(exchange, refused.get());
      } else if (path.equals("/changes")) {
        follow(exchange);
      } else {
        Query query = Query.of(Optional.ofNullable(exchange.getRequestURI().getRawQuery()));
        send(exchange, reply(path, query));
      }
    }
  }

  private Optional<Reply> refused(HttpExchange exchange) {
    Optional<String> refusal = gate.refusal(exchange.getRequestHeaders());
    if (refusal.isPresent()) {
      return Optional.of(Reply.text(Reply.FORBIDDEN, refusal.get()));
    }
    return exchange.getRequestMethod().equals("GET")
        ? Optional.empty()
        : Optional.of(Reply.text(Reply.METHOD_NOT_ALLOWED, "Only GET is answered."));
  }

  private Reply reply(String path, Query query) {
    if (path.startsWith("/assets/")) {
      return files
          .find(path.substring(1))
          .orElseGet(() -> Reply.text(Reply.NOT_FOUND, "There is no such file."));
    }
    Optional<String> first = pages.first();
    if (path.equals("/") && first.isPresent()) {
      return Reply.at(first.get());
    }
    return pages
        .page(path, query)
        .map(html -> Reply.page(Reply.OK, html))
        .orElseGet(() -> Reply.page(path.equals("/") ? Reply.OK : Reply.NOT_FOUND, pages.empty()));
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.type());
    reply.location().ifPresent(location -> headers.set("Location", location));
    boolean isEmpty = reply.body().length == 0;
    exchange.sendResponseHeaders(reply.status(), isEmpty ? -1 : reply.body().length);
    if (!isEmpty) {
      exchange.getResponseBody().write(reply.body());
    }
  }

  /** Tells of changes as they come, until the window is closed (HTML, Server-sent events). */
  private void follow(HttpExchange exchange) throws IOException {
    if (!followers.tryAcquire()) {
      send(exchange, Reply.text(503, "Too many windows are open."));
      return;
    }
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      exchange.sendResponseHeaders(Reply.OK, 0);
      tell(exchange.getResponseBody());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      followers.release();
    }
  }

  private void tell(OutputStream out) throws IOException, InterruptedException {
    int told = shelf.revision();
    write(out, "retry: 1000\ndata: " + told + "\n\n");
    while (!Thread.currentThread().isInterrupted()) {
      int revision = shelf.await(told, HEARTBEAT_MILLISECONDS);
      write(out, revision == told ? ": still here\n\n" : "data: " + revision + "\n\n");
      told = revision;
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }
}
