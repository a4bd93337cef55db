package org.tentamen.variant;

import java.util.List;
import java.util.Set;

/**
 * How the keys of one part follow from a worked solution.
 *
 * @param key what is right
 * @param also other whole answers, worth full marks
 * @param reads the names that the formulas of what is right read
 */
record PartRule(KeyRule key, List<KeyRule> also, Set<String> reads) {}
