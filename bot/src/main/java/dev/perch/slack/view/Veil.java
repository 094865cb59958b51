package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import dev.perch.desk.Mention;
import dev.perch.desk.Words;
import dev.perch.guard.Abuse;
import dev.perch.guard.Masking;
import dev.perch.guard.Privacy;
import dev.perch.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that nobody should have to read unasked: a card says that they are there, and shows them
 * when asked.
 */
public final class Veil {
  static final String VEILED = "(abusive words; press Show to read them)";
  private static final int SHOWN = 2_500;
  private static final int MOST = 30;

  private Veil() {}

  /** The text with private data masked, or that it is veiled: as a customer's words are shown. */
  public static String over(String text) {
    return Abuse.in(text) ? VEILED : Privacy.masked(text);
  }

  /** The same where there is nothing to press. */
  public static String forGood(String text) {
    return Abuse.in(text) ? "(abusive words)" : Privacy.masked(text);
  }

  /**
   * What the customer wrote, as they wrote it but for their private data: that stays hidden, for
   * whoever is shown it has a right to it, and is recorded.
   */
  public static View lifted(Ticket ticket, Words words, Masking masking) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.small("These words are abusive. None of them is about you. Only you see this window."));
    ticket.facts().said().stream()
        .skip(Math.max(0, ticket.facts().said().size() - MOST))
        .map(said -> words.mention(said.tweet().id()).map(Mention::text).orElse("(removed)"))
        .map(text -> Kit.rich(Kit.quote(Literal.words(masking.masked(text), SHOWN))))
        .forEach(blocks::add);
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text("What they wrote").build())
        .close(ViewClose.builder().type("plain_text").text("Close").build())
        .blocks(List.copyOf(blocks))
        .build();
  }
}
