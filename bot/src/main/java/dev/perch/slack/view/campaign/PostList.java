package dev.perch.slack.view.campaign;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.perch.campaign.post.Posts.Known;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import java.util.ArrayList;
import java.util.List;

/** {@code /post list}: what is to go out and what waits, a page at a time. */
public final class PostList {
  /** Posts a page: each is a line of at most some 190 characters, and Slack takes 3,000. */
  public static final int PAGE = 15;

  private PostList() {}

  /**
   * A page.
   *
   * @param posts of the page, and one more where there is another page
   * @param page from 0
   */
  public static List<LayoutBlock> blocks(List<Known> posts, int page) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.paragraph(text(posts)));
    List<BlockElement> turns = new ArrayList<>();
    if (page > 0) {
      turns.add(Kit.button("Earlier", Actions.POST_LIST_EARLIER, "" + (page - 1)));
    }
    if (posts.size() > PAGE) {
      turns.add(Kit.button("Later", Actions.POST_LIST_LATER, "" + (page + 1)));
    }
    if (!turns.isEmpty()) {
      blocks.add(Kit.actions(turns));
    }
    return List.copyOf(blocks);
  }

  /** The same where blocks are not shown, in mrkdwn. */
  public static String text(List<Known> posts) {
    return PostPhrases.list(posts.stream().limit(PAGE).toList());
  }
}
