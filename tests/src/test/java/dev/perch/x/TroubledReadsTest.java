package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Gate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to X or to the line in the middle of a read. */
class TroubledReadsTest {
  private final XRoom room = new XRoom();
  private final Mentions mentions = room.mentions(room.care);

  @AfterEach
  void stop() {
    room.close();
  }

  private List<String> customersPost(int many) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      ids.add(room.customerPosts("@AcmeCare question " + i));
    }
    return ids;
  }

  @Test
  void whatLeavesTheNewestEightHundredWhileTheyAreReadIsFoundBySearch() throws Exception {
    customersPost(1);
    mentions.sweep();
    List<String> ids = customersPost(400);
    Gate second =
        room.x
            .gates()
            .set(
                "GET /2/users/:id/mentions",
                Gate.Phase.BEFORE,
                request -> request.path("query").asText().contains("pagination_token"));
    Thread reading = Thread.startVirtualThread(mentions::poll);
    second.awaitArrival(Duration.ofSeconds(10));
    customersPost(750);

    second.open();
    reading.join();

    assertThat(room.takenIds()).containsAll(ids);
  }

  @Test
  void aReadThatWasSwallowedOnTheWayIsAskedAgainUnderASignatureOfItsOwn() throws Exception {
    mentions.sweep();
    Gate swallowed = room.x.gates().after("GET /2/users/:id/mentions");
    FutureTask<Round> reading = new FutureTask<>(mentions::poll);
    Thread.startVirtualThread(reading);
    swallowed.awaitArrival(Duration.ofSeconds(10));

    swallowed.drop();

    assertThat(reading.get()).isEqualTo(new Round.Read(0));
  }

  @Test
  void aLineThatIsCutTwiceIsNoRefusalOfTheKeys() {
    for (int cuts = 1; cuts <= 2; cuts++) {
      mentions.sweep();
      room.x.faults().set("GET /2/users/{id}/mentions", new Fault.Cut(0), cuts);

      Round round = mentions.poll();

      if (round instanceof Round.Unread(Answer.Failed why)) {
        assertThat(why).as("after %d cuts", cuts).isEqualTo(new Answer.NoAnswer("cut"));
      }
      room.x.faults().end();
    }
  }
}
