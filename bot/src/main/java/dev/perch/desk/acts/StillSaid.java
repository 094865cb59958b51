package dev.perch.desk.acts;

import dev.perch.desk.Begun;
import dev.perch.desk.Embargoes;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.Mention;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Words;
import dev.perch.desk.acts.Pressed.EntryChanged;
import dev.perch.desk.acts.Pressed.EntryChanged.How;
import dev.perch.desk.acts.Pressed.OldWords;
import dev.perch.guard.Finding;
import dev.perch.guard.Severity;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Content.Handling;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.knowledge.Place;
import dev.perch.ticket.Road;
import dev.perch.ticket.TicketFacts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
   * A text that came from an entry.
   *
   * @param facts of the ticket that it answers
   * @param faq the entry and version, {@code id@version}, or null
   * @param text signed or not
   */
  record Taken(TicketFacts facts, Words words, @Nullable String faq, String text, Road road) {
    private String customer() {
      return words
          .mention(facts.lastWord().tweet().id())
          .map(Mention::author)
          .map(author -> author.name())
          .orElse("");
    }

    private boolean says(Content content) {
      return EntryWords.has(content, customer(), text);
    }

    private String inTurn(Faq now) {
      Place place = road == Road.DIRECT ? Place.DM : Place.TWEET;
      return EntryWords.inTurn(now, place, facts.lastWord().tweet().id(), customer());
    }
  }

  /**
   * What stands against sending it: in public, that the entry is for private messages; by any road,
   * that these are old words of it. Words that an agent has changed are their own.
   */
  Optional<Pressed> refusal(Taken taken) {
    Optional<Pin> pin = Pin.parse(taken.faq());
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
    if (taken.road() == Road.PUBLIC && isPrivate) {
      return Optional.of(new Pressed.PrivateMatter(title));
    }
    return change(taken)
        .filter(change -> taken.says(change.was()))
        .map(change -> new EntryChanged(title, change.how()));
  }

  /**
   * The same of a reply that was written a while ago. No card shows what holds by now, so whoever
   * would send it reads that in the answer; and is asked once about words that are an agent's own.
   *
   * @param despite the kinds of findings that they have read
   */
  Optional<Pressed> refusalLate(Act act, Taken taken, Set<Finding.Kind> despite) {
    return refusal(taken)
        .map(why -> why instanceof EntryChanged changed ? oldWords(changed, taken) : why)
        .or(() ->
            finding(taken)
                .filter(found -> !despite.contains(found.kind()))
                .map(found -> new Pressed.Warned(act.story(), List.of(found))));
  }

  private Pressed oldWords(EntryChanged changed, Taken taken) {
    String now = change(taken).flatMap(Change::now).map(taken::inTurn).orElse("");
    return new OldWords(changed, Begun.unsigned(taken.text()), now);
  }

  /**
   * What its author should know of the entry before they send it: their own words are asked about
   * once, the entry's old ones are kept in.
   */
  Optional<Finding> finding(Taken taken) {
    return change(taken)
        .map(change ->
            new Finding(
                Finding.Kind.ENTRY_CHANGED,
                taken.says(change.was()) ? Severity.BLOCK : Severity.WARN,
                0,
                0,
                told(change, taken),
                "Nothing written is lost: change in it what does not hold any more."));
  }

  private static String told(Change change, Taken taken) {
    String title = "The FAQ entry “%s”".formatted(change.was().title());
    return switch (change.how()) {
      case REPLACED ->
          "%s was changed since this was begun. It says now: “%s”"
              .formatted(title, change.now().map(taken::inTurn).orElse(""));
      case RETIRED -> title + " is not in use any more.";
      case EXPIRED -> title + " is past the day until which it holds.";
    };
  }

  /** Names the version that a text is held to: that of now, where it says these very words. */
  @Nullable String heldTo(Taken taken) {
    return Pin.parse(taken.faq())
        .flatMap(pin -> entries.now(pin.faq()))
        .filter(now -> taken.says(now.content()))
        .map(now -> now.id() + "@" + now.version())
        .orElse(taken.faq());
  }

  private static boolean isPrivate(Content content) {
    return content.handling().contains(Handling.PRIVATE_MATTER);
  }

  /**
   * An entry that does not say any more what it said.
   *
   * @param now what it says instead; nothing where it says nothing else
   */
  private record Change(How how, Content was, Optional<Faq> now) {}

  /** Nothing where its answers are the same, such as with another wording to find it by. */
  private Optional<Change> change(Taken taken) {
    Optional<Pin> pin = Pin.parse(taken.faq());
    Optional<Content> was = pin.flatMap(entries::pinned);
    if (pin.isEmpty() || was.isEmpty()) {
      return Optional.empty();
    }
    Optional<Faq> now = entries.now(pin.get().faq());
    return changed(pin.get().faq().slug(), pin.get().version())
        .map(how -> new Change(how, was.get(), how == How.REPLACED ? now : Optional.empty()))
        .filter(change -> change.how() != How.REPLACED || !stillSays(change, taken));
  }

  private static boolean stillSays(Change change, Taken taken) {
    Content was = change.was();
    Content now = change.now().map(Faq::content).orElse(was);
    boolean same = now.answers().equals(was.answers()) && Objects.equals(now.link(), was.link());
    return (same || taken.says(now)) && now.media().equals(was.media());
  }

  /**
   * What became of an entry since it said so; nothing where it still does. What it says instead is
   * of no use either past its day.
   */
  private Optional<How> changed(String id, String version) {
    Optional<Faq> now = FaqId.isSlug(id) ? entries.now(new FaqId(id)) : Optional.empty();
    if (now.isEmpty()) {
      return Optional.of(How.RETIRED);
    }
    if (entries.expired(now.get())) {
      return Optional.of(How.EXPIRED);
    }
    return now.get().version().equals(version) ? Optional.empty() : Optional.of(How.REPLACED);
  }
}
