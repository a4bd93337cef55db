package org.tentamen.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.formula.Rational;

/** Units as typed, brought to the unit of a key, exactly. */
class UnitsTest {

  @ParameterizedTest
  @CsvSource({
    "1, km, m, 1000",
    "1, kilometre, m, 1000",
    "3, kilometers, m, 3000",
    "2.5, µm, m, 0.0000025",
    "2.5, um, m, 0.0000025",
    "2.5, μm, nm, 2500",
    "36, km/h, m/s, 10",
    "36, km h^-1, m/s, 10",
    "36, km·h⁻¹, m/s, 10",
    "1, mi, m, 1609.344",
    "1, mph, m/s, 0.44704",
    "1, ft, m, 0.3048",
    "12, in, ft, 1",
    "1, feet, m, 0.3048",
    "1, kg, g, 1000",
    "1, t, kg, 1000",
    "1, lb, kg, 0.45359237",
    "1, h, s, 3600",
    "90, min, h, 1.5",
    "1, week, d, 7",
    "1, N, kg*m/s^2, 1",
    "1, kN, N, 1000",
    "1, N m, J, 1",
    "1, Nm, J, 1",
    "1, kWh, J, 3600000",
    "1, kWh, MJ, 3.6",
    "1, eV, J, 1.602176634e-19",
    "1, cal, J, 4.184",
    "1, W, J/s, 1",
    "1, J/(kg*K), J/kg/K, 1",
    "1, J/kg K, J kg^-1 K^-1, 1",
    "1, J/kg/K, J/(kg K), 1",
    "1, bar, Pa, 100000",
    "1, atm, Pa, 101325",
    "1, hPa, Pa, 100",
    "1, l, m^3, 0.001",
    "1, L, ml, 1000",
    "1, mL, cm^3, 1",
    "1, g/cm^3, kg/m^3, 1000",
    "1, g/cm3, kg/m3, 1000",
    "1, Ω, ohm, 1",
    "1, kΩ, Ω, 1000",
    "1, V/A, Ω, 1",
    "1, mAh, C, 3.6",
    "1, Hz, s^-1, 1",
    "60, rpm, Hz, 1",
    "1, MB, B, 1000000",
    "1, MiB, B, 1048576",
    "1, kB, bit, 8000",
    "1, GB, megabytes, 1000",
    "1, Mbit/s, kB/s, 125",
    "100, %, ‰, 1000",
    "25, °C, K, 298.15",
    "32, °F, °C, 0",
    "0, K, °C, -273.15",
    "20, degrees Celsius, K, 293.15",
    "68, degrees fahrenheit, °C, 20",
    "68, deg F, °C, 20",
    "68, F, °C, 20",
    "20, C, K, 293.15",
    "20, º C, K, 293.15",
    "20, ˚C, K, 293.15",
    "20, degree centigrade, K, 293.15",
    "293.15, k, °C, 20",
    "293.15, degrees Kelvin, °C, 20",
    "1, J/(kg °C), J/(kg K), 1",
    "9, J/°F, J/K, 16.2",
    "1, °C^2, K^2, 1",
    "9, KM/H, m/s, 2.5",
    "1, ha, m^2, 10000",
    "1, m/s/s, m/s^2, 1",
    "1, m/s², m s^-2, 1",
    "1, m**2, m^2, 1",
    "5, metres per second, m/s, 5",
    "1, Å, nm, 0.1",
  })
  void aUnitOfTheSameQuantityIsConverted(
      String value, String unit, String wanted, String expected) {
    Units.Converted converted = Units.convert(number(value), unit, wanted);
    assertThat(converted.kin()).isNotEqualTo(Units.Kin.OTHER);
    assertThat(converted.value()).isEqualTo(number(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "kg, m",
    "s, m/s",
    "m/s, m/s^2",
    "frogs, m",
    "m, frogs",
    "frogs, toads",
    "°C, C",
    "degrees, K",
    "C, V",
    "m °C, °C",
    "x^2, m",
    "m/, m",
    "m//s, m/s",
    "mm/, m",
    "^2, m",
    "m^0, m",
    "m(s, m/s",
    "k m g, m",
  })
  void aUnitOfAnotherQuantityOrAnUnknownOneIsNeither(String unit, String wanted) {
    assertThat(Units.convert(Rational.ONE, unit, wanted).kin()).isEqualTo(Units.Kin.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m/s",
        " m / s ",
        "m/S",
        "m·s^-1",
        "m s⁻¹",
        "ms^-1",
        "meter per second",
        "metres per second",
      })
  void spellingsOfOneUnitAreTheSame(String unit) {
    assertThat(Units.convert(Rational.ONE, unit, "m/s").kin()).isEqualTo(Units.Kin.SAME);
  }

  @ParameterizedTest
  @CsvSource({"C", "c", "º C", "degrees", "deg", "°", "deg C", "Degrees Celsius", "celsius", "℃"})
  void degreesAreTheKeysScale(String unit) {
    Units.Converted converted = Units.convert(number("20"), unit, "°C");
    assertThat(converted.kin()).isEqualTo(Units.Kin.SAME);
    assertThat(converted.value()).isEqualTo(number("20"));
  }

  /** A fault of the libraries would end the grading of a whole class. */
  @Test
  void noTwoUnitsBringTheGradingToItsEnd() {
    List<String> words =
        List.of("°C", "°F", "celsius", "degrees", "°", "K", "C", "Ym", "%", "mmHg", "frogs");
    List<String> between = List.of(" ", "/", "^-9*", "");
    for (String wanted : List.of("K", "°C", "J/(kg °C)", "%")) {
      for (String first : words) {
        for (String sign : between) {
          for (String second : words) {
            String unit = first + sign + second;
            assertThatCode(() -> Units.convert(number("20.5"), unit, wanted))
                .as("%s in %s", unit, wanted)
                .doesNotThrowAnyException();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"mW, MW", "Mm, mm", "Kb, kB"})
  void caseTellsUnitsApart(String unit, String wanted) {
    assertThat(Units.convert(Rational.ONE, unit, wanted).kin()).isNotEqualTo(Units.Kin.SAME);
  }

  @ParameterizedTest
  @CsvSource({"km, m, 3", "mm, m, -3", "g, kg, -3", "cm^2, m^2, -4"})
  void aFactorOfTenMovesTheDigits(String unit, String wanted, int shift) {
    assertThat(Units.convert(Rational.ONE, unit, wanted).shift()).isEqualTo(Optional.of(shift));
  }

  @ParameterizedTest
  @CsvSource({"km/h, m/s", "min, s", "°C, K"})
  void anotherFactorLeavesNoDigits(String unit, String wanted) {
    assertThat(Units.convert(Rational.ONE, unit, wanted).shift()).isEmpty();
  }

  private static Rational number(String decimal) {
    return Rational.of(new BigDecimal(decimal));
  }
}
