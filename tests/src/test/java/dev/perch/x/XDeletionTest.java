package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.sandbox.wire.Fault;
import dev.perch.ticket.Deletion;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reply of ours goes from X, or it is said what became of that. */
class XDeletionTest {
  private final XRoom room = new XRoom();
  private final XReplies replies = new XReplies(room.api, List.of(room.acme, room.care));
  private final String question = room.customerPosts("@AcmeCare where is my order?");
  private final String ours = reply();

  @AfterEach
  void stop() {
    room.close();
  }

  private String reply() {
    Outcome posted = replies.post("AcmeCare", question, "On its way. ^AB", List.of());
    return ((Outcome.Posted) posted).tweet();
  }

  @Test
  void aReplyOfOursIsTakenAway() {
    assertThat(replies.delete("AcmeCare", ours)).contains(Deletion.Outcome.DELETED);

    assertThat(room.x.tweet(ours)).isEmpty();
  }

  @Test
  void askedAgainItDoesNoHarm() {
    replies.delete("AcmeCare", ours);

    Optional<Deletion.Outcome> again = replies.delete("AcmeCare", ours);

    assertThat(again.filter(Deletion.Outcome.DELETED::equals)).isEmpty();
    assertThat(room.x.tweet(question)).isPresent();
  }

  @Test
  void whatIsNotOursStays() {
    assertThat(replies.delete("AcmeCare", question)).contains(Deletion.Outcome.NOT_ALLOWED);

    assertThat(room.x.tweet(question)).isPresent();
  }

  @Test
  void withoutKeysThatXTakesNothingIsTakenAway() {
    Account wrong = Account.of(room.care.handle(), new Keys("a", "b", "c", "d"));

    assertThat(new XReplies(room.api, List.of(wrong)).delete("AcmeCare", ours))
        .contains(Deletion.Outcome.NOT_AUTHORIZED);
    assertThat(replies.delete("SomebodyElse", ours)).contains(Deletion.Outcome.NOT_AUTHORIZED);
    assertThat(room.x.tweet(ours)).isPresent();
  }

  @Test
  void withoutAClearAnswerItHasToBeLookedUp() {
    room.x.faults().set("DELETE /2/tweets/{id}", new Fault.ServerError(503, true));

    assertThat(replies.delete("AcmeCare", ours)).isEmpty();
    assertThat(room.x.tweet(ours)).isEmpty();

    XReplies away =
        new XReplies(new XApi(new XClient(URI.create("http://127.0.0.1:1"))), List.of(room.care));
    assertThat(away.delete("AcmeCare", ours)).isEmpty();
  }
}
