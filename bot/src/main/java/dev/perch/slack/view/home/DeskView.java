package dev.perch.slack.view.home;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.Launches;
import dev.perch.campaign.crisis.Crises;
import dev.perch.campaign.crisis.CrisisFacts;
import dev.perch.campaign.post.Posts;
import dev.perch.desk.money.Budget;
import dev.perch.roster.Person;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.MoneyPhrases;
import dev.perch.slack.view.campaign.CrisisCard;
import dev.perch.slack.view.campaign.LaunchPhrases;
import dev.perch.slack.view.campaign.PostPhrases;
import dev.perch.ticket.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code /desk} answers: how everything stands, for whoever works here. */
public final class DeskView {
  public static final String TITLE = "How the desk stands";

  public static final String NO_TEAM =
      "Only those on a team, and the leads, see how the desk stands. If you are to answer customers, ask a lead to take you into a team.";

  private static final int LINES = 5;
  private static final int NAMES = 30;

  private DeskView() {}

  /** For a word that {@code /desk} does not know. */
  public static String noSuchWord(String typed, String nearest, Collection<String> words) {
    return "`/desk` does not know “%s”. Did you mean `/desk %s`? It knows %s, and `/desk` alone."
        .formatted(
            Literal.escape(typed, 60),
            nearest,
            words.stream().map(word -> "`/desk " + word + "`").collect(Collectors.joining(", ")));
  }

  /**
   * Everything that it shows.
   *
   * @param crisis the crisis or drill in force
   * @param signOffs how many replies wait for somebody's agreement
   * @param on who said that they are at work, by name
   * @param posts those that wait for their hour or for somebody, the next first
   * @param launches those that are not public yet, the next first
   */
  public record Shown(
      Optional<Crises.Known> crisis,
      List<Queue> queues,
      int signOffs,
      List<Person> on,
      List<Posts.Known> posts,
      List<Launches.Known> launches,
      Budget.Standing money) {
    public Shown {
      queues = List.copyOf(queues);
      on = List.copyOf(on);
      posts = List.copyOf(posts);
      launches = List.copyOf(launches);
    }
  }

  /**
   * A team's queue.
   *
   * @param open how many tickets there are
   * @param held how many of them somebody has
   * @param overdue how many customers should have heard from us by now
   * @param soon how many come due within a fifth of their time
   * @param next when the first comes due, or did; null where no clock runs
   * @param cut whether there are so many that not all clocks were looked at
   */
  public record Queue(
      Team team, long open, int held, int overdue, int soon, @Nullable Instant next, boolean cut) {}

  public static List<LayoutBlock> blocks(Shown shown) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.paragraph("*" + TITLE + "*"));
    shown.crisis().map(DeskView::crisis).map(Kit::paragraph).ifPresent(blocks::add);
    blocks.add(Kit.paragraph("*Queues*\n" + queues(shown)));
    blocks.add(Kit.small("*On shift* · " + on(shown.on())));
    blocks.add(
        part(
            "Posts to come",
            shown.posts().stream().map(PostPhrases::line).toList(),
            "Nothing is scheduled."));
    blocks.add(
        part(
            "Launches under embargo",
            shown.launches().stream().map(LaunchPhrases::line).toList(),
            "Nothing is announced."));
    blocks.add(Kit.paragraph(MoneyPhrases.month(shown.money())));
    return List.copyOf(blocks);
  }

  private static String crisis(Crises.Known known) {
    CrisisFacts facts = known.crisis().facts();
    return "🚨 *%s: %s* since %s, <@%s> leads. `/crisis status` tells more."
        .formatted(
            facts.drill() ? "A drill" : "Crisis",
            Literal.escape(CrisisCard.name(known.words()), 100),
            at(facts.since()),
            facts.leader());
  }

  private static String queues(Shown shown) {
    String lines = shown.queues().stream().map(DeskView::line).collect(Collectors.joining("\n"));
    return shown.signOffs() == 0
        ? lines
        : lines
            + "\n• %s for a sign-off"
                .formatted(
                    shown.signOffs() == 1 ? "1 reply waits" : shown.signOffs() + " replies wait");
  }

  private static String line(Queue queue) {
    if (queue.open() == 0) {
      return "• *%s*: nothing open".formatted(queue.team().title());
    }
    return "• *%s*: %d open, %d with somebody · %s"
        .formatted(queue.team().title(), queue.open(), queue.held(), clocks(queue));
  }

  private static String clocks(Queue queue) {
    String least = queue.cut() ? "at least " : "";
    Instant next = queue.next();
    if (next == null) {
      return "no customer waits for us";
    }
    if (queue.overdue() > 0) {
      return "*%s%d overdue*, the first since %s; %d due soon"
          .formatted(least, queue.overdue(), at(next), queue.soon());
    }
    return queue.soon() > 0
        ? "*%s%d due soon*, the first %s".formatted(least, queue.soon(), at(next))
        : "all in time, the next is due " + at(next);
  }

  private static String on(List<Person> people) {
    if (people.isEmpty()) {
      return "nobody has said so; `/shift on` says it of you";
    }
    int more = people.size() - NAMES;
    return people.stream()
            .limit(NAMES)
            .map(person -> Literal.escape(person.name(), 60))
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and %d more".formatted(more) : "");
  }

  private static LayoutBlock part(String title, List<String> lines, String none) {
    int more = lines.size() - LINES;
    return Kit.paragraph(
        "*%s*\n%s%s"
            .formatted(
                title,
                lines.isEmpty()
                    ? none
                    : lines.stream().limit(LINES).collect(Collectors.joining("\n")),
                more > 0 ? "\nand %d more".formatted(more) : ""));
  }
}
