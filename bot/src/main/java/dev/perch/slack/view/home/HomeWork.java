package dev.perch.slack.view.home;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.Launches.Known;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.CardPlace;
import dev.perch.desk.Mention;
import dev.perch.desk.Opportunity;
import dev.perch.roster.Person;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Praise;
import dev.perch.slack.view.Veil;
import dev.perch.slack.view.campaign.FoldCard;
import dev.perch.slack.view.campaign.FoldPhrases;
import dev.perch.slack.view.campaign.LaunchCard;
import dev.perch.slack.view.campaign.LaunchPhrases;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How things stand for one reader of the Home tab: what is theirs, what waits, who is on, what is
 * coming.
 */
public final class HomeWork {
  private static final int LINES = 8;
  private static final int SIGN_OFFS = 4;
  private static final int FOLDS = 4;
  private static final int NAMES = 40;

  private HomeWork() {}

  /**
   * Everything that the tab shows of it.
   *
   * @param banners what they should know before all else, in mrkdwn
   * @param mine the tickets that they hold
   * @param queues of the teams whose work is theirs
   * @param waiting what waits for a decision of theirs, a line each, in mrkdwn
   * @param on who is on shift
   * @param launches those that are coming, the next first
   * @param veil through which customers' words are shown
   */
  public record Shown(
      List<String> banners,
      List<Glance> mine,
      List<TeamQueue> queues,
      List<String> waiting,
      List<Person> on,
      List<Known> launches,
      Veil veil) {
    public Shown {
      banners = List.copyOf(banners);
      mine = List.copyOf(mine);
      queues = List.copyOf(queues);
      waiting = List.copyOf(waiting);
      on = List.copyOf(on);
      launches = List.copyOf(launches);
    }
  }

  /**
   * A team's queue.
   *
   * @param open how many tickets there are
   * @param next some of those that somebody should take, whose turn comes first
   * @param folds a line for each storm's card, see {@link #fold}
   */
  public record TeamQueue(Team team, long open, List<Glance> next, List<String> folds) {
    public TeamQueue {
      next = List.copyOf(next);
      folds = List.copyOf(folds);
    }

    /** One without a storm. */
    public TeamQueue(Team team, long open, List<Glance> next) {
      this(team, open, next, List.of());
    }
  }

  public static List<LayoutBlock> blocks(Shown shown) {
    List<LayoutBlock> blocks = new ArrayList<>();
    shown.banners().stream().limit(LINES).map(Kit::paragraph).forEach(blocks::add);
    blocks.add(DividerBlock.builder().build());
    blocks.add(Kit.paragraph("*Yours* · " + mine(shown.mine())));
    tickets(shown.mine(), true, shown.veil(), blocks);
    if (!shown.waiting().isEmpty()) {
      blocks.add(Kit.paragraph("*Waiting for you*"));
      blocks.add(Kit.small(lines(shown.waiting())));
    }
    for (TeamQueue queue : shown.queues()) {
      blocks.add(
          Kit.paragraph("*%s's queue* · %s".formatted(queue.team().title(), open(queue.open()))));
      if (!queue.folds().isEmpty()) {
        blocks.add(Kit.small(lines(queue.folds(), FOLDS)));
      }
      tickets(queue.next(), false, shown.veil(), blocks);
    }
    blocks.add(Kit.paragraph("*On shift*"));
    blocks.add(Kit.small(on(shown.on())));
    blocks.add(Kit.paragraph("*Launches*"));
    blocks.add(
        Kit.small(
            shown.launches().isEmpty()
                ? "Nothing is announced. `/launch` tells more."
                : lines(shown.launches().stream().map(LaunchPhrases::line).toList())));
    return List.copyOf(blocks);
  }

  /** A brief that they have not read. */
  public static String unread(Known known) {
    return "🔔 You have not read the brief of *%s* yet. It is in the channel: press *Got it* there, or `/launch show %s`."
        .formatted(LaunchCard.name(known.words(), 100), known.id());
  }

  /** Replies that wait until they agree. */
  public static String signOffs(List<Glance> tickets, Veil veil) {
    return "• %s for your sign-off:\n%s"
        .formatted(
            tickets.size() == 1 ? "1 reply waits" : tickets.size() + " replies wait",
            lines(tickets.stream().map(glance -> ticket(glance, false, veil)).toList(), SIGN_OFFS));
  }

  /**
   * A storm's card: how many it counts, what they ask, and whose they are.
   *
   * @param link to the card, as {@link #link} makes it; empty while it is not up
   */
  public static String fold(FoldCard.Shown fold, String link) {
    return "• *× %d* %s · %s%s"
        .formatted(
            fold.fold().facts().size(), FoldCard.about(fold), FoldPhrases.state(fold.fold()), link);
  }

  /** Tickets that were handed to their teams. */
  public static String offered(long tickets) {
    return "• %s handed over to your team: *Claim* accepts, *Give back* returns"
        .formatted(count(tickets, "ticket"));
  }

  /** What a gatekeeper decides; nothing where nothing waits. */
  public static Optional<String> review(long proposals, long disputes) {
    String what =
        Stream.of(counted(proposals, "proposal"), counted(disputes, "disputed wording"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" and "));
    return what.isEmpty()
        ? Optional.empty()
        : Optional.of("• %s in the FAQ bank: `/faq review`".formatted(what));
  }

  private static Optional<String> counted(long number, String of) {
    return number == 0 ? Optional.empty() : Optional.of(count(number, of));
  }

  private static String mine(List<Glance> tickets) {
    return tickets.isEmpty()
        ? "nothing. `/next` shows whose turn it is."
        : count(tickets.size(), "ticket");
  }

  private static String open(long tickets) {
    return tickets == 0
        ? "empty"
        : count(tickets, "ticket") + " open; whose turn comes first of those that nobody has";
  }

  private static String count(long number, String of) {
    return number == 1 ? "1 " + of : number + " " + of + "s";
  }

  private static void tickets(
      List<Glance> tickets, boolean mine, Veil veil, List<LayoutBlock> blocks) {
    if (!tickets.isEmpty()) {
      blocks.add(
          Kit.small(lines(tickets.stream().map(glance -> ticket(glance, mine, veil)).toList())));
    }
  }

  private static String lines(List<String> lines) {
    return lines(lines, LINES);
  }

  private static String lines(List<String> lines, int most) {
    int more = lines.size() - most;
    return lines.stream().limit(most).collect(Collectors.joining("\n"))
        + (more > 0 ? "\nand %d more".formatted(more) : "");
  }

  private static String on(List<Person> people) {
    if (people.isEmpty()) {
      return "Nobody has said so. `/shift on` says it of you.";
    }
    int more = people.size() - NAMES;
    return people.stream()
            .limit(NAMES)
            .map(person -> Literal.escape(person.name(), 60))
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and %d more".formatted(more) : "");
  }

  /** One line of a list, without what the list's title says already. */
  private static String ticket(Glance glance, boolean mine, Veil veil) {
    Ticket ticket = glance.story().ticket();
    TicketFacts facts = ticket.facts();
    String said =
        glance
            .words()
            .mention(facts.lastWord().tweet().id())
            .map(mention -> said(mention, facts.handle(), veil))
            .orElse("a tweet whose words were removed");
    String since =
        facts.waitingSince() == null ? "" : " · waiting since " + at(facts.waitingSince());
    boolean told = mine ? ticket instanceof Ticket.Claimed : ticket instanceof Ticket.Open;
    String lane = lane(ticket);
    return "• " + lane + said + (told ? "" : " · " + state(ticket)) + since + link(glance);
  }

  private static String lane(Ticket ticket) {
    if (Opportunity.is(ticket.facts().attention().triaged())) {
      return "👂 opportunity · ";
    }
    return Praise.is(ticket) ? "💚 praise · " : "";
  }

  private static String said(Mention mention, String handle, Veil veil) {
    String text = veil.over(mention);
    String called = "@" + handle + " ";
    boolean begins = text.regionMatches(true, 0, called, 0, called.length());
    return "@%s: %s"
        .formatted(
            Literal.escape(mention.author().username(), 60),
            Literal.escape(begins ? text.substring(called.length()) : text, 100));
  }

  private static String state(Ticket ticket) {
    return switch (ticket) {
      case Ticket.Open _ -> "open";
      case Ticket.Offered offered -> "handed over by " + offered.offer().from().title();
      case Ticket.Waiting _ -> "the customer's turn";
      case Ticket.Resolved _, Ticket.Dismissed _ -> "closed";
      default -> ticket.held().map(claim -> "with <@" + claim.by() + ">").orElse("on its way");
    };
  }

  /** Slack finds the workspace by itself. */
  private static String link(Glance glance) {
    return glance.place().filter(place -> !place.ts().isEmpty()).map(HomeWork::link).orElse("");
  }

  private static String link(CardPlace place) {
    return link(place.channel(), place.ts());
  }

  /** The end of a line that leads to a message. */
  public static String link(String channel, String ts) {
    return " · <https://slack.com/app_redirect?channel=%s&amp;message_ts=%s|card>"
        .formatted(channel, ts);
  }
}
