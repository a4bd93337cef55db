package org.tentamen.answer;

import java.util.List;
import java.util.Optional;

/** A standard of one right answer and nothing else. */
record KeyAlone(Key key) implements Standard {

  @Override
  public List<Key> also() {
    return List.of();
  }

  @Override
  public Optional<Key> rounded() {
    return Optional.empty();
  }

  @Override
  public List<Key> carried() {
    return List.of();
  }

  @Override
  public List<Mistake> mistakes() {
    return List.of();
  }
}
