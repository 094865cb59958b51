package dev.perch.slack.view.faq;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.desk.bank.LinkWatch.Known;
import dev.perch.knowledge.Faq;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of the bank's links, and of its phone numbers. In mrkdwn. */
public final class FaqLinks {
  private static final int MOST = 20;

  public static final String LOOKING =
      "Perch looks at all links now, and tells you here what it finds.";

  private static final String UNDIALLED =
      "this number cannot be dialled. Replies with it are not sent.";

  private FaqLinks() {}

  /** Another Perch is at it: what is known is older than the question. */
  public static String elsewhere(String found) {
    return "Another Perch of this desk looks at the links just now, so this one did not: ask again in some minutes, with `/faq links`. Until then, what was found before:\n"
        + found;
  }

  /** To the owner of an entry. */
  public static String died(Faq faq, String url, String why) {
    return "⚠ A link in *%s* (`%s`) is dead: %s, %s. Replies with it are not sent. Change it with `/faq edit %s`."
        .formatted(
            Literal.escape(faq.title(), 150),
            faq.id(),
            code(url),
            Literal.escape(why, 200),
            faq.id());
  }

  /** To the owner of an entry, of a page that may be gone. */
  public static String silent(Faq faq, String url, String how) {
    return "⚠ A link in *%s* (`%s`), %s, %s. Replies with it are still sent. Open it, and change it with `/faq edit %s` if it is gone."
        .formatted(
            Literal.escape(faq.title(), 150),
            faq.id(),
            code(url),
            Literal.escape(how, 200),
            faq.id());
  }

  /** To the owner of an entry. */
  public static String undialled(Faq faq, String number) {
    return "⚠ A phone number in *%s* (`%s`), %s, cannot be dialled: no such number is given out there. Replies with it are not sent. Change it with `/faq edit %s`."
        .formatted(Literal.escape(faq.title(), 150), faq.id(), code(number), faq.id());
  }

  /**
   * {@code /faq links}.
   *
   * @param wrong why a link should not be there, by link
   * @param links the entries that have it, by link
   * @param undialled the entries that have a phone number which cannot be dialled, by number
   */
  public static String all(
      Known known,
      Map<String, String> wrong,
      Map<String, List<Faq>> links,
      Map<String, List<Faq>> undialled) {
    Instant looked = known.looked();
    String when =
        looked == null
            ? "They are looked at each night; nobody has yet. `/faq links now` does."
            : "They were looked at %s.".formatted(at(looked));
    String all =
        "The FAQ bank has *%d* link%s. %s"
            .formatted(links.size(), links.size() == 1 ? "" : "s", when);
    if (wrong.isEmpty() && undialled.isEmpty()) {
      return all + (looked == null ? "" : " All is well.");
    }
    Stream<String> dead =
        wrong.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each ->
                line(each.getKey(), each.getValue(), links.getOrDefault(each.getKey(), List.of())));
    Stream<String> numbers =
        undialled.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> line(each.getKey(), UNDIALLED, each.getValue()));
    return all + "\n" + first(Stream.concat(dead, numbers).toList());
  }

  private static String first(List<String> lines) {
    String shown = lines.stream().limit(MOST).collect(Collectors.joining("\n"));
    return lines.size() > MOST ? "%s\nand %d more".formatted(shown, lines.size() - MOST) : shown;
  }

  /** Beside what has expired: there is more to look at. */
  public static LayoutBlock pointer(Known known) {
    int dead = known.dead().size();
    return Kit.small(
        "⚠ And %s. `/faq links` names %s."
            .formatted(
                dead == 1 ? "1 link is dead" : dead + " links are dead",
                dead == 1 ? "it" : "them"));
  }

  private static String line(String link, String why, List<Faq> faqs) {
    String ids =
        faqs.stream().limit(5).map(faq -> "`" + faq.id() + "`").collect(Collectors.joining(", "));
    return "• ⚠ %s in %s: %s".formatted(code(link), ids, Literal.escape(why, 300));
  }

  /** As it stands, and not to be followed by a slip of the finger. */
  private static String code(String link) {
    return "`"
        + Literal.clean(link, 200)
            .replace("`", "")
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace('\n', ' ')
        + "`";
  }
}
