package dev.perch.slack.staff;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.perch.roster.Signing;
import dev.perch.slack.view.ClaimPhrases;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.SlackCommand;

/** {@code /initials AB}: what an agent signs with. */
public final class InitialsCommand implements SlackCommand {
  public static final String NAME = "/initials";

  private final Signing signing;
  private final Acks acks;

  public InitialsCommand(Signing signing, Acks acks) {
    this.signing = signing;
    this.acks = acks;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Response typed(SlashCommandPayload payload, SlashCommandContext context) {
    String text = payload.getText() == null ? "" : payload.getText().strip();
    String answer =
        switch (acks.quickly(() -> answer(payload.getTeamId(), payload.getUserId(), text))) {
          case Acks.Quick.Done<String> done -> done.value();
          case Acks.Quick.TooLate<String> _ -> Phrases.NOT_RECORDED;
          case Acks.Quick.Down<String> _ -> Phrases.UNAVAILABLE;
        };
    return context.ack(answer);
  }

  private String answer(String workspace, String user, String text) {
    return text.isEmpty()
        ? signing
            .agent(workspace, user)
            .map(ClaimPhrases::signsWith)
            .orElse(ClaimPhrases.NOT_AN_AGENT)
        : ClaimPhrases.initials(signing.choose(workspace, user, text));
  }
}
