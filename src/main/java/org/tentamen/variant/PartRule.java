package org.tentamen.variant;

import java.util.List;

/**
 * How the keys of one part follow from a worked solution.
 *
 * @param key what is right
 * @param also other whole answers, worth full marks
 */
record PartRule(KeyRule key, List<KeyRule> also) {}
