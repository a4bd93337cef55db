/**
 * YAML as text with places: lists, mappings and scalars, nothing else.
 *
 * <p>Start with {@link org.tentamen.bank.yaml.YamlReader}. A scalar is only its text, and every
 * character of it knows where it stands in the file; YAML's implicit types, tags, anchors and
 * aliases do not exist here. {@link org.tentamen.bank.yaml.Fields} reads a mapping whose keys are
 * known. This is the only package that touches SnakeYAML. Depends on {@code diagnostic}.
 */
@NullMarked
package org.tentamen.bank.yaml;

import org.jspecify.annotations.NullMarked;
