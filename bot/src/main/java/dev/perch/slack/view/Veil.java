package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import dev.perch.desk.Mention;
import dev.perch.desk.Words;
import dev.perch.guard.Abuse;
import dev.perch.guard.Masking;
import dev.perch.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;

/**
 * How what customers wrote is shown: the one way of their words into Slack, beside {@link Reading},
 * which is the same for a card. Private data is named instead; words that nobody should have to
 * read unasked are said to be there, and shown when asked.
 *
 * @param masking what is private data here
 */
public record Veil(Masking masking) {
  static final String VEILED = "(abusive words; press Show to read them)";
  private static final int SHOWN = 2_500;
  private static final int MOST = 30;

  /** What they wrote with private data masked, or that it is veiled. */
  public String over(Mention mention) {
    String text = mention.text();
    return Abuse.in(text) ? VEILED : masking.masked(text);
  }

  /** The same for one ticket whose words are asked for again and again. */
  public Reading reading() {
    return new Reading(masking);
  }

  /** Words that came masked and stand where there is nothing to press; abusive ones do not. */
  public static String forGood(String masked) {
    return Abuse.in(masked) ? "(abusive words)" : masked;
  }

  /**
   * What the customer wrote, as they wrote it but for their private data: that stays hidden, for
   * whoever is shown it has a right to it, and is recorded.
   */
  public View lifted(Ticket ticket, Words words) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.small("These words are abusive. None of them is about you. Only you see this window."));
    ticket.facts().said().stream()
        .skip(Math.max(0, ticket.facts().said().size() - MOST))
        .map(said -> words.mention(said.tweet().id()).map(Mention::text).map(masking::masked))
        .map(text -> Kit.rich(Kit.quote(Literal.words(text.orElse("(removed)"), SHOWN))))
        .forEach(blocks::add);
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text("What they wrote").build())
        .close(ViewClose.builder().type("plain_text").text("Close").build())
        .blocks(List.copyOf(blocks))
        .build();
  }
}
