package dev.perch.stories;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A story of Socket Mode itself: there is nothing to tell where Slack calls by HTTP. */
@DisabledIfSystemProperty(
    named = "stories.by",
    matches = "http",
    disabledReason = "it is about sockets, and by HTTP there are none")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface BySocketOnly {}
