package dev.perch.slack.staff;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.perch.desk.acts.OnDuty;
import dev.perch.slack.view.ShiftPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.Nearest;
import dev.perch.slack.wire.SlackCommand;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** {@code /shift}: answered to whoever typed it, and to nobody else. */
public final class ShiftCommand {
  public static final String NAME = "/shift";
  private static final List<String> WORDS = List.of("on", "off", "break", "help");
  private static final int USUAL_BREAK = 15;
  private static final int LONGEST_WORD = 40;

  private final OnDuty duty;
  private final Acks acks;
  private final InstantSource clock;

  public ShiftCommand(OnDuty duty, Acks acks, InstantSource clock) {
    this.duty = duty;
    this.acks = acks;
    this.clock = clock;
  }

  public Response typed(SlashCommandPayload payload, SlashCommandContext context) {
    String text = SlackCommand.text(payload);
    return CommandAnswer.of(
            acks.quickly(
                () -> CommandAnswer.of(answer(payload.getTeamId(), payload.getUserId(), text))))
        .ack(context);
  }

  private String answer(String workspace, String user, String text) {
    String[] parts = text.split("\\s+", 2);
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "" -> ShiftPhrases.how(duty.of(user).orElse(null), clock.instant());
      case "on" -> ShiftPhrases.of(duty.on(workspace, user));
      case "off" -> ShiftPhrases.of(duty.off(workspace, user));
      case "break" -> pause(workspace, user, parts.length == 2 ? parts[1] : "" + USUAL_BREAK);
      case "help" -> ShiftPhrases.HELP;
      default -> {
        String typed = parts[0].substring(0, Math.min(LONGEST_WORD, parts[0].length()));
        yield ShiftPhrases.noSuchWord(typed, Nearest.sorted(typed, WORDS).getFirst());
      }
    };
  }

  private String pause(String workspace, String user, String minutes) {
    boolean number = minutes.matches("[0-9]{1,4}");
    return number && ShiftPhrases.isBreak(Long.parseLong(minutes))
        ? ShiftPhrases.of(duty.pause(workspace, user, Duration.ofMinutes(Long.parseLong(minutes))))
        : ShiftPhrases.LENGTH;
  }
}
