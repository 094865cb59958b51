package dev.perch.slack.view.faq;

import static dev.perch.slack.view.Times.at;
import static dev.perch.slack.view.faq.FaqEntries.title;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.perch.desk.CardPlace;
import dev.perch.desk.bank.Recall;
import dev.perch.desk.bank.Recall.Found;
import dev.perch.desk.bank.Recalling;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Version;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Ref;
import dev.perch.ticket.TicketFacts.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which public replies used an entry, a page of them, with the button to correct each. */
public final class FaqRecall {
  private FaqRecall() {}

  /**
   * A page.
   *
   * @param pin names the words of one version; null for all
   * @param link where a card is, in Slack
   */
  public static List<LayoutBlock> blocks(
      Entry entry, @Nullable String pin, Recall recall, Function<CardPlace, String> link) {
    List<LayoutBlock> blocks = new ArrayList<>();
    String which =
        pin == null
            ? title(entry)
            : "version %s of %s".formatted(number(entry, pin, Instant.MAX), title(entry));
    blocks.add(
        Kit.paragraph(
            recall.all() == 0
                ? "No public reply was sent from " + which
                : "*%d* public %s sent from %s"
                    .formatted(
                        recall.all(), recall.all() == 1 ? "reply was" : "replies were", which)));
    if (recall.all() > 0 && (pin == null || pin.equals(entry.pin()))) {
      blocks.add(
          Kit.small(
              "A correction begins with what the entry says by then: if it is still wrong, put it right first, with `/faq edit %s`."
                  .formatted(entry.id())));
    }
    for (Found found : recall.found()) {
      blocks.add(Kit.paragraph(line(entry, found, link)));
      if (found.correction() == null) {
        Ref ref = Ref.of(found.ticket()).with(found.use().pin().toString());
        blocks.add(Kit.actions(List.of(Kit.button("Post a correction", Actions.CORRECT, ref))));
      }
    }
    List<BlockElement> pages = pages(entry, pin, recall);
    if (!pages.isEmpty()) {
      blocks.add(Kit.actions(pages));
    }
    return List.copyOf(blocks);
  }

  private static String line(Entry entry, Found found, Function<CardPlace, String> link) {
    String handle = found.ticket().facts().handle();
    CardPlace card = found.card();
    String ticket =
        card == null || card.ts().isEmpty() ? "" : " · <%s|the ticket>".formatted(link.apply(card));
    return "%s as *@%s* by <@%s> %s · version %s%s%s%s"
        .formatted(
            post("The reply", handle, found.reply()),
            handle,
            found.reply().by(),
            at(found.reply().at()),
            number(entry, found.use().pin().version(), found.reply().at()),
            found.use().pin().version().equals(entry.pin()) ? ", as the entry says now" : "",
            ticket,
            since(handle, found));
  }

  private static String since(String handle, Found found) {
    if (found.correction() != null) {
      return "\n✓ *Corrected* by <@%s> %s · %s"
          .formatted(
              found.correction().by(),
              at(found.correction().at()),
              post("see it", handle, found.correction()));
    }
    return found.later() == null
        ? ""
        : "\nThey have been answered again since: " + post("see it", handle, found.later());
  }

  private static String post(String words, String handle, Reply reply) {
    return "<https://x.com/%s/status/%s|%s>".formatted(handle, reply.tweet(), words);
  }

  /** The last version of these words that there was then, by its number. */
  private static String number(Entry entry, String pin, Instant then) {
    return entry.versions().stream()
        .filter(version -> version.content().version().equals(pin))
        .reduce((before, after) -> after.at().isAfter(then) ? before : after)
        .map(Version::number)
        .map(String::valueOf)
        .orElse("?");
  }

  private static List<BlockElement> pages(Entry entry, @Nullable String pin, Recall recall) {
    List<BlockElement> pages = new ArrayList<>();
    int older = recall.from() + Recalling.PAGE;
    if (recall.from() > 0) {
      int newer = Math.max(0, recall.from() - Recalling.PAGE);
      pages.add(Kit.button("Newer", Actions.FAQ_RECALL + "_newer", ref(entry, pin, newer)));
    }
    if (older < recall.all()) {
      pages.add(Kit.button("Older", Actions.FAQ_RECALL + "_older", ref(entry, pin, older)));
    }
    return pages;
  }

  private static String ref(Entry entry, @Nullable String pin, int from) {
    return new FaqRef(entry.id(), from, pin, "", false).text();
  }
}
