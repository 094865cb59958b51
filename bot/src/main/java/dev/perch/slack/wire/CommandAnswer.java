package dev.perch.slack.wire;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import dev.perch.desk.Unavailable;
import dev.perch.slack.view.Phrases;
import java.io.IOException;
import java.util.List;

/**
 * What a slash command answers, to the asker only.
 *
 * @param text in mrkdwn; where there are blocks, what stands for them where they are not shown
 * @param blocks may be none
 */
public record CommandAnswer(String text, List<LayoutBlock> blocks) {
  /** Answers a command after its ack, at the address that Slack gave for it. */
  public interface Later {
    void say(CommandAnswer answer) throws IOException;

    /**
     * Says it.
     *
     * @throws Unavailable if Slack could not be reached
     */
    default void tell(CommandAnswer answer) {
      try {
        say(answer);
      } catch (IOException e) {
        throw new Unavailable("Slack could not be reached for an answer", e);
      }
    }
  }

  /** A form opens instead. */
  public static final CommandAnswer FORM = new CommandAnswer("", List.of());

  public CommandAnswer {
    blocks = List.copyOf(blocks);
  }

  public static CommandAnswer of(String mrkdwn) {
    return new CommandAnswer(mrkdwn, List.of());
  }

  /** What was worked out; where that was not in time, or a line is down, that it was not. */
  public static CommandAnswer of(Acks.Quick<CommandAnswer> quick) {
    return switch (quick) {
      case Acks.Quick.Done<CommandAnswer>(CommandAnswer answer) -> answer;
      case Acks.Quick.TooLate<CommandAnswer> _ -> of(Phrases.NOT_RECORDED);
      case Acks.Quick.Down<CommandAnswer> _ -> of(Phrases.UNAVAILABLE);
    };
  }

  /** The ack, with the answer in it unless a form opens instead. */
  public Response ack(SlashCommandContext context) {
    return isForm() ? context.ack() : context.ack(response());
  }

  public boolean isForm() {
    return text.isEmpty();
  }

  /** Puts it in the place of the message that was pressed, which only that person sees. */
  public void replace(ActionContext context) {
    try {
      context.respond(
          ActionResponse.builder()
              .responseType("ephemeral")
              .replaceOriginal(true)
              .text(text)
              .blocks(blocks.isEmpty() ? null : blocks)
              .build());
    } catch (IOException e) {
      throw new Unavailable("Slack could not be reached for an answer", e);
    }
  }

  public SlashCommandResponse response() {
    return SlashCommandResponse.builder()
        .responseType("ephemeral")
        .text(text)
        .blocks(blocks.isEmpty() ? null : blocks)
        .build();
  }
}
