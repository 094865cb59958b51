package dev.perch.campaign.listening;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A search that Perch listens by.
 *
 * @param name of {@link #NAME}'s form: what it is called in Slack and on cards
 * @param query as its author typed it, in X's search language
 * @param handle of ours that would answer, without the {@code @}
 * @param by the Slack user who added it
 * @param since from when on it is read: since it was added, or last heard again
 * @param muted whether it is not read for now
 */
public record Listen(
    String name, String query, String handle, String by, Instant since, boolean muted) {

  /** Letters, digits and hyphens, 2 to 30 of them. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,29}");

  /** The name as it is kept; nothing for what cannot be one. */
  public static Optional<String> name(String typed) {
    String name = typed.toLowerCase(Locale.ROOT);
    return NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
  }
}
