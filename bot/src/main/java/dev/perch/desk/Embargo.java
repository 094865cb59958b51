package dev.perch.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an answer may be read and not said: it belongs to a launch.
 *
 * @param launch its name in commands
 * @param until when it becomes public, as far as was known; null where it was called off: the
 *     answer is never said
 */
public record Embargo(String launch, @Nullable Instant until) {}
