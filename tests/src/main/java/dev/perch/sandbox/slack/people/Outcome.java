package dev.perch.sandbox.slack.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of something that a person did.
 *
 * @param view the modal that opened; null if none did
 * @param messages what was posted or changed since, as that person sees it, each message once; what
 *     answers a command comes before what else was said meanwhile
 * @param errors what was wrong with a submitted form, by the visible label; empty when it went
 *     through
 */
public record Outcome(
    @Nullable String view, List<SeenMessage> messages, Map<String, String> errors) {
  public Outcome {
    messages = List.copyOf(messages);
  }

  /** The same, with these messages before all others. */
  Outcome beginningWith(Set<String> timestamps) {
    var sorted =
        messages.stream()
            .sorted(Comparator.comparing(message -> !timestamps.contains(message.ts())))
            .toList();
    return new Outcome(view, sorted, errors);
  }

  /** Whether it went through. */
  public boolean ok() {
    return errors.isEmpty();
  }

  /** The modal that opened; fails where none did. */
  public String openedView() {
    return Objects.requireNonNull(view, "no modal opened");
  }
}
