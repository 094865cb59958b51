package dev.perch.desk.intake;

import dev.perch.desk.Mention;
import dev.perch.desk.Opportunity;
import dev.perch.desk.Stories;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Words;
import dev.perch.desk.intake.Judging.Judged;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How a tweet of a ticket's is judged and answered that says something new to us. */
final class Hearing {
  private final Stories stories;
  private final Triage triage;
  private final Supplier<String> salts;
  private final InstantSource clock;

  Hearing(Stories stories, Triage triage, Supplier<String> salts, InstantSource clock) {
    this.stories = stories;
    this.triage = triage;
    this.salts = salts;
    this.clock = clock;
  }

  /**
   * What was made of it.
   *
   * @param salt of the ticket's hashes
   */
  record Heard(
      String salt, List<SuggestedAnswer> suggestions, Optional<Judged> judged, Instant at) {
    Heard {
      suggestions = List.copyOf(suggestions);
    }
  }

  /** By what it says itself: it stands for what it said before. */
  Heard heard(Story story, Mention mention) {
    Words words = stories.words(story.ticket().id());
    List<String> said = List.of(mention.text());
    List<SuggestedAnswer> suggestions = triage.suggest(said, mention);
    Instant now = clock.instant();
    Optional<Judged> judged =
        triage.judge(asHeard(story.ticket(), words, mention), said, suggestions, now);
    return new Heard(salt(words), suggestions, judged, now);
  }

  /**
   * A ticket whose words were erased begins anew: by the old salt its hashes could be guessed at.
   */
  String salt(Words words) {
    return words.salt().isEmpty() ? salts.get() : words.salt();
  }

  /**
   * Heard, or told us. Who waits for us does not wait less for what we overhear of them; and what
   * was heard stays so when it is edited.
   */
  static Mention asHeard(Ticket ticket, Words words, Mention mention) {
    if (!Opportunity.is(ticket.facts().attention().triaged())) {
      return mention.told();
    }
    return words.mention(mention.id()).map(Mention::heardBy).map(mention::heard).orElse(mention);
  }
}
