package dev.perch.desk.acts;

import dev.perch.desk.SuggestedAnswer;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Content.Handling;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.knowledge.Strength;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reply is about, by the FAQ bank: the entry it was taken from and those that match the
 * customer's last word strongly, so that own words about the same matter are no way around a rule.
 *
 * @param topics tags and ids of these entries
 * @param flagged whether one of them asks for a second pair of eyes
 */
record Matter(Set<String> topics, boolean flagged) {
  Matter {
    topics = Set.copyOf(topics);
  }

  /**
   * The matter of a reply. An entry counts as it was when it was used and as it is now: retiring or
   * changing it takes no rule off what was said from it.
   *
   * @param faq {@code id@version} of the entry it was taken from, or null
   * @param suggested what the card showed for the customer's last word
   */
  static Matter of(Entries bank, @Nullable String faq, List<SuggestedAnswer> suggested) {
    List<SuggestedAnswer> strong =
        suggested.stream().filter(answer -> answer.strength() == Strength.STRONG).toList();
    Set<String> topics = new HashSet<>();
    boolean flagged =
        strong.stream().anyMatch(answer -> answer.handling().contains(Handling.NEEDS_SIGN_OFF));
    List<String> used =
        Stream.concat(Stream.ofNullable(faq), strong.stream().map(SuggestedAnswer::pin))
            .distinct()
            .toList();
    for (String pinned : used) {
      String id = pinned.split("@", 2)[0];
      topics.add(id);
      List<Content> contents = contents(bank, id, Pin.parse(pinned));
      contents.forEach(content -> topics.addAll(content.tags()));
      flagged |= contents.stream().anyMatch(it -> it.handling().contains(Handling.NEEDS_SIGN_OFF));
    }
    return new Matter(topics, flagged);
  }

  private static List<Content> contents(Entries bank, String id, Optional<Pin> pin) {
    Optional<Content> now =
        FaqId.isSlug(id) ? bank.now(new FaqId(id)).map(Faq::content) : Optional.empty();
    return Stream.concat(now.stream(), pin.flatMap(bank::pinned).stream()).toList();
  }
}
