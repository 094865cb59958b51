package dev.perch.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One line of why a setting is there, for the operator who has to write it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
  /** Why it is there and what it is, without a full stop: "Where Slack's Web API is". */
  String value();

  /** A value that would be right, shown where one is missing or wrong; of an item, for a list. */
  String example() default "";
}
