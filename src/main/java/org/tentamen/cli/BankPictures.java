package org.tentamen.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tentamen.bank.Bank;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Picture;
import org.tentamen.render.Images;

/** The pictures that the texts of some banks show, read from beside the banks. */
final class BankPictures {

  private final Map<String, Map<String, Picture>> byBank = new HashMap<>();
  private final Map<String, Picture> all = new TreeMap<>();

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

  private void read(Bank bank, Diagnostics problems) {
    Map<String, Picture> own = new TreeMap<>();
    byBank.put(bank.id(), own);
    for (Bank.Image image : bank.images()) {
      Path file = Path.of(bank.source().name()).resolveSibling(image.path());
      Optional<Picture> picture = Picture.of(InputFile.bytes(file));
      if (picture.isEmpty()) {
        problems.error(
            image.place(),
            "a file that is no picture",
            "a PNG, JPEG, GIF, WebP or SVG picture",
            "");
        continue;
      }
      own.put(image.path(), picture.get());
      Picture before = all.putIfAbsent(image.path(), picture.get());
      if (before != null && !before.equals(picture.get())) {
        problems.error(
            image.place(),
            "another picture than that of the same path in another bank of the exam",
            "paths that differ",
            "Rename one of the files.");
      }
    }
  }

  /** The pictures of a bank by their paths as the bank names them. */
  Map<String, Picture> of(Bank bank) {
    return byBank.getOrDefault(bank.id(), Map.of());
  }

  /** The whole pictures as addresses. */
  Images addresses() {
    Map<String, String> addresses = new HashMap<>();
    all.forEach((path, picture) -> addresses.put(path, picture.dataUri()));
    return path -> Optional.ofNullable(addresses.get(path));
  }
}
