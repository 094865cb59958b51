package dev.perch.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People come and go, and the app that asked to hear of it does. */
class MembershipTest {
  private final SlackEmulator slack =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false).withApp(Apps.WHOLE));
  private final SlackCaller caller = new SlackCaller(slack);
  private FakeApp app;

  @BeforeEach
  void connect() throws Exception {
    app = FakeApp.ackingAll(slack);
  }

  @AfterEach
  void stop() {
    app.close();
    slack.close();
  }

  @Test
  void whoIsLetIntoAChannelSeesItAndWhoIsPutOutDoesNot() throws Exception {
    slack.people().administrator().channel("pr", "agent1", true);
    slack.people().administrator().channel("care", "agent1", false);

    assertThat(members("C0PR")).extracting(JsonNode::asText).contains("U0AGENT1");
    assertThat(members("C0CARE")).extracting(JsonNode::asText).doesNotContain("U0AGENT1");
    assertThat(app.events(2, "member_joined_channel", "member_left_channel"))
        .extracting(event -> event.path("channel").asText())
        .containsExactly("C0PR", "C0CARE");
    assertThatThrownBy(() -> slack.people().messages("care", null, "agent1"))
        .hasMessage("channel_not_found");
  }

  @Test
  void aGroupTellsWhoCameAndWentAndHowManyItHas() throws Exception {
    slack.people().administrator().group("pr", "agent1", true);
    slack.people().administrator().group("S0PR", "pr1", false);

    var groups =
        caller.call("usergroups.list", Map.of("include_users", "true", "include_count", "true"));
    var users = caller.call("usergroups.users.list", Map.of("usergroup", "S0PR"));
    assertThat(users.at("/users")).hasSize(1);
    assertThat(users.at("/users/0").asText()).isEqualTo("U0AGENT1");
    assertThat(groups.path("usergroups"))
        .filteredOn(group -> group.path("id").asText().equals("S0PR"))
        .singleElement()
        .satisfies(group -> assertThat(group.path("user_count").asInt()).isEqualTo(1));
    var told = app.events(2, "subteam_members_changed");
    assertThat(told.getFirst().at("/added_users/0").asText()).isEqualTo("U0AGENT1");
    assertThat(told.getLast().at("/removed_users/0").asText()).isEqualTo("U0PR1");
  }

  @Test
  void whoLeavesTheCompanyActsNoMoreAndIsInNoGroup() throws Exception {
    slack.people().administrator().deactivate("agent4", true);

    assertThat(
            caller.call("users.info", Map.of("user", "U0AGENT4")).at("/user/deleted").asBoolean())
        .isTrue();
    assertThat(members("C0CARE")).extracting(JsonNode::asText).doesNotContain("U0AGENT4");
    assertThat(app.events(1, "user_change").getFirst().at("/user/deleted").asBoolean()).isTrue();
    assertThat(app.events(1, "subteam_members_changed")).hasSize(1);
    assertThatThrownBy(() -> slack.people().say("agent4", "care", null, "Hello"))
        .hasMessage("account_inactive");
  }

  @Test
  void somebodyNewIsThereAndCanBeLetIn() throws Exception {
    slack.people().administrator().join("agent5", "Nia Holt");
    slack.people().administrator().channel("care", "agent5", true);

    var said = slack.people().say("agent5", "care", null, "Hello @Nia Holt").messages();

    assertThat(said.getFirst().from()).isEqualTo("Nia");
    assertThat(said.getFirst().text()).isEqualTo("Hello @Nia");
    assertThat(app.events(1, "team_join").getFirst().at("/user/real_name").asText())
        .isEqualTo("Nia Holt");
  }

  @Test
  void anEditAndADeletionAreToldAsSlackTellsThem() throws Exception {
    var ts = caller.posted("C0CARE", Blocks.CARD);
    caller.call("chat.update", Map.of("channel", "C0CARE", "ts", ts, "text", "Other"));
    caller.call("chat.delete", Map.of("channel", "C0CARE", "ts", ts));

    var told = app.events(3, "message");
    var changed = told.get(1);
    var deleted = told.get(2);
    assertThat(changed.path("subtype").asText()).isEqualTo("message_changed");
    assertThat(changed.at("/message/text").asText()).isEqualTo("Other");
    assertThat(changed.at("/previous_message/text").asText()).isEqualTo("A card");
    assertThat(deleted.path("subtype").asText()).isEqualTo("message_deleted");
    assertThat(deleted.path("deleted_ts").asText()).isEqualTo(ts);
  }

  private JsonNode members(String channel) throws Exception {
    return caller.call("conversations.members", Map.of("channel", channel)).path("members");
  }
}
