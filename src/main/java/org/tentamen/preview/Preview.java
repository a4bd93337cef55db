package org.tentamen.preview;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tentamen.variant.Secret;

/**
 * A page on this machine that shows banks, and draws them again as their files are saved.
 *
 * <pre>{@code
 * try (Preview preview = Preview.open(List.of(Path.of("drop.yaml")), Secret.of("demo"), 0)) {
 *   preview.address(); // http://127.0.0.1:49152/
 * }
 * }</pre>
 *
 * <p>Only programs of this machine reach it; pages from elsewhere are refused. Files with errors
 * are no obstacle: the page tells what is wrong with them until it is mended.
 */
public final class Preview implements Closeable {

  /** Two looks at a file and its reading are to take less than half a second. */
  private static final int LOOK_MILLISECONDS = 40;

  private static final int PENDING_CONNECTIONS = 50;

  private final HttpServer server;
  private final ExecutorService workers;
  private final Thread watch;

  private Preview(HttpServer server, ExecutorService workers, Thread watch) {
    this.server = server;
    this.workers = workers;
    this.watch = watch;
  }

  /**
   * Opens the page and begins to watch the files.
   *
   * @param banks the files, one at least
   * @param secret what variants are drawn from
   * @param port from 1 to 65535, or 0 for any that is free
   * @throws IOException if the port is taken
   */
  public static Preview open(List<Path> banks, Secret secret, int port) throws IOException {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(here, PENDING_CONNECTIONS);
    Shelf shelf = new Shelf(banks.stream().map(bank -> BankFile.open(bank, secret)).toList());
    ExecutorService workers = Executors.newCachedThreadPool(work -> daemon(work, "preview"));
    server.setExecutor(workers);
    Gate gate = new Gate(server.getAddress().getPort());
    server.createContext("/", new Site(gate, shelf, new Checks(shelf, workers)));
    server.start();
    Thread watch = daemon(() -> watch(shelf), "preview watch");
    watch.start();
    return new Preview(server, workers, watch);
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Looks again and again. Java's own way of watching folders looks every two to ten seconds on
   * some systems, and misses changes on network drives.
   */
  private static void watch(Shelf shelf) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        shelf.refresh();
        Thread.sleep(LOOK_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where the page is. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Waits until the thread is interrupted. */
  public void await() {
    try {
      watch.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the page and the watching. */
  @Override
  public void close() {
    watch.interrupt();
    workers.shutdownNow();
    server.stop(0);
  }
}
