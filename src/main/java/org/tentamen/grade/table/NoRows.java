package org.tentamen.grade.table;

import java.util.Optional;

/** The table of a file that cannot be read as one. */
final class NoRows implements Table {

  @Override
  public Optional<Row> next() {
    return Optional.empty();
  }

  @Override
  public String form() {
    return "not readable";
  }

  @Override
  public boolean isReadable() {
    return false;
  }

  @Override
  public void close() {}
}
