package dev.perch.campaign;

import dev.perch.campaign.LaunchEvent.Acknowledged;
import dev.perch.campaign.LaunchEvent.Cancelled;
import dev.perch.campaign.LaunchEvent.Moved;
import dev.perch.campaign.LaunchEvent.QuestionAsked;
import dev.perch.campaign.LaunchEvent.Reminded;
import dev.perch.campaign.LaunchEvent.Reported;
import dev.perch.campaign.LaunchEvent.TicketsTold;
import dev.perch.campaign.LaunchEvent.WentLive;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Where a launch stands. What may happen to it is a method of the states in which it may. */
public sealed interface Launch {
  LaunchFacts facts();

  /** The tickets about it know what happened to it. */
  default TicketsTold tell(int tickets, Instant now) {
    return new TicketsTold(now, tickets, !(this instanceof Coming));
  }

  /** Its brief is still to be read. */
  sealed interface Told extends Launch {
    default Acknowledged acknowledge(String by, Instant now) {
      return new Acknowledged(now, by);
    }

    default QuestionAsked ask(String by, Instant now) {
      return new QuestionAsked(now, by);
    }
  }

  /** Not public yet. */
  record Coming(LaunchFacts facts) implements Told {
    Moved move(String by, Instant goesLive, Instant now) {
      return new Moved(now, by, goesLive);
    }

    Cancelled cancel(String by, Instant now) {
      return new Cancelled(now, by);
    }

    Reminded remind(List<String> who, Instant now) {
      return new Reminded(now, who);
    }

    WentLive goLive(Instant now) {
      return new WentLive(now);
    }
  }

  /** Public since then. */
  record Live(LaunchFacts facts, Instant since) implements Told {
    Reported report(int hours, Instant now) {
      return new Reported(now, hours);
    }

    /** By how much it was late, as when Perch was down at the hour. */
    public Duration late() {
      Duration late = Duration.between(facts.goesLive(), since);
      return late.isNegative() ? Duration.ZERO : late;
    }
  }

  /** It will not take place. */
  record CalledOff(LaunchFacts facts, String by, Instant at) implements Launch {
    /** How long after its hour nobody names it in public, unless another launch has. */
    private static final Duration SILENCE = Duration.ofDays(7);

    /** Until then its words are kept in: nobody was to hear of it, and nobody is now. */
    public Instant keptInUntil() {
      return facts.goesLive().plus(SILENCE);
    }
  }

  /**
   * The launch after the whole story.
   *
   * @throws IllegalStateException if the story tells what cannot have happened
   */
  static Launch replay(List<LaunchEvent> story) {
    if (story.isEmpty() || !(story.getFirst() instanceof LaunchEvent.Planned planned)) {
      throw new IllegalStateException("a launch's story begins with Planned");
    }
    Launch launch = new Coming(LaunchFacts.planned(planned));
    for (int index = 1; index < story.size(); index++) {
      launch = next(launch, launch.facts().at(index + 1), story.get(index));
    }
    return launch;
  }

  private static Launch next(Launch launch, LaunchFacts facts, LaunchEvent event) {
    return switch (event) {
      case LaunchEvent.Moved moved when launch instanceof Coming ->
          new Coming(facts.goingLive(moved.goesLive()).untold(moved.at()));
      case LaunchEvent.Cancelled cancelled when launch instanceof Coming ->
          new CalledOff(facts.untold(cancelled.at()), cancelled.by(), cancelled.at());
      case LaunchEvent.WentLive live when launch instanceof Coming ->
          new Live(facts.untold(live.at()), live.at());
      case LaunchEvent.TicketsTold _ -> with(launch, facts.untold(null));
      case LaunchEvent.Reported report when launch instanceof Live ->
          with(launch, facts.reported(report.hours()));
      case LaunchEvent.Reminded reminded when launch instanceof Coming ->
          new Coming(facts.reminded(reminded.at()));
      case LaunchEvent.Acknowledged read when launch instanceof Told ->
          with(launch, facts.readBy(read.by(), read.at()));
      case LaunchEvent.QuestionAsked _ when launch instanceof Told -> with(launch, facts);
      case LaunchEvent.QuestionProposed proposed ->
          with(launch, facts.proposed(proposed.question(), proposed.faq()));
      default ->
          throw new IllegalStateException(
              "event %d, %s, cannot happen to a launch that is %s"
                  .formatted(
                      facts.length() - 1,
                      event.getClass().getSimpleName(),
                      launch.getClass().getSimpleName()));
    };
  }

  private static Launch with(Launch launch, LaunchFacts facts) {
    return switch (launch) {
      case Coming _ -> new Coming(facts);
      case Live live -> new Live(facts, live.since());
      case CalledOff off -> new CalledOff(facts, off.by(), off.at());
    };
  }
}
