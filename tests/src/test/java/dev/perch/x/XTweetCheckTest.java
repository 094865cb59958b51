package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.TweetCheck.Found;
import dev.perch.desk.Unavailable;
import dev.perch.ticket.Withdrawal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class XTweetCheckTest {
  private static final XRoom ROOM = new XRoom();

  private final XTweetCheck check =
      new XTweetCheck(ROOM.api, List.of(ROOM.acme, ROOM.care), ROOM.ours);

  @AfterAll
  static void stop() {
    ROOM.close();
  }

  private static String posts(String customer) {
    return ROOM.x.post(customer, "@AcmeCare where is my order, asks " + customer, null);
  }

  @Test
  void eachTweetIsSpokenOfAsItStands() {
    String stands = posts("mona");
    String deleted = posts("mona");
    String edited = posts("piet");
    String hidden = posts("shy");
    String withheld = posts("far");
    ROOM.x.delete(deleted);
    String now = ROOM.x.edit(edited, "where is my order?");
    ROOM.x.people().change("shy", Map.of("protected", true));
    ROOM.x.people().change("far", Map.of("withheld", List.of("TR")));

    Map<String, Found> found =
        check.look("AcmeCare", List.of(stands, deleted, edited, hidden, withheld));

    assertThat(found)
        .containsEntry(stands, new Found.Present())
        .containsEntry(deleted, new Found.Gone(Withdrawal.DELETED))
        .containsEntry(hidden, new Found.Gone(Withdrawal.PROTECTED))
        .containsEntry(withheld, new Found.Gone(Withdrawal.WITHHELD));
    Found.Edited says = (Found.Edited) Objects.requireNonNull(found.get(edited));
    assertThat(says.now().id()).isEqualTo(edited);
    assertThat(says.now().latest()).isEqualTo(now);
    assertThat(says.now().text()).isEqualTo("where is my order?");
    assertThat(says.now().skip()).isNull();
  }

  @Test
  void whereNoneCanBeShownEachIsSpokenOfAllTheSame() {
    String one = posts("kim");
    String other = posts("kim");
    ROOM.x.delete(one);
    ROOM.x.delete(other);

    assertThat(check.look("AcmeCare", List.of(one, other)))
        .containsOnlyKeys(one, other)
        .containsValue(new Found.Gone(Withdrawal.DELETED));
  }

  @Test
  void anXThatDoesNotAnswerTellsNothing() {
    XApi nowhere = new XApi(new XClient(URI.create("http://127.0.0.1:1")));
    XTweetCheck blind = new XTweetCheck(nowhere, List.of(ROOM.care), ROOM.ours);

    assertThatThrownBy(() -> blind.look("AcmeCare", List.of("1")))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("unreachable");
  }
}
