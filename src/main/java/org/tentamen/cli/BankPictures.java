package org.tentamen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tentamen.bank.Bank;
import org.tentamen.bank.Text;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.Picture;
import org.tentamen.render.Images;

/** The pictures that the texts of some banks show, read from beside the banks. */
final class BankPictures {

  /** The kinds of pictures that become part of a PDF file. */
  private static final Set<String> PRINTED = Set.of("image/png", "image/jpeg", "image/gif");

  private final Map<String, Map<String, Picture>> byBank = new HashMap<>();
  private final Map<String, Picture> all = new TreeMap<>();
  private final Map<Bank.Image, Picture> places = new LinkedHashMap<>();

  private BankPictures() {}

  /**
   * Reads the pictures.
   *
   * @throws InvalidInputException if a file is no picture, or two banks show different ones under
   *     the same path
   * @throws java.io.UncheckedIOException if one cannot be read
   */
  static BankPictures read(List<Bank> banks) {
    BankPictures pictures = new BankPictures();
    Diagnostics problems = new Diagnostics();
    banks.forEach(bank -> pictures.read(bank, problems));
    problems.throwIfErrors();
    return pictures;
  }

  /**
   * Reads the pictures of an exam's banks, and those of its own texts.
   *
   * @throws InvalidInputException as {@link #read(List)}, and if one of its own is not there
   */
  static BankPictures read(ExamDefinition exam) {
    BankPictures pictures = read(exam.banks());
    Diagnostics problems = new Diagnostics();
    exam.source().ifPresent(file -> pictures.readOwn(exam, Path.of(file.name()), problems));
    problems.throwIfErrors();
    return pictures;
  }

  private void readOwn(ExamDefinition exam, Path file, Diagnostics problems) {
    for (Text text : exam.texts()) {
      for (Bank.Image image : Bank.Image.in(text)) {
        Path folder = file.toAbsolutePath().getParent().normalize();
        Path picture = folder.resolve(image.path()).normalize();
        if (!picture.startsWith(folder) || !Files.isRegularFile(picture)) {
          problems.error(
              image.place(),
              "no image '" + image.path() + "'",
              "a file in the exam's folder or below",
              "");
        } else {
          add(image, picture, problems);
        }
      }
    }
  }

  /** Reports the pictures that PDF papers cannot show. */
  void refuseUnprintable(Diagnostics problems) {
    places.forEach(
        (image, picture) -> {
          if (!PRINTED.contains(picture.type())) {
            problems.error(
                image.place(),
                "'" + image.path() + "', a picture that PDF papers cannot show",
                "a PNG, JPEG or GIF picture",
                "Convert it, or leave pdf out of --format.");
          }
        });
  }

  private void read(Bank bank, Diagnostics problems) {
    Map<String, Picture> own = new TreeMap<>();
    byBank.put(bank.id(), own);
    for (Bank.Image image : bank.images()) {
      Path file = Path.of(bank.source().name()).resolveSibling(image.path());
      add(image, file, problems).ifPresent(picture -> own.put(image.path(), picture));
    }
  }

  private Optional<Picture> add(Bank.Image image, Path file, Diagnostics problems) {
    Optional<Picture> picture = Picture.of(InputFile.bytes(file));
    if (picture.isEmpty()) {
      problems.error(
          image.place(), "a file that is no picture", "a PNG, JPEG, GIF, WebP or SVG picture", "");
      return picture;
    }
    places.put(image, picture.get());
    Picture before = all.putIfAbsent(image.path(), picture.get());
    if (before != null && !before.equals(picture.get())) {
      problems.error(
          image.place(),
          "another picture than that of the same path in another file of the exam",
          "paths that differ",
          "Rename one of the files.");
    }
    return picture;
  }

  /** The pictures of a bank by their paths as the bank names them. */
  Map<String, Picture> of(Bank bank) {
    return byBank.getOrDefault(bank.id(), Map.of());
  }

  /** The whole pictures as addresses, by their paths. */
  Map<String, String> byPath() {
    Map<String, String> addresses = new HashMap<>();
    all.forEach((path, picture) -> addresses.put(path, picture.dataUri()));
    return addresses;
  }

  /** The whole pictures as addresses. */
  Images addresses() {
    Map<String, String> addresses = byPath();
    return path -> Optional.ofNullable(addresses.get(path));
  }
}
