package dev.perch.campaign.storm;

import dev.perch.campaign.storm.Heap.Lane;
import dev.perch.campaign.storm.Heap.Seen;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.Mention;
import dev.perch.desk.Opportunity;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.knowledge.Senses;
import dev.perch.knowledge.Strength;
import dev.perch.ticket.Road;
import dev.perch.ticket.TicketFacts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the watch sees of a ticket. */
final class Sighting {
  private Sighting() {}

  /**
   * What a ticket's first tweet is to the watch; nothing for one that wants looking at alone, and
   * for what was only heard: that has a lane of its own, and is no storm at our door.
   */
  static Optional<Seen> seen(Glance glance, Senses senses) {
    TicketFacts facts = glance.story().ticket().facts();
    var triaged = facts.attention().triaged();
    boolean direct = Road.of(facts.said().getFirst().tweet().road()) != Road.PUBLIC;
    boolean shows = triaged != null && !triaged.privateData().isEmpty();
    if (direct || shows || Opportunity.is(triaged)) {
      return Optional.empty();
    }
    return glance
        .words()
        .mention(facts.origin().id().value())
        .map(mention ->
            new Seen(
                facts.id(),
                new Lane(facts.handle(), facts.team()),
                first(glance)
                    .filter(answer -> answer.strength() == Strength.STRONG)
                    .map(SuggestedAnswer::faq)
                    .orElse(null),
                first(glance).map(SuggestedAnswer::faq).orElse(null),
                Gist.of(mention.text(), senses),
                facts.origin().opened()));
  }

  private static Optional<SuggestedAnswer> first(Glance glance) {
    return glance.words().suggested(0).stream().findFirst();
  }

  /** What the bank does not know has no usual rate. */
  static String rate(Lane lane, @Nullable String entry) {
    return lane.handle() + "/" + (entry == null ? "" : entry);
  }

  /** The words of the tweet that opened it. */
  static Optional<String> text(Glance glance) {
    return glance
        .words()
        .mention(glance.story().ticket().facts().origin().id().value())
        .map(Mention::text);
  }
}
