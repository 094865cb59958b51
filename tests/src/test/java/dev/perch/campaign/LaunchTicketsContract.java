package dev.perch.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Appends;
import dev.perch.desk.Stories;
import dev.perch.ticket.Mood;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import dev.perch.ticket.Urgency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everybody does who knows which tickets are about a launch. */
public abstract class LaunchTicketsContract {
  private static final LaunchId LAMP = new LaunchId("glow-lamp");

  protected abstract Stories stories();

  protected abstract LaunchTickets tickets();

  private void judged(String tweet, int minutes, String... tags) {
    Story story =
        stories()
            .read(new TicketId(tweet))
            .orElseGet(() -> Appends.done(stories().append(Appends.opening(tweet))));
    stories()
        .append(
            Appends.next(
                story,
                "judged:" + tweet + ":" + minutes,
                new TicketEvent.Triaged(
                    Appends.at(minutes),
                    Urgency.NORMAL,
                    Mood.NEUTRAL,
                    "en",
                    null,
                    1,
                    List.of(),
                    false,
                    false,
                    List.of(tags))));
  }

  @Test
  void aTicketIsAboutALaunchFromItsFirstTweetThatWasAndForEver() {
    judged("2", 5, "launch:glow-lamp", "money");
    judged("1", 7, "launch:glow-lamp", "launch:other");
    judged("3", 8, "money", "launch:No Name");

    judged("2", 9);
    judged("1", 10, "launch:glow-lamp");

    assertThat(tickets().of(LAMP, 10)).extracting(TicketId::value).containsExactly("2", "1");
    assertThat(tickets().of(LAMP, 1)).extracting(TicketId::value).containsExactly("2");
    assertThat(tickets().newest(LAMP, 1)).extracting(TicketId::value).containsExactly("1");
    assertThat(tickets().count(LAMP)).isEqualTo(2);
    assertThat(tickets().countBefore(LAMP, Appends.at(7))).isEqualTo(1);
    assertThat(tickets().count(new LaunchId("none"))).isZero();
    assertThat(tickets().of(new LaunchId("other"), 10)).hasSize(1);
    assertThat(tickets().of(new LaunchId("none"), 10)).isEmpty();
  }
}
