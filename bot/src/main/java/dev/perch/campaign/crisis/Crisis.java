package dev.perch.campaign.crisis;

import dev.perch.campaign.crisis.CrisisEvent.AlarmRaised;
import dev.perch.campaign.crisis.CrisisEvent.Dismissed;
import dev.perch.campaign.crisis.CrisisEvent.Ended;
import dev.perch.campaign.crisis.CrisisEvent.Started;
import dev.perch.campaign.crisis.CrisisEvent.Updated;
import java.time.Instant;
import java.util.List;

/** Where a crisis stands. What may happen to it is a method of the states in which it may. */
public sealed interface Crisis {
  CrisisFacts facts();

  /** Somebody says so; nobody has decided. */
  record Alarm(CrisisFacts facts) implements Crisis {
    Dismissed dismiss(String by, Instant now) {
      return new Dismissed(now, by);
    }

    Started start(String by, String leader, int version, String hash, Instant now) {
      return new Started(now, by, leader, false, version, hash);
    }
  }

  /** It lasts; or it is rehearsed, and holds nothing. */
  record InForce(CrisisFacts facts) implements Crisis {
    Updated update(
        String by, String leader, int version, String hash, boolean withdrawn, Instant now) {
      return new Updated(now, by, leader, version, hash, withdrawn);
    }

    Ended end(String by, String hash, Instant now) {
      return new Ended(now, by, hash);
    }
  }

  /** It lasted until then. */
  record Over(CrisisFacts facts, String by, Instant at) implements Crisis {}

  /** The alarm was a false one. */
  record FalseAlarm(CrisisFacts facts, String by, Instant at) implements Crisis {}

  /**
   * The crisis after the whole story.
   *
   * @throws IllegalStateException if the story tells what cannot have happened
   */
  static Crisis replay(List<CrisisEvent> story) {
    Crisis crisis = first(story);
    for (int index = 1; index < story.size(); index++) {
      crisis = next(crisis, index + 1, story.get(index));
    }
    return crisis;
  }

  private static Crisis first(List<CrisisEvent> story) {
    return switch (story.isEmpty() ? null : story.getFirst()) {
      case AlarmRaised alarm ->
          new Alarm(new CrisisFacts(alarm.by(), "", alarm.at(), alarm.at(), false, 0, false, 1));
      case Started started ->
          new InForce(
              new CrisisFacts(
                  started.by(),
                  started.leader(),
                  started.at(),
                  started.at(),
                  started.drill(),
                  started.version(),
                  false,
                  1));
      case null, default ->
          throw new IllegalStateException("a crisis begins with an alarm, or is started");
    };
  }

  private static Crisis next(Crisis crisis, int length, CrisisEvent event) {
    CrisisFacts facts = crisis.facts();
    return switch (event) {
      case Started started when crisis instanceof Alarm ->
          new InForce(facts.started(started, length));
      case Dismissed no when crisis instanceof Alarm ->
          new FalseAlarm(facts.at(length), no.by(), no.at());
      case Updated updated when crisis instanceof InForce ->
          new InForce(facts.updated(updated, length));
      case Ended ended when crisis instanceof InForce ->
          new Over(facts.at(length), ended.by(), ended.at());
      default ->
          throw new IllegalStateException(
              "event %d, %s, cannot happen to a crisis that is %s"
                  .formatted(
                      length - 1,
                      event.getClass().getSimpleName(),
                      crisis.getClass().getSimpleName()));
    };
  }
}
