package dev.perch.campaign.digest;

import dev.perch.campaign.Launch;
import dev.perch.campaign.Launches;
import dev.perch.campaign.crisis.Crises;
import dev.perch.campaign.crisis.Crisis;
import dev.perch.campaign.post.PostStories;
import dev.perch.desk.Clockwork;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.Stories;
import dev.perch.desk.bank.Gaps;
import dev.perch.desk.money.Budget;
import dev.perch.desk.sending.WrittenTo;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes the digest of a week, of its stories as these stand now. */
public final class Digests {
  private static final int LAUNCHES = 50;
  private static final int CRISES = 30;

  private final RecentTickets recent;
  private final WrittenTo writtenTo;
  private final Stories stories;
  private final Clockwork clockwork;
  private final Gaps gaps;
  private final Launches launches;
  private final Crises crises;
  private final PostStories posts;
  private final Budget budget;
  private final UnaryOperator<String> title;
  private final InstantSource clock;

  /**
   * The digests of a desk.
   *
   * @param title of an entry of the bank, by its id; the id where there is none
   */
  public Digests(
      RecentTickets recent,
      WrittenTo writtenTo,
      Stories stories,
      Clockwork clockwork,
      Gaps gaps,
      Launches launches,
      Crises crises,
      PostStories posts,
      Budget budget,
      UnaryOperator<String> title,
      InstantSource clock) {
    this.recent = recent;
    this.writtenTo = writtenTo;
    this.stories = stories;
    this.clockwork = clockwork;
    this.gaps = gaps;
    this.launches = launches;
    this.crises = crises;
    this.posts = posts;
    this.budget = budget;
    this.title = title;
    this.clock = clock;
  }

  /**
   * The digest of a week.
   *
   * @throws dev.perch.desk.Unavailable if the stories cannot be read
   */
  public Digest of(Week week) {
    List<TicketId> opened = recent.openedSince(week.before().from(), RecentTickets.KEPT);
    boolean cut = opened.size() >= RecentTickets.KEPT;
    Set<TicketId> touched = new LinkedHashSet<>(opened);
    touched.addAll(writtenTo.since(week.from()));
    FirstReplies replies = new FirstReplies(week, clockwork, clock.instant());
    PromiseCount promises = new PromiseCount(week);
    QuestionCount questions = new QuestionCount(week);
    SignOffCount signOffs = new SignOffCount(week);
    for (TicketId ticket : touched) {
      List<TicketEvent> events =
          stories.read(ticket).map(story -> story.events()).orElse(List.of());
      if (!events.isEmpty()) {
        replies.add(ticket, events);
        promises.add(events);
        questions.add(events);
        signOffs.add(events);
      }
    }
    List<Launches.Known> known = launches.all(LAUNCHES);
    return new Digest(
        week,
        replies.counted(),
        promises.counted(),
        questions.counted(title, !cut),
        gaps.find(),
        known.stream().filter(launch -> launch.launch() instanceof Launch.Coming).toList(),
        known.stream().filter(launch -> wentLive(launch.launch(), week)).toList(),
        crises.latest(CRISES).stream().filter(one -> lasted(one.crisis(), week)).toList(),
        signOffs.counted(),
        PostWeek.of(week, posts),
        budget.standing(YearMonth.from(week.last())),
        cut);
  }

  private static boolean wentLive(Launch launch, Week week) {
    return launch instanceof Launch.Live live && week.holds(live.since());
  }

  /** In a part of the week at least; what nobody has ended lasts. */
  private static boolean lasted(Crisis crisis, Week week) {
    return crisis.facts().begun().isBefore(week.to())
        && switch (crisis) {
          case Crisis.Alarm _, Crisis.InForce _ -> true;
          case Crisis.Over over -> !over.at().isBefore(week.from());
          case Crisis.FalseAlarm no -> !no.at().isBefore(week.from());
        };
  }
}
