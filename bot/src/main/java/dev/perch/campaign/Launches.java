package dev.perch.campaign;

import dev.perch.campaign.LaunchLedger.Decision;
import dev.perch.desk.acts.Desk;
import dev.perch.roster.Roster;
import dev.perch.ticket.Team;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What people do to launches: proves their right, then decides. Marketing, PR and the leads plan,
 * move and cancel; every member of the workspace reads and asks.
 */
public final class Launches {
  /** Whose launches are. */
  public static final List<Team> PLANNERS = List.of(new Team("marketing"), new Team("pr"));

  private final LaunchStories stories;
  private final LaunchLedger ledger;
  private final Roster roster;
  private final Supplier<String> salts;
  private final InstantSource clock;

  /**
   * The launches of a desk.
   *
   * @param salts gives another salt each time
   */
  public Launches(
      LaunchStories stories, Roster roster, Supplier<String> salts, InstantSource clock) {
    this.stories = stories;
    this.ledger = new LaunchLedger(stories);
    this.roster = roster;
    this.salts = salts;
    this.clock = clock;
  }

  /** A launch as it stands, with its words. */
  public record Known(LaunchId id, Launch launch, LaunchWords words) {}

  /** The launch of that name, if there is one. */
  public Optional<Known> find(LaunchId id) {
    return stories.read(id).map(this::known);
  }

  private Known known(LaunchStory story) {
    return new Known(story.id(), story.launch(), stories.words(story.id()));
  }

  /** The names of the latest. */
  public List<String> names(int most) {
    return stories.latest(most).stream().map(LaunchId::slug).toList();
  }

  /** Those that are coming, the next first, then those that are over, the latest first. */
  public List<Known> all(int most) {
    List<Known> latest =
        stories.latest(most).stream()
            .flatMap(id -> stories.read(id).stream())
            .map(this::known)
            .toList();
    return Stream.concat(
            latest.reversed().stream().filter(Launches::isComing),
            latest.stream().filter(known -> !isComing(known)))
        .toList();
  }

  private static boolean isComing(Known known) {
    return known.launch() instanceof Launch.Coming;
  }

  /** Whether that person may plan, move and cancel. */
  public boolean mayPlan(String workspace, String user) {
    return roster.member(workspace, user).isPresent() && plans(user);
  }

  private boolean plans(String user) {
    return roster.holds(user, Desk.LEAD)
        || PLANNERS.stream().anyMatch(team -> roster.holds(user, team.key()));
  }

  /**
   * Does it, or says why not.
   *
   * @param operation names the act; told again, it is answered as before
   */
  public LaunchKept act(String workspace, String user, String operation, LaunchAction action) {
    if (roster.member(workspace, user).isEmpty()) {
      return new LaunchKept.Stranger();
    }
    boolean planning =
        switch (action) {
          case LaunchAction.Plan _, LaunchAction.Move _, LaunchAction.Cancel _ -> true;
          case LaunchAction.GotIt _, LaunchAction.Ask _ -> false;
        };
    return planning && !plans(user)
        ? new LaunchKept.NotYours(PLANNERS)
        : decided(user, operation, action);
  }

  private LaunchKept decided(String user, String operation, LaunchAction action) {
    Instant now = clock.instant();
    return switch (action) {
      case LaunchAction.Plan plan -> plan(user, operation, plan, now);
      case LaunchAction.Move move -> move(user, operation, move, now);
      case LaunchAction.Cancel cancel ->
          ledger.change(
              cancel.id(),
              operation,
              story ->
                  coming(
                      story,
                      now,
                      coming -> event(coming.cancel(user, now), story, cancel.reason())));
      case LaunchAction.GotIt got ->
          ledger.change(got.id(), operation, story -> gotIt(story, user, now));
      case LaunchAction.Ask ask ->
          ledger.change(
              ask.id(),
              operation,
              story ->
                  story.launch() instanceof Launch.Told told
                      ? event(told.ask(user, now), story, ask.question())
                      : new Decision.No(new LaunchKept.Over(story.launch())));
    };
  }

  private LaunchKept plan(String user, String operation, LaunchAction.Plan plan, Instant now) {
    if (!plan.goesLive().isAfter(now)) {
      return new LaunchKept.Past();
    }
    LaunchWords given = plan.words();
    LaunchWords words = given.salted(salts.get());
    LaunchEvent.Planned planned =
        new LaunchEvent.Planned(
            now,
            user,
            plan.handles(),
            plan.contact(),
            plan.goesLive(),
            words.expected().size(),
            words.hash());
    return ledger.open(given.name(), operation, planned, words);
  }

  private LaunchKept move(String user, String operation, LaunchAction.Move move, Instant now) {
    if (!move.goesLive().isAfter(now)) {
      return new LaunchKept.Past();
    }
    return ledger.change(
        move.id(),
        operation,
        story ->
            coming(
                story,
                now,
                coming ->
                    coming.facts().goesLive().equals(move.seen())
                        ? new Decision.Event(
                            coming.move(user, move.goesLive(), now), LaunchWords.NONE)
                        : new Decision.No(new LaunchKept.MovedSince(coming))));
  }

  /** Who has read it has: a second press changes nothing. */
  private static Decision gotIt(LaunchStory story, String user, Instant now) {
    return switch (story.launch()) {
      case Launch.Told told when told.facts().hasRead(user) ->
          new Decision.No(new LaunchKept.Done(story));
      case Launch.Told told -> new Decision.Event(told.acknowledge(user, now), LaunchWords.NONE);
      case Launch.CalledOff off -> new Decision.No(new LaunchKept.Over(off));
    };
  }

  /** At its hour it is too late, whether or not that has been written down yet. */
  private static Decision coming(
      LaunchStory story, Instant now, Function<Launch.Coming, Decision> then) {
    return story.launch() instanceof Launch.Coming coming && now.isBefore(coming.facts().goesLive())
        ? then.apply(coming)
        : new Decision.No(new LaunchKept.Over(story.launch()));
  }

  private static Decision event(LaunchEvent event, LaunchStory story, String text) {
    return new Decision.Event(event, LaunchWords.text(story.length(), text));
  }
}
