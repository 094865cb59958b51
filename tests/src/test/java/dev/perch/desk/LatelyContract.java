package dev.perch.desk;

import static dev.perch.desk.Appends.at;
import static dev.perch.desk.Appends.opening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Lately.Came;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What everybody does who knows the tweets of the last days. */
public abstract class LatelyContract {
  protected abstract Stories stories();

  protected abstract Lately lately();

  @Test
  void whatCameIsKnownNewestFirstAndOnlyForAWhile() {
    stories().append(opening("1", "7001", "AcmeCare", at(0)));
    stories().append(opening("2", "7002", "AcmeCare", at(5)));

    assertThat(lately().since(at(0), 10)).containsExactly(came("2"), came("1"));
    assertThat(lately().since(at(1), 10)).containsExactly(came("2"));
    assertThat(lately().since(at(0), 1)).containsExactly(came("2"));

    stories()
        .append(
            opening("3", "7003", "AcmeCare", at(2).plus(Lately.KEPT).plus(Duration.ofMillis(1))));
    assertThat(lately().since(at(0), 10)).as("forgotten").containsExactly(came("3"), came("2"));
  }

  private static Came came(String tweet) {
    return new Came(new TicketId(tweet), tweet);
  }
}
