package dev.perch.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A setting that must be given when another of the same record has a certain value, and may be left
 * out otherwise: its component is nullable. So it is missed together with all else that is missing.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Needed {
  /** The other's key, such as {@code mode}. */
  String when();

  /** The value, as it would stand in the file. */
  String is();
}
