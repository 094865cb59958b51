package dev.perch.desk.intake;

import static dev.perch.desk.Appends.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Appends;
import dev.perch.desk.Stories;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everybody does who knows the tickets of a rush. */
public abstract class UnadvisedContract {
  protected abstract Stories stories();

  protected abstract Unadvised unadvised();

  private Story opened(String tweet, int minute) {
    return done(Appends.opening(tweet, "7001", "AcmeCare", at(minute)));
  }

  private Story done(Stories.Append append) {
    return ((Stories.Appended.Done) stories().append(append)).story();
  }

  private Story hurried(String tweet, int minute) {
    Story story = opened(tweet, minute);
    return done(Appends.next(story, "hurry:" + tweet, new TicketEvent.Hurried(at(minute))));
  }

  @Test
  void theOldestComesFirstUntilItIsAdvisedOrDone() {
    opened("1", 0);
    Story second = hurried("2", 1);
    Story third = hurried("3", 2);
    hurried("4", 3);
    hurried("5", 4);
    List<TicketId> all = unadvised().oldest(3);

    done(Appends.next(second, "advise:2", new TicketEvent.Advised(at(5), List.of())));
    done(Appends.next(third, "press:1", new TicketEvent.Resolved(at(6), Appends.ANNA)));

    assertThat(all).extracting(TicketId::value).containsExactly("2", "3", "4");
    assertThat(unadvised().oldest(10)).extracting(TicketId::value).containsExactly("4", "5");
  }
}
