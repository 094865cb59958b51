package dev.perch.desk.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Appends;
import dev.perch.desk.Mentions;
import dev.perch.desk.Stories;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Words;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What everybody does who knows the tickets that the bank had no answer to. */
public abstract class UnansweredContract {
  private static final Duration HOUR = Duration.ofHours(1);

  protected abstract Stories stories();

  protected abstract Unanswered unanswered();

  private Story open(String tweet, int hour, SuggestedAnswer... suggested) {
    Stories.Append plain =
        Appends.opening(tweet, "7001", "AcmeCare", Appends.NOON.plus(HOUR.multipliedBy(hour)));
    Words words = new Words("s", Map.of(), Map.of(), Map.of(0, List.of(suggested)));
    Stories.Append append =
        new Stories.Append(
            plain.ticket(), null, plain.operation(), plain.events(), words, plain.consequences());
    return ((Stories.Appended.Done) stories().append(append)).story();
  }

  @Test
  void whatOpensWithoutAGoodSuggestionIsKnownNewestFirstAndOnlyForAWhile() {
    open("1", 0);
    open("2", 1, Mentions.answer("At your door."));
    Story third = open("3", 2);
    stories().append(Appends.next(third, "press:1", claimed(third)));
    open("4", 3);

    assertThat(unanswered().since(Appends.NOON, 10))
        .extracting(TicketId::value)
        .containsExactly("4", "3", "1");
    assertThat(unanswered().since(Appends.NOON, 2))
        .extracting(TicketId::value)
        .containsExactly("4", "3");
    assertThat(unanswered().since(Appends.NOON.plus(HOUR), 10)).hasSize(2);
    assertThat(unanswered().since(Appends.NOON, 10)).as("forgotten").hasSize(2);
  }

  private static TicketEvent claimed(Story story) {
    return new TicketEvent.Claimed(story.events().getLast().at(), Appends.ANNA);
  }
}
