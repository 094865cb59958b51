package dev.perch.desk.acts;

import dev.perch.desk.SuggestedAnswer;
import dev.perch.knowledge.Content.Handling;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Strength;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
   * The matter of a reply.
   *
   * @param faq {@code id@version} of the entry it was taken from, or null
   * @param suggested what the card showed for the customer's last word
   */
  static Matter of(
      Function<FaqId, Optional<Faq>> bank, @Nullable String faq, List<SuggestedAnswer> suggested) {
    Set<String> topics = new HashSet<>();
    boolean flagged = false;
    Stream<String> strong =
        suggested.stream()
            .filter(answer -> answer.strength() == Strength.STRONG)
            .map(SuggestedAnswer::faq);
    List<String> ids =
        Stream.concat(Stream.ofNullable(faq).map(id -> id.split("@", 2)[0]), strong)
            .distinct()
            .toList();
    for (String id : ids) {
      topics.add(id);
      Optional<Faq> entry = FaqId.isSlug(id) ? bank.apply(new FaqId(id)) : Optional.empty();
      if (entry.isPresent()) {
        topics.addAll(entry.get().tags());
        flagged |= entry.get().content().handling().contains(Handling.NEEDS_SIGN_OFF);
      }
    }
    return new Matter(topics, flagged);
  }
}
