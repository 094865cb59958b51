package dev.perch.slack.view.campaign;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.perch.campaign.storm.Fold;
import dev.perch.campaign.storm.FoldFacts;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.campaign.storm.FoldId;
import dev.perch.desk.Mention;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Veil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The card of a fold: many who ask nearly the same, at a glance. Rendered whole each time. */
public final class FoldCard {
  private static final int QUOTED = 3;
  private static final int TWEET_SHOWN = 280;

  private FoldCard() {}

  /**
   * Everything that it shows.
   *
   * @param title of the entry that they ask for; empty for what the bank does not know
   * @param mostSeen what some of them wrote, the most-seen authors first
   * @param veil through which they are shown
   * @param why the reason with which replies were sent back last; empty for none
   */
  public record Shown(
      FoldId id, Fold fold, String title, List<Mention> mostSeen, Veil veil, String why) {
    public Shown {
      mostSeen = List.copyOf(mostSeen);
    }

    /** One of which nothing was sent back. */
    public Shown(FoldId id, Fold fold, String title, List<Mention> mostSeen, Veil veil) {
      this(id, fold, title, mostSeen, veil, "");
    }

    /** The same, with the reason why replies were sent back. */
    public Shown returned(String reason) {
      return new Shown(id, fold, title, mostSeen, veil, reason);
    }
  }

  /** What a notification and a screen reader say of it, in mrkdwn. */
  public static String summary(Shown shown) {
    return "× %d: %s".formatted(shown.fold().facts().size(), about(shown));
  }

  public static List<LayoutBlock> blocks(Shown shown) {
    FoldFacts facts = shown.fold().facts();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.paragraph("*× %d* · %s".formatted(facts.size(), about(shown))));
    if (shown.fold() instanceof Fold.Over over && over.into() != null) {
      blocks.add(Kit.small(FoldPhrases.state(over)));
      return List.copyOf(blocks);
    }
    blocks.add(
        Kit.small(
            "to @%s · the first %s, the last %s"
                .formatted(facts.handle(), at(facts.formed()), at(facts.grew()))));
    shown.mostSeen().stream()
        .limit(QUOTED)
        .forEach(mention -> quote(shown.veil(), mention, blocks));
    if (shown.mostSeen().size() > QUOTED) {
      blocks.add(Kit.small("and " + others(shown.mostSeen())));
    }
    blocks.add(Kit.small(FoldPhrases.state(shown.fold())));
    FoldPhrases.progress(facts).ifPresent(line -> blocks.add(Kit.small(line)));
    FoldPhrases.signOffs(facts).ifPresent(line -> blocks.add(Kit.small(line)));
    FoldPhrases.returned(facts, shown.why()).ifPresent(line -> blocks.add(Kit.small(line)));
    if (facts.alike() != null && shown.fold() instanceof Fold.Active) {
      blocks.add(
          Kit.small(
              "Another fold here reads much like this one. Is it the same? *Put together* makes them one."));
    }
    blocks.add(Kit.actions(buttons(shown)));
    return List.copyOf(blocks);
  }

  public static String about(Shown shown) {
    return shown.title().isEmpty()
        ? "ask nearly the same, and the FAQ bank has no sure answer"
        : Literal.escape(shown.title(), 150);
  }

  private static void quote(Veil veil, Mention mention, List<LayoutBlock> blocks) {
    blocks.add(Kit.rich(Kit.quote(Literal.words(veil.over(mention), TWEET_SHOWN))));
    blocks.add(Kit.small(author(mention)));
  }

  private static String others(List<Mention> mentions) {
    return mentions.stream().skip(QUOTED).map(FoldCard::author).collect(Collectors.joining(", "));
  }

  static String author(Mention mention) {
    return String.format(
        Locale.ENGLISH,
        "@%s · %,d %s",
        Literal.escape(mention.author().username(), 60),
        mention.author().followers(),
        mention.author().followers() == 1 ? "follower" : "followers");
  }

  private static List<BlockElement> buttons(Shown shown) {
    FoldFacts facts = shown.fold().facts();
    String id = shown.id().value();
    List<BlockElement> buttons = new ArrayList<>();
    int waiting = facts.count(Stands.WAITING);
    if (shown.fold() instanceof Fold.Active && waiting > 0) {
      buttons.add(
          Kit.primary(
              waiting == 1 ? "Answer it" : "Answer all " + waiting, Actions.FOLD_ANSWER, id));
    }
    if (shown.fold() instanceof Fold.Free && waiting > 0) {
      buttons.add(Kit.button("Claim all", Actions.FOLD_CLAIM, id));
    }
    if (shown.fold() instanceof Fold.Active) {
      facts.turns().forEach(role -> buttons.addAll(FoldSignForm.buttons(shown, role)));
    }
    buttons.add(Kit.button("See all " + facts.size(), Actions.FOLD_LIST, id));
    if (shown.fold() instanceof Fold.Active && facts.alike() != null) {
      buttons.add(Kit.button("Put together", Actions.FOLD_MERGE, id + "|" + facts.alike()));
    }
    if (shown.fold() instanceof Fold.Held) {
      buttons.add(Kit.button("Give back", Actions.FOLD_RELEASE, id));
    }
    return buttons;
  }
}
