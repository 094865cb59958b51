package dev.perch.slack.view.campaign;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.post.Post;
import dev.perch.campaign.post.Posts.Known;
import dev.perch.slack.view.Kit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of the Home tab that shows what is to be posted. */
public final class PostCalendar {
  private static final int LINES = 12;

  private PostCalendar() {}

  /**
   * The section.
   *
   * @param posts those that are neither out nor called off, the next first
   */
  public static List<LayoutBlock> blocks(List<Known> posts) {
    String lines =
        Stream.concat(
                posts.stream().filter(PostCalendar::asks),
                posts.stream().filter(known -> !asks(known)))
            .limit(LINES)
            .map(PostPhrases::line)
            .collect(Collectors.joining("\n"));
    return List.of(
        Kit.paragraph("*Posts to come*"),
        Kit.small(
            lines.isEmpty() ? "Nothing is scheduled. `/post schedule` begins one." : cut(lines)));
  }

  /** Whoever decides sees first what waits for a decision. */
  private static boolean asks(Known known) {
    return known.post() instanceof Post.Withheld || known.post() instanceof Post.Parked;
  }

  /** Slack takes 3,000 characters. */
  private static String cut(String lines) {
    return lines.length() <= 2_900 ? lines : lines.substring(0, lines.lastIndexOf('\n', 2_900));
  }
}
