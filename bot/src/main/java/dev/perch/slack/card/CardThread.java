package dev.perch.slack.card;

import dev.perch.desk.CardPlace;
import dev.perch.slack.view.Shown;
import dev.perch.slack.view.ThreadLine;
import dev.perch.slack.wire.CardPaces;
import dev.perch.slack.wire.SlackApi;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.util.Optional;

/** What the thread of a card tells: a line for each event that wants one, each once. */
final class CardThread {
  private final SlackApi api;
  private final Beside beside;
  private final CardPaces paces;
  private final KeptPlace kept;
  private final TicketId id;
  private final Story story;
  private final Shown shown;

  CardThread(
      SlackApi api, Beside beside, CardPaces paces, KeptPlace kept, Story story, Shown shown) {
    this.api = api;
    this.beside = beside;
    this.paces = paces;
    this.kept = kept;
    this.id = shown.ticket().id();
    this.story = story;
    this.shown = shown;
  }

  /**
   * Tells what it has not been told; false where the pace does not allow all of it now. A thread
   * after a hand-off opens with all that was said, unless the card itself shows that.
   */
  boolean tell() {
    if (kept.place().told() == 0 && kept.place().second() && !ThreadLine.opens(story, shown)) {
      kept.note(kept.place().told(story.length()));
    }
    for (int index = kept.place().told(); index < story.length(); index++) {
      Optional<ThreadLine> line = line(index);
      if (line.isEmpty()) {
        continue;
      }
      kept.keepNoted();
      if (!tell(line.get(), index)) {
        return false;
      }
      kept.note(kept.place().told(index == 0 ? story.length() : index + 1));
      if (index == 0) {
        return true;
      }
    }
    return true;
  }

  private boolean tell(ThreadLine line, int index) {
    CardPlace place = kept.place();
    boolean maybeTold = place.begun() == index;
    if (!maybeTold && !paces.post(place.channel())) {
      return false;
    }
    if (!maybeTold || !CardMark.tells(api.replies(place.channel(), place.ts()), id, index)) {
      kept.keep(kept.lookingAgainIf(maybeTold).beginning(index));
      beside.tell(
          new Beside.Told(story, index, shown),
          place.channel(),
          () -> api.permalink(place.channel(), place.ts()));
      api.post(place.channel(), place.ts(), line.text(), line.blocks(), CardMark.line(id, index));
    }
    return true;
  }

  private Optional<ThreadLine> line(int index) {
    if (index > 0) {
      return ThreadLine.of(story, index, shown);
    }
    return kept.place().second() ? Optional.of(ThreadLine.opening(story, shown)) : Optional.empty();
  }
}
