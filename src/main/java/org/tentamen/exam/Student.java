package org.tentamen.exam;

import java.util.Objects;
import java.util.Optional;

/**
 * Someone who gets a paper.
 *
 * @param id what tells students apart; decides, with the secret, which versions they get
 * @param name what people call them; empty where a paper leaves room for it
 * @param email where feedback could be sent
 */
public record Student(String id, String name, Optional<String> email) {

  /** Checks the id. */
  public Student {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(email, "email");
    if (id.isBlank()) {
      throw new IllegalArgumentException("id must not be blank");
    }
  }

  /** The name of this student's files, without what follows the dot. */
  public String fileName() {
    return FileName.of(id);
  }
}
