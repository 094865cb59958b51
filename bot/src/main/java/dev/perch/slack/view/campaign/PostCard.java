package dev.perch.slack.view.campaign;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.perch.campaign.post.HoldReason;
import dev.perch.campaign.post.Post;
import dev.perch.campaign.post.PostFacts;
import dev.perch.campaign.post.PostPicture;
import dev.perch.campaign.post.Posts.Known;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.ticket.AgentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A scheduled post, with what its state asks of people. */
public final class PostCard {
  private static final int LONGEST = 2_900;
  private static final int LONGEST_BESIDE = 600;

  private PostCard() {}

  /**
   * A tweet that it would stand beside.
   *
   * @param text what the customer wrote, as it is shown; see {@link dev.perch.slack.view.Veil}
   * @param link to its ticket's card; empty where that stands nowhere
   */
  public record Beside(String text, Instant at, String link) {}

  /**
   * What stands around it.
   *
   * @param tweets that it would stand beside
   * @param onShift of those whose agreement it waits for next, who is at work now; may be none
   */
  public record Around(List<Beside> tweets, List<AgentId> onShift) {
    public Around {
      tweets = List.copyOf(tweets);
      onShift = List.copyOf(onShift);
    }
  }

  /** What stands for the card where it is not shown. */
  public static String summary(Known known) {
    return "A post for @%s: %s"
        .formatted(
            Literal.escape(known.post().facts().handle(), 50), PostPhrases.standing(known.post()));
  }

  /** What is said in the card's thread, and in the channel, when it begins to wait for somebody. */
  public static String call(Known known, Around around) {
    if (known.post() instanceof Post.Planned planned && !planned.facts().missing().isEmpty()) {
      return "This post waits for a sign-off. "
          + PostPhrases.toSign(planned.facts().missing(), around.onShift());
    }
    return "This post waits for you: %s."
        .formatted(
            known.post() instanceof Post.Withheld held
                ? PostPhrases.why(held.why())
                : "nobody knows whether it stands on X");
  }

  /** The card. */
  public static List<LayoutBlock> blocks(Known known, Around around) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(HeaderBlock.builder().text(Kit.plain("Scheduled post")).build());
    blocks.add(Kit.paragraph(state(known)));
    blocks.add(Kit.rich(Kit.quote(Literal.words(known.said().text(), LONGEST))));
    pictures(known.said().pictures(), blocks);
    explanation(known, blocks);
    List<String> missing = known.post().facts().missing();
    if (known.post() instanceof Post.Changeable && !missing.isEmpty()) {
      blocks.add(Kit.paragraph(PostPhrases.toSign(missing, around.onShift())));
    }
    around
        .tweets()
        .forEach(tweet -> {
          blocks.add(Kit.rich(Kit.quote(Literal.words(tweet.text(), LONGEST_BESIDE))));
          blocks.add(Kit.small(where(tweet)));
        });
    blocks.add(Kit.small(facts(known)));
    List<BlockElement> buttons = buttons(known);
    if (!buttons.isEmpty()) {
      blocks.add(Kit.actions(buttons));
    }
    return List.copyOf(blocks);
  }

  private static String state(Known known) {
    PostFacts facts = known.post().facts();
    String handle = "*@" + Literal.escape(facts.handle(), 50) + "* · ";
    return switch (known.post()) {
      case Post.Planned _ -> handle + "goes out " + PostPhrases.standing(known.post());
      case Post.Withheld held ->
          handle
              + "⏸ *It waits for you*: %s · its hour: %s"
                  .formatted(PostPhrases.why(held.why()), at(facts.goesOut()));
      case Post.Out out ->
          handle
              + "posted %s · <https://x.com/%s/status/%s|open on X>"
                  .formatted(at(out.at()), facts.handle(), out.tweet());
      case Post.Sending _, Post.Parked _, Post.CalledOff _ ->
          handle + PostPhrases.standing(known.post());
    };
  }

  private static void explanation(Known known, List<LayoutBlock> blocks) {
    switch (known.post()) {
      case Post.Withheld held ->
          blocks.add(
              Kit.paragraph(PostPhrases.whatToDo(held.why(), known.words().metAt(held.index()))));
      case Post.Parked _ ->
          blocks.add(
              Kit.paragraph(
                  "X gave no clear answer, and the post is not in our timeline. Look at the handle on X. Is it there, press *It is there* and give its address; is it not, *Send again* looks once more and then posts it."));
      case Post.Planned _, Post.Sending _, Post.Out _, Post.CalledOff _ -> {}
    }
  }

  private static void pictures(List<PostPicture> pictures, List<LayoutBlock> blocks) {
    if (!pictures.isEmpty()) {
      blocks.add(
          Kit.small(
              pictures.stream()
                  .map(one -> "🖼 " + Literal.escape(one.alt(), 300))
                  .collect(Collectors.joining("\n"))));
    }
  }

  private static String where(Beside tweet) {
    return tweet.link().isEmpty()
        ? at(tweet.at())
        : "%s · <%s|its card>".formatted(at(tweet.at()), tweet.link());
  }

  private static String facts(Known known) {
    PostFacts facts = known.post().facts();
    String agreed =
        facts.agreed().entrySet().stream().map(PostCard::agreed).collect(Collectors.joining(""));
    String missing =
        facts.missing().isEmpty()
            ? ""
            : " · %s must still agree".formatted(PostPhrases.roles(facts.missing()));
    return "By <@%s>%s%s · `%s`".formatted(facts.by(), agreed, missing, known.id());
  }

  private static String agreed(Map.Entry<String, String> one) {
    return " · <@%s> agreed for %s"
        .formatted(one.getValue(), PostPhrases.roles(List.of(one.getKey())));
  }

  /** Its hour was still to come when it was held: a card does not tick. */
  private static boolean mayKeep(Post.Withheld held) {
    return held.why() == HoldReason.AFTER_CRISIS && held.since().isBefore(held.facts().goesOut());
  }

  private static List<BlockElement> buttons(Known known) {
    PostFacts facts = known.post().facts();
    String ref = PostRef.of(known.id(), facts).text();
    List<BlockElement> buttons = new ArrayList<>();
    boolean changeable = known.post() instanceof Post.Changeable;
    if (changeable && !facts.missing().isEmpty()) {
      buttons.add(Kit.primary("Sign off", Actions.POST_SIGN_OFF, ref));
    }
    if (known.post() instanceof Post.Withheld && facts.missing().isEmpty()) {
      buttons.add(Kit.button("Post it now", Actions.POST_NOW, ref));
    }
    if (known.post() instanceof Post.Withheld held && mayKeep(held)) {
      buttons.add(Kit.button("Keep its hour", Actions.POST_KEEP, ref));
    }
    if (changeable) {
      buttons.add(Kit.button("Move to another hour", Actions.POST_MOVE, ref));
      buttons.add(Kit.button("Edit", Actions.POST_EDIT, ref));
    }
    if (known.post() instanceof Post.Parked) {
      buttons.add(Kit.button("It is there", Actions.POST_IT_IS_THERE, ref));
      buttons.add(Kit.button("Send again", Actions.POST_SEND_AGAIN, ref));
    }
    if (known.post() instanceof Post.Endable) {
      buttons.add(Kit.button("Cancel", Actions.POST_CANCEL, ref));
    }
    return buttons;
  }
}
