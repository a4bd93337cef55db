package org.tentamen.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Question;
import org.tentamen.check.QuestionReport;
import org.tentamen.exam.Exam;
import org.tentamen.exam.Picture;
import org.tentamen.export.Pictures;
import org.tentamen.render.PaperFormat;
import org.tentamen.render.PaperLook;
import org.tentamen.render.Sheets;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;

/** A bank as it was read, ready to be drawn. Safe for many threads. */
final class OpenBank {

  private final Bank bank;
  private final Exam exam;
  private final Map<String, Picture> pictures;
  private final PaperLook look;
  private final Sheets sheets;
  private final Map<String, CompletableFuture<QuestionReport>> checks = new ConcurrentHashMap<>();

  private OpenBank(Bank bank, Secret secret, Map<String, Picture> pictures) {
    this.bank = bank;
    this.exam = Exam.of(bank.id(), secret, List.of(bank));
    this.pictures = pictures;
    this.look = new PaperLook(exam, this::address);
    this.sheets = Sheets.of(look, PaperFormat.HTML);
  }

  private Optional<String> address(String path) {
    return Optional.ofNullable(pictures.get(path)).map(Picture::dataUri);
  }

  /**
   * Reads a bank and its pictures.
   *
   * @param secret what its variants are drawn from
   * @throws org.tentamen.diagnostic.InvalidInputException with everything that is wrong with it
   * @throws IOException if one of the files cannot be read
   */
  static OpenBank read(Path file, Secret secret) throws IOException {
    Bank bank = BankReader.read(file);
    Map<String, Picture> pictures = new TreeMap<>();
    try {
      files(bank, file)
          .forEach((path, picture) -> read(picture).ifPresent(p -> pictures.put(path, p)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new OpenBank(bank, secret, pictures);
  }

  /** What is no picture is shown as its description. */
  private static Optional<Picture> read(Path picture) {
    try {
      return Picture.of(Files.readAllBytes(picture));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the pictures are, by the path that the author wrote. */
  private static Map<String, Path> files(Bank bank, Path file) {
    Map<String, Path> files = new TreeMap<>();
    bank.images().forEach(image -> files.put(image.path(), file.resolveSibling(image.path())));
    return files;
  }

  /** The files that it was read from besides its own. */
  List<Path> pictureFiles(Path file) {
    return List.copyOf(files(bank, file).values());
  }

  Bank bank() {
    return bank;
  }

  Secret secret() {
    return exam.secret();
  }

  Sheets sheets() {
    return sheets;
  }

  /** The direction of the lines of its language, in HTML's words. */
  String direction() {
    return look.direction();
  }

  Pictures pictures() {
    return (of, path) -> Optional.ofNullable(pictures.get(path));
  }

  /** A question of it, compiled. */
  Plan plan(Question question) {
    return exam.plan(question.id()).orElseThrow();
  }

  /** The checks of its questions that were begun, by id. */
  Map<String, CompletableFuture<QuestionReport>> checks() {
    return checks;
  }
}
