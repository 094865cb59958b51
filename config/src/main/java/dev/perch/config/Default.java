package dev.perch.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a setting is when nobody writes it, in the words that an operator would write: {@code
 * "30s"}, {@code "true"}. The empty text is the empty list, the empty map, or for a record all of
 * its defaults. A secret has no default.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
  /** The default, as it would stand in the file. */
  String value();
}
