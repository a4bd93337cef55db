package org.tentamen.render;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what templates do more with than write it: a text that they compare with others, or a list
 * whose items they search other texts for. Every other text of an item that {@code <@each>} goes
 * through is only written, or tested for being empty; see {@link PreparedTemplate}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Tested {}
