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

/** What is said of the bank's links. In mrkdwn. */
public final class FaqLinks {
  private static final int MOST = 20;

  public static final String LOOKING =
      "Perch looks at all links now, and tells you here what it finds.";

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

  /**
   * {@code /faq links}.
   *
   * @param wrong why a link should not be there, by link
   * @param links the entries that have it, by link
   */
  public static String all(Known known, Map<String, String> wrong, Map<String, List<Faq>> links) {
    Instant looked = known.looked();
    String when =
        looked == null
            ? "They are looked at each night; nobody has yet. `/faq links now` does."
            : "They were looked at %s.".formatted(at(looked));
    String all =
        "The FAQ bank has *%d* link%s. %s"
            .formatted(links.size(), links.size() == 1 ? "" : "s", when);
    if (wrong.isEmpty()) {
      return all + (looked == null ? "" : " All is well.");
    }
    String lines =
        wrong.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .limit(MOST)
            .map(each ->
                line(each.getKey(), each.getValue(), links.getOrDefault(each.getKey(), List.of())))
            .collect(Collectors.joining("\n"));
    String more = wrong.size() > MOST ? "\nand %d more".formatted(wrong.size() - MOST) : "";
    return all + "\n" + lines + more;
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
