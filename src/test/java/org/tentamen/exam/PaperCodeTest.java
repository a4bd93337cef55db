package org.tentamen.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tentamen.variant.Secret;

class PaperCodeTest {

  /** Codes stand on paper, so they never change; worked out with Python's hmac too. */
  @Test
  void aCodeStaysTheSameForEver() {
    assertThat(PaperCode.of(Secret.of("winter 2026"), "midterm", "s1")).isEqualTo("XVKJ-RHYM");
  }

  @Test
  void codesAreShortAndDifferWithoutSignsThatLookAlike() {
    Set<String> codes = new HashSet<>();
    Secret secret = Secret.of("winter 2026");
    for (int i = 0; i < 2_000; i++) {
      codes.add(PaperCode.of(secret, "midterm", "s" + i));
    }
    assertThat(codes).hasSize(2_000).allMatch(code -> code.matches("[A-Z0-9]{4}-[A-Z0-9]{4}"));
    assertThat(String.join("", codes)).doesNotContainPattern("[01258BILOSUZ]");
  }
}
