package dev.perch.desk.acts;

import dev.perch.desk.Embargoes;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.Mention;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Words;
import dev.perch.desk.acts.Pressed.EntryChanged;
import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Content.Handling;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.ticket.Road;
import dev.perch.ticket.TicketFacts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether words that came from an entry may still be said: a card shows what the bank said when it
 * was drawn, and the bank may know better by now.
 */
final class StillSaid {
  private final Entries entries;

  StillSaid(Entries entries) {
    this.entries = entries;
  }

  /** What stands against using a suggestion as the card shows it, by that road. */
  Optional<Pressed> refusal(SuggestedAnswer shown, Road road) {
    if (HoldingStatement.is(shown) || shown.faq().startsWith(Embargoes.TAG)) {
      return Optional.empty();
    }
    return changed(shown.faq(), shown.version())
        .<Pressed>map(how -> new EntryChanged(shown.title(), how))
        .or(() ->
            road == Road.PUBLIC && shown.handling().contains(Handling.PRIVATE_MATTER)
                ? Optional.of(new Pressed.PrivateMatter(shown.title()))
                : Optional.empty());
  }

  /**
   * What stands against sending a text that came from an entry: in public, that the entry is for
   * private messages; by any road, that these are old words of it. Words that an agent has changed
   * are their own.
   *
   * @param faq the entry and version, {@code id@version}, or null
   * @param text without signature
   */
  Optional<Pressed> refusal(
      TicketFacts facts, Words words, @Nullable String faq, String text, Road road) {
    Optional<Pin> pin = Pin.parse(faq);
    Optional<Content> content = pin.flatMap(entries::pinned);
    if (pin.isEmpty() || content.isEmpty()) {
      return Optional.empty();
    }
    String title = content.get().title();
    boolean isPrivate =
        isPrivate(content.get())
            || entries
                .now(pin.get().faq())
                .map(Faq::content)
                .filter(StillSaid::isPrivate)
                .isPresent();
    if (road == Road.PUBLIC && isPrivate) {
      return Optional.of(new Pressed.PrivateMatter(title));
    }
    String name =
        words
            .mention(facts.lastWord().tweet().id())
            .map(Mention::author)
            .map(author -> author.name())
            .orElse("");
    return changed(pin.get().faq().slug(), pin.get().version())
        .filter(_ -> isWordForWord(content.get(), text, name))
        .map(how -> new EntryChanged(title, how));
  }

  private static boolean isPrivate(Content content) {
    return content.handling().contains(Handling.PRIVATE_MATTER);
  }

  private static boolean isWordForWord(Content content, String text, String name) {
    return content.answers().values().stream()
        .flatMap(List::stream)
        .anyMatch(
            answer -> AnswerText.fill(answer, name, content.link()).strip().equals(text.strip()));
  }

  /** What became of an entry since it said so; nothing where it still does. */
  private Optional<EntryChanged.How> changed(String id, String version) {
    Optional<Faq> now = FaqId.isSlug(id) ? entries.now(new FaqId(id)) : Optional.empty();
    if (now.isEmpty()) {
      return Optional.of(EntryChanged.How.RETIRED);
    }
    if (!now.get().version().equals(version)) {
      return Optional.of(EntryChanged.How.REPLACED);
    }
    return entries.expired(now.get()) ? Optional.of(EntryChanged.How.EXPIRED) : Optional.empty();
  }
}
