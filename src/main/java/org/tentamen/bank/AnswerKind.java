package org.tentamen.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tentamen.bank.yaml.KnownKeys;

/** The kinds of answers, each with the keys it may have. */
enum AnswerKind {
  NUMBER("number: L", "decimals: 3", "tolerance: {decimals: 3}", "unit: m/s", "form: expression"),
  INTEGER("integer: n", "form: expression"),
  SHAPE("shape: [W, H, C]", "batch: optional", "marking: per_element"),
  VECTOR("vector: L", "decimals: 3", "tolerance: {decimals: 3}", "marking: per_element"),
  CHOICE("choice: {options: [yes, no], correct: 0}"),
  CHOICES("choices: {options: [a, b, c], correct: [0, 2]}", "marking: right_minus_wrong"),
  MATCH("match: {items: [a, b], options: [x, y], correct: [0, 1]}"),
  TEXT("text: {accept: [floor, rounding down]}", "near: 1", "fold: [case, spaces]"),
  ESSAY("essay: {key_points: [{text: It does not saturate, keywords: [saturat]}]}"),
  EXPRESSION("expression: x^2", "variables: {x: {from: 0, to: 1}}");

  private final KnownKeys keysInAlso;
  private final KnownKeys keys;

  AnswerKind(String... lines) {
    KnownKeys own = KnownKeys.of("an answer of the kind '" + word() + "'", lines);
    KnownKeys exact =
        own.keys().contains("tolerance")
            ? own
            : own.butNot("tolerance", "Leave it out: only 'number' and 'vector' have one.");
    KnownKeys without =
        own.keys().contains("unit")
            ? exact
            : exact.butNot(
                "unit", "Only the kind 'number' has one: `answer: {number: v, unit: m/s}`.");
    this.keysInAlso = without.butNot("also", "All other answers stand in one list.");
    this.keys = without.and("also: [{" + lines[0] + "}]");
  }

  /** The key that names the kind. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The keys of an answer of this kind. */
  KnownKeys keys() {
    return keys;
  }

  /** The keys of another answer, under {@code also}. */
  KnownKeys keysInAlso() {
    return keysInAlso;
  }

  /** The words of all kinds. */
  static List<String> words() {
    return Arrays.stream(values()).map(AnswerKind::word).toList();
  }
}
