package dev.perch.slack.ticket;

import dev.perch.desk.Turns;
import dev.perch.desk.acts.OnDuty;
import dev.perch.roster.Roster;
import dev.perch.slack.view.ShiftPhrases;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.Whispers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A word to those who have been at it too long, in their team's channel, for their eyes only. */
public final class Nudges {
  private static final Duration TURN = Duration.ofMinutes(2);

  private final OnDuty duty;
  private final Roster roster;
  private final Channels channels;
  private final Turns turns;
  private final Whispers whispers;
  private final InstantSource clock;

  public Nudges(
      OnDuty duty,
      Roster roster,
      Channels channels,
      Turns turns,
      Whispers whispers,
      InstantSource clock) {
    this.duty = duty;
    this.roster = roster;
    this.channels = channels;
    this.turns = turns;
    this.whispers = whispers;
    this.clock = clock;
  }

  /** Tells all whom it is time to tell. */
  public void once() {
    Instant now = clock.instant();
    if (turns.take("nudges", now, now.plus(TURN))) {
      duty.due().forEach(told -> tell(told.user(), told.nudge()));
    }
  }

  /** Tells somebody, where they work. */
  void tell(String user, OnDuty.Nudge nudge) {
    channels.teams().stream()
        .filter(team -> roster.holds(user, team.key()))
        .findFirst()
        .ifPresent(team -> whispers.say(channels.of(team), null, user, ShiftPhrases.nudge(nudge)));
  }
}
