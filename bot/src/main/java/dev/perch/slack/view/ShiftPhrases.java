package dev.perch.slack.view;

import static dev.perch.slack.view.Times.at;

import dev.perch.desk.acts.OnDuty;
import dev.perch.desk.acts.OnDuty.Nudge;
import dev.perch.roster.Person;
import dev.perch.roster.Shift;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Perch says about shifts, breaks and calls for help. In mrkdwn. */
public final class ShiftPhrases {
  public static final String HELP =
      """
      • `/shift on` begins your shift, or ends your break
      • `/shift break [minutes]` passes your tickets on for a break, 15 minutes unless you say otherwise; your drafts are kept
      • `/shift off` ends your shift; your tickets go back to the queue
      • `/backup [team]` calls for help, with the queue's numbers
      Who is on stands on Perch's Home tab. Nobody is measured by it.\
      """;

  public static final String LENGTH =
      "Say how many minutes, from 1 to %d: `/shift break 20`. For longer, `/shift off`."
          .formatted(OnDuty.LONGEST_BREAK.toMinutes());

  public static final String STRANGER =
      "Only members of this workspace have shifts: no guests, bots or people of other companies. Nothing was noted.";

  public static final String CALLED_ALREADY =
      "Somebody has called for help in the last ten minutes; the numbers stand in the team's channel. Nobody was called again.";

  private ShiftPhrases() {}

  /** A word that is none. */
  public static String noSuchWord(String typed, String nearest) {
    return "There is no `/shift %s`. Did you mean `/shift %s`? `/shift help` lists all."
        .formatted(Literal.escape(typed, 60), nearest);
  }

  /** How it is with somebody. */
  public static String how(@Nullable Shift shift, Instant now) {
    if (shift == null) {
      return "You have not said whether you are at work. `/shift on` begins your shift.";
    }
    if (shift.isOn(now)) {
      return "You are on, since " + at(shift.stretch()) + ".";
    }
    Instant until = shift.until();
    return until == null
        ? "You are off, since " + at(shift.since()) + "."
        : "You are on a break, until " + at(until) + ".";
  }

  /** What was noted. */
  public static String of(OnDuty.Said said) {
    return switch (said) {
      case OnDuty.Said.Stranger _ -> STRANGER;
      case OnDuty.Said.Noted(Shift shift, int back) ->
          switch (shift.state()) {
            case ON -> "You are on since " + at(shift.since()) + ". Have a good shift.";
            case OFF -> "You are off. " + given(back) + " Have a good rest.";
            case BREAK ->
                "Enjoy your break%s. %s"
                    .formatted(
                        shift.until() == null ? "" : "; you are on again " + at(shift.until()),
                        given(back));
          };
    };
  }

  private static String given(int back) {
    return switch (back) {
      case 0 -> "You held no tickets.";
      case 1 -> "Your ticket went back to the queue; what you had drafted is kept.";
      default ->
          "Your %d tickets went back to the queue; what you had drafted is kept.".formatted(back);
    };
  }

  /** For one person's eyes. */
  public static String nudge(Nudge nudge) {
    return switch (nudge) {
      case Nudge.LongStretch stretch ->
          "You have been at it since %s. Take a break: `/shift break 15` passes your tickets on, and keeps your drafts. Only you see this."
              .formatted(at(stretch.since()));
      case Nudge.Run run ->
          "That was abusive tweet number %d in a row for you. None of it is about you. `/shift break 10` passes your tickets on; the next one like it goes to somebody else. Only you see this, and it is written down nowhere."
              .formatted(run.tweets());
    };
  }

  /**
   * How a queue stands.
   *
   * @param oldest since when its longest waiting customer waits; null where nobody does
   */
  public record Numbers(String team, long open, @Nullable Instant oldest) {}

  /**
   * A call for help.
   *
   * @param called those who are named, so that they hear it
   */
  public static String backup(String caller, Numbers numbers, List<Person> called) {
    String wait =
        numbers.oldest() == null
            ? "nobody waits for a first answer"
            : "the longest wait began " + at(numbers.oldest());
    String who =
        called.isEmpty()
            ? "Nobody else is on shift."
            : "On shift: "
                + called.stream()
                    .limit(20)
                    .map(person -> "<@" + person.id() + ">")
                    .collect(Collectors.joining(", "))
                + ".";
    return "🖐 <@%s> asks for help in *%s*: %d open, %s. %s"
        .formatted(caller, numbers.team(), numbers.open(), wait, who);
  }

  /** To whoever called. */
  public static String called(int people) {
    return people == 0
        ? "The leads and the team's channel have your call. Nobody else is on shift."
        : "The leads and the team's channel have your call; %d on shift %s named."
            .formatted(people, people == 1 ? "is" : "are");
  }

  /** Whether a number of minutes is a break. */
  public static boolean isBreak(long minutes) {
    return minutes >= 1 && minutes <= OnDuty.LONGEST_BREAK.toMinutes();
  }
}
