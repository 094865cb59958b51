package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Message;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.slack.SlackHttp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The live cards that stand in the teams' channels. */
final class LiveCards {
  private LiveCards() {}

  /** How many each ticket has, by the metadata that Perch leaves on them. */
  static Map<String, Integer> in(SlackEmulator slack) throws Exception {
    MethodsClient methods =
        Slack.getInstance(SlackHttp.config(slack.apiUrl())).methods(slack.botToken());
    Map<String, Integer> cards = new HashMap<>();
    for (String team : List.of("care", "marketing", "pr", "legal")) {
      String id = slack.workspace().channelNamed(team).id();
      String cursor = null;
      do {
        String from = cursor;
        var page =
            methods.conversationsHistory(
                request -> request.channel(id).limit(200).cursor(from).includeAllMetadata(true));
        assertThat(page.getError()).isNull();
        for (Message message : page.getMessages()) {
          if (message.getMetadata() != null
              && "perch_card".equals(message.getMetadata().getEventType())) {
            String ticket = String.valueOf(message.getMetadata().getEventPayload().get("ticket"));
            cards.merge(ticket, 1, Integer::sum);
          }
        }
        cursor =
            page.getResponseMetadata() == null ? null : page.getResponseMetadata().getNextCursor();
      } while (cursor != null && !cursor.isEmpty());
    }
    return cards;
  }
}
