package dev.perch.slack.view.campaign;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.post.Post;
import dev.perch.campaign.post.Posts.Known;
import dev.perch.slack.view.Kit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of the Home tab that shows what is to be posted, day by day. */
public final class PostCalendar {
  private static final int DECISIONS = 10;
  private static final int DAYS = 7;
  private static final int A_DAY = 10;
  private static final int LONGEST = 2_900;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

  private PostCalendar() {}

  /**
   * The section: what waits for a decision, and then the next seven days on which something goes
   * out.
   *
   * @param posts those that are neither out nor called off, the next first
   * @param zone the reader's: by their clock a day begins, as Slack writes the hours by it
   */
  public static List<LayoutBlock> blocks(List<Known> posts, ZoneId zone) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.paragraph("*Posts to come*"));
    if (posts.isEmpty()) {
      blocks.add(Kit.small("Nothing is scheduled. `/post schedule` begins one."));
      return List.copyOf(blocks);
    }
    List<Known> asking = posts.stream().filter(PostCalendar::asks).toList();
    if (!asking.isEmpty()) {
      blocks.add(part("*Wait for a decision*", asking, DECISIONS));
    }
    Map<LocalDate, List<Known>> days =
        posts.stream()
            .filter(known -> !asks(known))
            .collect(
                Collectors.groupingBy(
                    known -> LocalDate.ofInstant(known.post().facts().goesOut(), zone),
                    TreeMap::new,
                    Collectors.toList()));
    days.entrySet().stream()
        .limit(DAYS)
        .forEach(
            day -> blocks.add(part("*" + DAY.format(day.getKey()) + "*", day.getValue(), A_DAY)));
    blocks.add(
        Kit.small("Days by the clock of %s. `/post list` shows all.".formatted(zone.getId())));
    return List.copyOf(blocks);
  }

  private static LayoutBlock part(String title, List<Known> posts, int most) {
    Stream<String> more =
        posts.size() > most ? Stream.of("and %d more".formatted(posts.size() - most)) : Stream.of();
    return Kit.small(
        cut(
            Stream.of(Stream.of(title), posts.stream().limit(most).map(PostPhrases::line), more)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"))));
  }

  /** Whoever decides sees first what waits for a decision. */
  private static boolean asks(Known known) {
    return known.post() instanceof Post.Withheld || known.post() instanceof Post.Parked;
  }

  /** Slack takes 3,000 characters. */
  private static String cut(String lines) {
    return lines.length() <= LONGEST ? lines : lines.substring(0, lines.lastIndexOf('\n', LONGEST));
  }
}
