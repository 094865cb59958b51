package dev.perch.slack.view;

import static dev.perch.slack.view.Kit.bold;
import static dev.perch.slack.view.Kit.line;
import static dev.perch.slack.view.Kit.literal;
import static dev.perch.slack.view.Kit.quote;
import static dev.perch.slack.view.Kit.rich;
import static dev.perch.slack.view.Kit.small;
import static dev.perch.slack.view.Kit.text;

import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.perch.desk.Customer;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.Mention;
import dev.perch.desk.Picture;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.guard.Signature;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketFacts.Said;
import dev.perch.ticket.Withdrawal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The card: one ticket at a glance. Rendered whole from the ticket after each event. */
public final class TicketCard {
  /** A long post is shown so far; the rest is a press away on X. */
  private static final int TWEET_SHOWN = 2_000;

  private static final int ANSWER_SHOWN = 1_500;
  private static final int NAME_SHOWN = 60;
  private static final int WORDING_BESIDE_WORDS = 60;
  private static final String NO_ANSWER = "The FAQ bank has no answer to this.";
  private static final String FOLLOWS =
      "Many came at once, so this is up without suggestions. They follow.";

  private TicketCard() {}

  /** What a notification and a screen reader say of it, in mrkdwn. */
  public static String summary(Shown shown) {
    return shown
        .lastWord()
        .map(mention ->
            "%s@%s to @%s: %s"
                .formatted(
                    mention.direct() ? "Private, " : "",
                    Literal.escape(mention.author().username(), NAME_SHOWN),
                    shown.ticket().facts().handle(),
                    Literal.escape(shown.reading().shown(mention), 150)))
        .orElse("A tweet to @" + shown.ticket().facts().handle() + ", removed");
  }

  public static List<LayoutBlock> blocks(Shown shown) {
    return blocks(shown, true);
  }

  /** For when Slack cannot fetch one of the pictures. */
  public static List<LayoutBlock> withoutPictures(Shown shown) {
    return blocks(shown, false);
  }

  private static List<LayoutBlock> blocks(Shown shown, boolean withPictures) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(who(shown));
    blocks.addAll(PrivateView.mark(shown));
    blocks.add(tweets(shown));
    blocks.addAll(PrivateNotice.blocks(shown));
    if (withPictures) {
      pictures(shown, blocks);
    }
    blocks.add(small(CardState.line(shown)));
    if (shown.ticket() instanceof Ticket.AwaitingSignOff awaiting) {
      blocks.add(SignOffView.words(shown, awaiting));
    }
    CardReasons.line(shown).ifPresent(line -> blocks.add(small(line)));
    if (shown.refused() != null) {
      blocks.add(small(shown.refused().line()));
    }
    blocks.addAll(PrivateView.lead(shown));
    Praise.offer(shown).ifPresent(blocks::add);
    blocks.addAll(StatementView.outdated(shown));
    if (CardButtons.mayAnswer(shown.ticket())
        && shown.ticket().facts().waitingSince() != null
        && shown.gone().isEmpty()) {
      suggestions(shown, blocks);
    }
    blocks.add(Kit.actions(CardButtons.of(shown)));
    return List.copyOf(blocks);
  }

  private static LayoutBlock who(Shown shown) {
    Optional<Mention> word = shown.lastWord();
    if (word.isEmpty()) {
      return rich(line(text("A customer whose words were removed")));
    }
    Customer author = word.get().author();
    return rich(
        line(
            bold(name(author)),
            text(
                " @%s%s · %s · %s"
                    .formatted(
                        Literal.clean(author.username(), NAME_SHOWN),
                        author.verified() ? " ✓ verified" : "",
                        followers(author.followers()),
                        visits(shown.ticket().facts().earlier())))));
  }

  /** Slack refuses empty text, and with it the card of whoever calls themselves nothing. */
  private static String name(Customer author) {
    String name = Literal.clean(author.name().replace('\n', ' '), NAME_SHOWN);
    return name.isBlank() ? "(no name)" : name;
  }

  private static String followers(int count) {
    return count == 1 ? "1 follower" : String.format(Locale.ENGLISH, "%,d followers", count);
  }

  private static String visits(int earlier) {
    return switch (earlier) {
      case 0 -> "first time here";
      case 1 -> "here once before";
      default -> "here " + earlier + " times before";
    };
  }

  /** The tweet that opened the ticket and, if there are more, the one that waits for an answer. */
  private static LayoutBlock tweets(Shown shown) {
    List<Said> said = shown.ticket().facts().said();
    Optional<Withdrawal> gone = shown.gone();
    if (gone.isPresent()) {
      // Small print is grey: as near as Slack comes to a card that is out of use.
      return small(RemovalPhrases.instead(gone.get()));
    }
    if (said.size() == 1) {
      return rich(quote(words(shown, said.getFirst())));
    }
    int between = said.size() - 2;
    String then =
        switch (between) {
          case 0 -> "then";
          case 1 -> "then, after one more in the thread";
          default -> "then, after " + between + " more in the thread";
        };
    return rich(
        quote(words(shown, said.getFirst())),
        line(text(then)),
        quote(words(shown, said.getLast())));
  }

  private static String words(Shown shown, Said said) {
    return shown
        .words()
        .mention(said.tweet().id())
        .map(mention -> Literal.words(shown.reading().shown(mention), TWEET_SHOWN))
        .orElseGet(() -> RemovalPhrases.instead(said.withdrawn()));
  }

  private static void pictures(Shown shown, List<LayoutBlock> blocks) {
    List<Picture> pictures = shown.lastWord().map(Mention::pictures).orElse(List.of());
    for (Picture picture : pictures) {
      String alt = Literal.clean(picture.alt(), 500);
      blocks.add(
          ImageBlock.builder()
              .imageUrl(picture.url())
              .altText(alt.isBlank() ? "A picture without a description" : alt)
              .build());
    }
  }

  private static void suggestions(Shown shown, List<LayoutBlock> blocks) {
    TicketFacts facts = shown.ticket().facts();
    List<SuggestedAnswer> answers = shown.words().suggested(facts.lastWord().index());
    if (answers.isEmpty() && shown.lastWord().isPresent()) {
      String none = facts.attention().hurried() ? FOLLOWS : NO_ANSWER;
      blocks.add(small(none + (shown.replyAllowed() ? " Press *Reply* to write one." : "")));
    }
    for (int nth : StatementView.order(answers)) {
      SuggestedAnswer answer = answers.get(nth);
      blocks.add(small(EmbargoLines.why(shown, answer).orElse(why(shown, answer, nth))));
      EntryLine.of(answer).ifPresent(line -> blocks.add(small(line)));
      Special.lines(answer).forEach(line -> blocks.add(small(line)));
      blocks.add(literal(Literal.clean(answer.text(), ANSWER_SHOWN) + " " + Signature.YOU));
      List<BlockElement> choices = choices(shown, answer, nth);
      if (!choices.isEmpty()) {
        EntryLine.pictures(answer).ifPresent(line -> blocks.add(small(line)));
        blocks.add(Kit.actions(choices));
      }
    }
  }

  private static String why(Shown shown, SuggestedAnswer answer, int nth) {
    if (HoldingStatement.is(answer)) {
      return StatementView.why(answer) + price(shown, answer);
    }
    String title = "*%d · %s*".formatted(nth + 1, Literal.escape(answer.title(), 150));
    return title + " · " + match(answer) + price(shown, answer);
  }

  /** How sure, and on what grounds: the customer's words and the wording that is near. */
  private static String match(SuggestedAnswer answer) {
    String match =
        switch (answer.strength()) {
          case STRONG -> "strong match";
          case POSSIBLE -> "possible match";
          case null -> "match";
        };
    return answer.matched().isEmpty()
        ? match + " with “" + Literal.escape(answer.wording(), 100) + "”"
        : match + ": " + Literal.escape(String.join(", ", answer.matched()), 200) + near(answer);
  }

  /** Short, beside the words; a title stands there already. */
  private static String near(SuggestedAnswer answer) {
    return answer.wording().isBlank() || answer.wording().equals(answer.title())
        ? ""
        : " · near “" + Literal.escape(answer.wording(), WORDING_BESIDE_WORDS) + "”";
  }

  /** The card tells what a plain reply costs; a link makes it dearer. */
  private static String price(Shown shown, SuggestedAnswer answer) {
    BigDecimal price = shown.prices().of(answer.text());
    return price.compareTo(shown.prices().reply()) == 0 || PrivateView.isPrivate(shown.ticket())
        ? ""
        : " · has a link: " + CardState.dollars(price);
  }

  private static List<BlockElement> choices(Shown shown, SuggestedAnswer answer, int nth) {
    if (PrivateView.leads(shown, answer)) {
      return PrivateView.beneath(shown, nth);
    }
    if (!shown.replyAllowed() || answer.heldBack()) {
      return List.of();
    }
    Ref ref = Pick.of(shown.ref(), nth, answer);
    boolean first = nth == 0 && shown.ticket() instanceof Ticket.Claimed;
    List<BlockElement> choices = new ArrayList<>();
    choices.add(
        first
            ? Kit.primary("Approve & send", Actions.APPROVE + nth, ref)
            : Kit.button("Approve & send", Actions.APPROVE + nth, ref));
    choices.add(Kit.button("Edit", Actions.EDIT + nth, ref));
    OtherWordsMenu.of(ref, nth, answer).ifPresent(choices::add);
    return choices;
  }
}
