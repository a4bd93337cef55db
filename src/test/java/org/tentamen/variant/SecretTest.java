package org.tentamen.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s",
        "winter 2026",
        "0123456789012345678901234567890123456789012345678901234567890123456789"
      })
  void isHmacSha256OverLengthPrefixedFields(String secret) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes("UTF-8"), "HmacSHA256"));
    byte[] message = HexFormat.of().parseHex("00000004" + "6578616d" + "00000002" + "c3a9");

    assertThat(Secret.of(secret).mac("exam", "\u00e9")).isEqualTo(mac.doFinal(message));
  }

  @Test
  void theSameTextInAnotherNormalFormIsTheSame() {
    assertThat(Secret.of("gehe\u0301im").seed("e\u0301", "Zo\u00eb", "q", 0))
        .isEqualTo(Secret.of("geh\u00e9im").seed("\u00e9", "Zoe\u0308", "q", 0));
  }

  @Test
  void noFieldRunsIntoTheNext() {
    Secret secret = Secret.of("s");

    assertThat(
            List.of(
                secret.seed("ab", "c", "q", 0),
                secret.seed("a", "bc", "q", 0),
                secret.seed("abc", "", "q", 0),
                secret.seed("ab", "c", "q1", 1),
                secret.seed("ab", "c", "q", 11)))
        .doesNotHaveDuplicates();
  }

  @Test
  void anEmptySecretIsRefused() {
    assertThatThrownBy(() -> Secret.of(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("secret must have at least one character");
  }

  @Test
  void aSeedPrintsAllItsDigits() {
    assertThat(new Seed(0x1fL)).hasToString("000000000000001f");
  }
}
