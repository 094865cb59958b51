package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XMessagesTest extends XEmulatorTest {
  private static final String MAY_NOT =
      "You do not have permission to DM one or more participants.";

  private String mona = "";

  @BeforeEach
  void monaHasAnAccount() {
    x.post("mona", "hello world", null);
    mona = idOf("mona");
  }

  private String idOf(String username) {
    return caller.get("/2/users/by?usernames=" + username).body().at("/data/0/id").asText();
  }

  private String write(String text) {
    return x.people().message("mona", "AcmeCare", text, List.of());
  }

  private XCaller.Reply answer(String text) {
    return caller.post(with("/messages"), Json.object().put("text", text).toString());
  }

  private String with(String rest) {
    return "/2/dm_conversations/with/" + mona + rest;
  }

  @Test
  void aHiddenMessageIsAcceptedAndMissingFromReadsForAWhile() {
    String theirs = write("Hello?");
    x.faults().set("POST /2/dm_conversations/with/{participant_id}/messages", new Fault.Hidden(30));

    XCaller.Reply sent = answer("Hello!");

    assertThat(sent.status()).isEqualTo(201);
    assertThat(caller.get("/2/dm_events").each("id")).containsExactly(theirs);
    clock.push(Duration.ofSeconds(31));
    assertThat(caller.get("/2/dm_events").each("id")).hasSize(2);
  }

  @Test
  void whoWroteUsCanBeAnsweredAndNobodyElse() {
    XCaller.Reply before = answer("Hello, can we help?");
    write("my card was charged twice");

    XCaller.Reply after = answer("Let us look into it. ^IO");

    assertThat(before.status()).isEqualTo(403);
    assertThat(before.body())
        .hasToString(
            "{\"title\":\"Forbidden\",\"detail\":\"%s\",\"type\":\"about:blank\",\"status\":403}"
                .formatted(MAY_NOT));
    assertThat(after.status()).isEqualTo(201);
    assertThat(x.people().messages("AcmeCare", "MONA"))
        .extracting(SeenMessage::from, SeenMessage::to, SeenMessage::text)
        .containsExactly(
            tuple("mona", "AcmeCare", "my card was charged twice"),
            tuple("AcmeCare", "mona", "Let us look into it. ^IO"));
    assertThat(x.people().messages("AcmeCare", "somebody_else")).isEmpty();
  }

  @Test
  void whoIsOpenToMessagesCanBeWrittenFirstUnlessTheyBlockUsOrAreGone() {
    x.people().change("mona", Map.of("dms", "open"));
    XCaller.Reply open = answer("one");
    x.people().change("mona", Map.of("blocks", List.of("AcmeCare")));
    XCaller.Reply blocked = answer("two");
    x.people().change("mona", Map.of("blocks", List.of(), "suspended", true));
    XCaller.Reply gone = answer("three");

    assertThat(open.status()).isEqualTo(201);
    assertThat(List.of(blocked, gone))
        .allMatch(reply -> reply.status() == 403 && reply.detail().equals(MAY_NOT));
  }

  @Test
  void whetherWeMayWriteIsAFieldOfTheUser() {
    String path = "/2/users/" + mona + "?user.fields=receives_your_dm";
    JsonNode before = caller.get(path).body();
    write("hello");

    JsonNode after = caller.get(path).body();

    assertThat(before.at("/data/receives_your_dm").asBoolean(true)).isFalse();
    assertThat(after.at("/data/receives_your_dm").asBoolean(false)).isTrue();
  }

  @Test
  void aHandleMayCloseItsMessages() {
    x.people().change("AcmeCare", Map.of("dms", "closed"));

    assertThatThrownBy(() -> write("hello")).isInstanceOf(XProblem.class).hasMessage(MAY_NOT);
  }

  @Test
  void aMessageIsAnsweredWithWhatWasAskedFor() {
    String id = write("1 < 2, see https://example.com/a?b=c");

    JsonNode bare = caller.get("/2/dm_events/" + id).body();
    JsonNode whole =
        caller
            .get(
                "/2/dm_events/"
                    + id
                    + "?dm_event.fields=sender_id,created_at,dm_conversation_id,participant_ids&expansions=sender_id")
            .body();

    assertThat(bare.path("data").properties()).extracting(Map.Entry::getKey).hasSize(3);
    assertThat(bare.at("/data/event_type").asText()).isEqualTo("MessageCreate");
    assertThat(bare.at("/data/text").asText()).startsWith("1 &lt; 2, see https://t.co/");
    assertThat(whole.at("/data/sender_id").asText()).isEqualTo(mona);
    assertThat(whole.at("/data/dm_conversation_id").asText()).contains(mona, acme.userId(), "-");
    assertThat(whole.at("/includes/users/0/username").asText()).isEqualTo("mona");
  }

  @Test
  void listsComeInPagesNewestFirstAndReachBackThirtyDays() {
    write("too old");
    clock.push(Duration.ofDays(30));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.addFirst(write("number " + i));
    }
    // Twitter4J signs by the real clock; the calls must not look a month old.
    clock.push(Duration.ofDays(-30).plusSeconds(1));

    XCaller.Reply first = caller.get("/2/dm_events?max_results=2");
    String token = first.body().at("/meta/next_token").asText();
    XCaller.Reply second = caller.get("/2/dm_events?max_results=2&pagination_token=" + token);
    XCaller.Reply joins = caller.get("/2/dm_events?event_types=ParticipantsJoin");

    assertThat(first.each("id")).isEqualTo(ids.subList(0, 2));
    assertThat(token).hasSizeGreaterThanOrEqualTo(16);
    assertThat(second.each("id")).isEqualTo(ids.subList(2, 4));
    assertThat(joins.body()).hasToString("{\"meta\":{\"result_count\":0}}");
  }

  @Test
  void aConversationIsReadByItsPersonOrItsId() {
    String ours = write("hello");
    x.people().message("bob", "AcmeCare", "me too", List.of());
    String conversation =
        caller
            .get("/2/dm_events/" + ours + "?dm_event.fields=dm_conversation_id")
            .data("dm_conversation_id");

    XCaller.Reply withMona = caller.get(with("/dm_events"));
    XCaller.Reply byId = caller.get("/2/dm_conversations/" + conversation + "/dm_events");
    XCaller.Reply answered =
        caller.post("/2/dm_conversations/" + conversation + "/messages", "{\"text\":\"hi\"}");
    XCaller.Reply strange = caller.post("/2/dm_conversations/1-2/messages", "{\"text\":\"hi\"}");

    assertThat(withMona.each("id")).containsExactly(ours);
    assertThat(byId.each("id")).containsExactly(ours);
    assertThat(answered.data("dm_conversation_id")).isEqualTo(conversation);
    assertThat(strange.detail()).isEqualTo(MAY_NOT);
  }

  @Test
  void onlyOnesOwnMessagesAreDeletedAndTheOtherKeepsThem() {
    String theirs = write("hello");
    String ours = answer("hello back").data("dm_event_id");

    XCaller.Reply deleted = caller.delete("/2/dm_events/" + ours);

    assertThat(deleted.body()).hasToString("{\"data\":{\"deleted\":true}}");
    assertThat(caller.delete("/2/dm_events/" + theirs).status()).isEqualTo(403);
    assertThat(caller.get("/2/dm_events").each("id")).containsExactly(theirs);
    assertThat(caller.get("/2/dm_events/" + ours).body().at("/errors/0/title").asText())
        .isEqualTo("Not Found Error");
    assertThat(x.people().messages("mona", null)).hasSize(2);
  }

  @Test
  void whatNoMessageMayBeIsRefused() {
    write("hello");

    List<XCaller.Reply> refused =
        List.of(
            answer(" "),
            answer("a".repeat(10_001)),
            caller.post(with("/messages"), "{}"),
            caller.post(with("/messages"), "{\"text\":\"hi\",\"colour\":1}"),
            caller.post(with("/messages"), "{\"attachments\":[{\"media_id\":\"7\"}]}"),
            caller.post("/2/dm_conversations/with/nobody/messages", "{\"text\":\"hi\"}"),
            caller.get("/2/dm_events?dm_event.fields=colour"),
            caller.get("/2/dm_events?since_id=1"));

    assertThat(refused).allMatch(reply -> reply.status() == 400);
    assertThat(answer("a".repeat(10_000)).status()).isEqualTo(201);
  }

  @Test
  void readsAndWritesAreFifteenInFifteenMinutesAndSomeCountForTheDay() {
    write("hello");
    for (int i = 0; i < 15; i++) {
      assertThat(answer("number " + i).status()).isEqualTo(201);
      assertThat(caller.get("/2/dm_events").status()).isEqualTo(200);
    }

    XCaller.Reply written = answer("one too many");
    XCaller.Reply read = caller.get("/2/dm_events");

    assertThat(written.status()).isEqualTo(429);
    assertThat(written.header("x-rate-limit-limit")).isEqualTo("15");
    assertThat(written.header("x-user-limit-24hour-limit")).isEqualTo("1440");
    assertThat(read.status()).isEqualTo(429);
  }

  @Test
  void theAppAloneReadsNobodysMessages() {
    XCaller.Reply reply = caller.withBearer("GET", "/2/dm_events", x.bearerToken());

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body().path("title").asText()).isEqualTo("Unsupported Authentication");
  }
}
