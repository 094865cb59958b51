package dev.perch.campaign.crisis;

import dev.perch.campaign.crisis.CrisisLedger.Decision;
import dev.perch.campaign.crisis.CrisisStories.Force;
import dev.perch.campaign.crisis.CrisisWords.Said;
import dev.perch.desk.acts.Desk;
import dev.perch.roster.Roster;
import dev.perch.ticket.Team;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What people do to crises: proves their right, then decides. PR and the leads start, update and
 * end one, and so does whoever leads it; every member of the workspace may raise the alarm.
 */
public final class Crises {
  /** Whose crises are, beside the leads'. */
  public static final Team PR = new Team("pr");

  private final CrisisStories stories;
  private final CrisisLedger ledger;
  private final Roster roster;
  private final Supplier<String> salts;
  private final InstantSource clock;

  /**
   * The crises of a desk.
   *
   * @param salts gives another salt each time
   */
  public Crises(CrisisStories stories, Roster roster, Supplier<String> salts, InstantSource clock) {
    this.stories = stories;
    this.ledger = new CrisisLedger(stories);
    this.roster = roster;
    this.salts = salts;
    this.clock = clock;
  }

  /** A crisis as it stands, with its words. */
  public record Known(CrisisId id, Crisis crisis, CrisisWords words) {
    /** What may be said in public now; empty where nothing may. */
    public String statement() {
      return crisis.facts().says() ? words.statement() : "";
    }
  }

  /** The crisis of that name, if there is one. */
  public Optional<Known> find(CrisisId id) {
    return stories.read(id).map(story -> new Known(id, story.crisis(), stories.words(id)));
  }

  /** The crisis in force; in calm times the drill, if one is on. */
  public Optional<Known> current() {
    return stories.inForce(false).or(() -> stories.inForce(true)).flatMap(this::find);
  }

  /** The latest crises, drills and alarms. */
  public List<Known> latest(int most) {
    return stories.latest(most).stream().flatMap(id -> find(id).stream()).toList();
  }

  /** Whether that person may start, update and end crises. */
  public boolean mayStart(String workspace, String user) {
    return roster.member(workspace, user).isPresent() && decides(user);
  }

  private boolean decides(String user) {
    return roster.holds(user, Desk.LEAD) || roster.holds(user, PR.key());
  }

  /**
   * Does it, or says why not.
   *
   * @param operation names the act; told again, it is answered as before
   */
  public CrisisKept act(String workspace, String user, String operation, CrisisAction action) {
    if (roster.member(workspace, user).isEmpty()) {
      return new CrisisKept.Stranger();
    }
    Instant now = clock.instant();
    CrisisKept kept =
        switch (action) {
          case CrisisAction.RaiseAlarm raise -> alarm(user, operation, raise, now);
          case CrisisAction.Dismiss dismiss -> dismiss(user, operation, dismiss, now);
          case CrisisAction.Start start -> start(user, operation, start, now);
          case CrisisAction.Update update -> update(user, operation, update, now);
          case CrisisAction.End end -> end(user, operation, end, now);
        };
    return kept instanceof CrisisKept.Another
        ? new CrisisKept.Another(
            stories
                .inForce(action instanceof CrisisAction.Start start && start.drill())
                .flatMap(this::find))
        : kept;
  }

  private CrisisKept alarm(
      String user, String operation, CrisisAction.RaiseAlarm raise, Instant now) {
    String salt = salts.get();
    Said said = Said.named(raise.what());
    CrisisEvent event = new CrisisEvent.AlarmRaised(now, user, null, 0, 0, 0, said.hash(salt));
    return ledger.open(
        raise.what(),
        operation,
        new Decision.Event(event, CrisisWords.first(salt, said), Force.NONE));
  }

  /**
   * The volume alarm, told once for each rise.
   *
   * @param operation names the rise
   * @param what in words
   */
  public CrisisKept alarm(String operation, String what, Rise rise) {
    String salt = salts.get();
    Said said = Said.named(what);
    CrisisEvent event =
        new CrisisEvent.AlarmRaised(
            clock.instant(),
            null,
            rise.measure(),
            rise.seen(),
            rise.expected(),
            rise.lasted().toSeconds(),
            said.hash(salt));
    return ledger.open(
        what, operation, new Decision.Event(event, CrisisWords.first(salt, said), Force.NONE));
  }

  private CrisisKept dismiss(
      String user, String operation, CrisisAction.Dismiss dismiss, Instant now) {
    if (!decides(user)) {
      return new CrisisKept.NotYours(false);
    }
    return ledger.change(
        dismiss.id(),
        operation,
        story ->
            story.crisis() instanceof Crisis.Alarm alarm
                ? new Decision.Event(alarm.dismiss(user, now), CrisisWords.NONE, Force.NONE)
                : over(story));
  }

  private CrisisKept start(String user, String operation, CrisisAction.Start start, Instant now) {
    if (!decides(user)) {
      return new CrisisKept.NotYours(false);
    }
    Said said = start.said();
    int version = said.statement().isEmpty() ? 0 : 1;
    CrisisId alarm = start.alarm();
    if (alarm == null) {
      String salt = salts.get();
      CrisisEvent event =
          new CrisisEvent.Started(
              now, user, start.leader(), start.drill(), version, said.hash(salt));
      Force force = start.drill() ? Force.DRILL_BEGINS : Force.BEGINS;
      return ledger.open(
          said.name(), operation, new Decision.Event(event, CrisisWords.first(salt, said), force));
    }
    String hash = said.hash(stories.words(alarm).salt());
    return ledger.change(
        alarm,
        operation,
        story ->
            switch (story.crisis()) {
              case Crisis.Alarm calls ->
                  new Decision.Event(
                      calls.start(user, start.leader(), version, hash, now),
                      CrisisWords.at(story.length(), said),
                      Force.BEGINS);
              case Crisis.InForce _ -> new Decision.No(new CrisisKept.Another(Optional.empty()));
              case Crisis.Over _, Crisis.FalseAlarm _ -> over(story);
            });
  }

  private CrisisKept update(
      String user, String operation, CrisisAction.Update update, Instant now) {
    return inForce(
        user,
        update.id(),
        operation,
        story -> CrisisChange.of(story, stories.words(story.id()), update).decided(user, now));
  }

  private CrisisKept end(String user, String operation, CrisisAction.End end, Instant now) {
    Said said = Said.because(end.reason());
    String hash = said.hash(stories.words(end.id()).salt());
    return inForce(
        user,
        end.id(),
        operation,
        story -> {
          Crisis.InForce crisis = (Crisis.InForce) story.crisis();
          return new Decision.Event(
              crisis.end(user, hash, now),
              CrisisWords.at(story.length(), said),
              crisis.facts().drill() ? Force.DRILL_ENDS : Force.ENDS);
        });
  }

  private CrisisKept inForce(
      String user, CrisisId id, String operation, Function<CrisisStory, Decision> then) {
    return ledger.change(
        id,
        operation,
        story -> {
          if (!(story.crisis() instanceof Crisis.InForce crisis)) {
            return over(story);
          }
          return decides(user) || crisis.facts().leader().equals(user)
              ? then.apply(story)
              : new Decision.No(new CrisisKept.NotYours(true));
        });
  }

  private static Decision over(CrisisStory story) {
    return new Decision.No(new CrisisKept.Over(story.crisis()));
  }
}
