package dev.perch.knowledge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reply was taken from, as its story pins it: {@code id@version}.
 *
 * @param version names the words of the entry ({@link Content#version()})
 */
public record Pin(FaqId faq, String version) {
  private static final Pattern WRITTEN = Pattern.compile("([a-z0-9-]{1,80})@([A-Za-z0-9]{1,40})");

  /** Reads one; nothing of an agent's own words, or of what was never an entry's. */
  public static Optional<Pin> parse(@Nullable String text) {
    Matcher written = WRITTEN.matcher(text == null ? "" : text);
    return written.matches() && FaqId.isSlug(written.group(1))
        ? Optional.of(new Pin(new FaqId(written.group(1)), written.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return faq + "@" + version;
  }
}
