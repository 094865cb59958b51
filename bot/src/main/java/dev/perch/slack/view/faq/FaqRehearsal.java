package dev.perch.slack.view.faq;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import dev.perch.desk.bank.RecentQuestions.Looked;
import dev.perch.desk.bank.Rehearsed;
import dev.perch.desk.bank.Rehearsed.Part;
import dev.perch.desk.bank.Rehearsed.Sample;
import dev.perch.knowledge.FaqId;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Times;
import dev.perch.slack.view.Veil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A rehearsal, in a window of its own: how far it is, and what came of it. */
public final class FaqRehearsal {
  private static final int SAMPLE = 280;
  private static final int MOST_OTHERS = 6;
  private static final String UNTOUCHED = "Nothing is changed by it.";

  private FaqRehearsal() {}

  /** A form with the button that rehearses what stands in it. */
  public static View offered(View form, FaqRef ref) {
    List<LayoutBlock> blocks = new ArrayList<>(form.getBlocks());
    blocks.add(Kit.actions(List.of(Kit.button("Rehearse", Actions.FAQ_REHEARSE, ref.text()))));
    blocks.add(
        Kit.small(
            "*Rehearse* asks the bank, with what stands here, what customers wrote in the last 90 days. "
                + UNTOUCHED));
    form.setBlocks(List.copyOf(blocks));
    return form;
  }

  /** As it begins. */
  public static View begins() {
    return running("Getting the tweets of the last 90 days …");
  }

  /** So many of so many were asked. */
  public static View asked(int done, int of) {
    return running(
        done == 0
            ? "Learning the bank as it would be. Then it is asked %,d tweets …".formatted(of)
            : "*%,d of %,d* tweets …".formatted(done, of));
  }

  public static View stopped() {
    return window(List.of(Kit.paragraph("Stopped. " + UNTOUCHED)));
  }

  public static View failed() {
    return window(
        List.of(
            Kit.paragraph(
                "The tweets could not be read to the end, so there is no outcome. Try again in a minute.")));
  }

  /** Somebody else's runs. */
  public static View busy() {
    return window(
        List.of(
            Kit.paragraph(
                "Somebody else is rehearsing just now, and one at a time is what this machine does beside its work. Try again in a minute.")));
  }

  /** What is to be rehearsed cannot be an entry. */
  public static View unfit(String why) {
    return window(
        List.of(
            Kit.paragraph("This cannot be rehearsed as it stands: " + Literal.escape(why, 1_000))));
  }

  /** What came of it. */
  public static View outcome(FaqId id, Rehearsed rehearsed) {
    if (rehearsed.tweets() == 0) {
      return window(
          List.of(
              Kit.paragraph(
                  "No tweet of the last 90 days is kept, so there is nothing to ask. As customers write, there will be.")));
    }
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.paragraph(
            "The bank was asked *%s*, %s, with this version of `%s` in it. %s"
                .formatted(tweets(rehearsed.tweets()), from(rehearsed.looked()), id, UNTOUCHED)));
    if (rehearsed.same()) {
      blocks.add(Kit.paragraph("It would suggest for each of them what it suggests now."));
      return window(blocks);
    }
    part("newly caught", ": nothing is suggested for them now", rehearsed.caught(), "", blocks);
    part("taken from other entries", "", rehearsed.taken(), "now", blocks);
    part("lost", ", for which this entry stands first now", rehearsed.lost(), "then", blocks);
    besides(rehearsed, blocks);
    return window(blocks);
  }

  private static void part(
      String what, String meaning, Part part, String when, List<LayoutBlock> blocks) {
    if (part.tweets() == 0) {
      blocks.add(Kit.paragraph("*Nothing %s*".formatted(what)));
      return;
    }
    blocks.add(
        Kit.paragraph("*%s %s*%s%s".formatted(tweets(part.tweets()), what, meaning, others(part))));
    if (!part.samples().isEmpty()) {
      blocks.add(
          Kit.rich(
              Kit.quote(
                  part.samples().stream()
                      .map(sample -> words(sample, when))
                      .collect(Collectors.joining("\n")))));
    }
  }

  private static String words(Sample sample, String when) {
    String words = Literal.words(Veil.forGood(sample.words()).replace('\n', ' '), SAMPLE);
    return sample.other() == null || when.isEmpty()
        ? words
        : "%s  (%s: %s)".formatted(words, when, sample.other());
  }

  private static String others(Part part) {
    if (part.others().isEmpty()) {
      return "";
    }
    String named =
        part.others().entrySet().stream()
            .sorted(
                Map.Entry.<FaqId, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_OTHERS)
            .map(other -> "`%s` %,d".formatted(other.getKey(), other.getValue()))
            .collect(Collectors.joining(", "));
    return ": " + named + (part.others().size() > MOST_OTHERS ? " and others" : "");
  }

  private static void besides(Rehearsed rehearsed, List<LayoutBlock> blocks) {
    List<String> besides = new ArrayList<>();
    if (rehearsed.behind() > 0) {
      besides.add(
          "For %s more it would stand second or third.".formatted(tweets(rehearsed.behind())));
    }
    if (rehearsed.elsewhere() > 0) {
      besides.add(
          "For %s the first suggestion among other entries would change: a bank is weighed as a whole."
              .formatted(tweets(rehearsed.elsewhere())));
    }
    if (!besides.isEmpty()) {
      blocks.add(Kit.small(String.join(" ", besides)));
    }
  }

  private static String from(Looked looked) {
    String since = Times.day(looked.since());
    if (looked.whole()) {
      return "all that are kept since " + since;
    }
    String tickets =
        looked.tickets() == looked.of()
            ? "%,d tickets".formatted(looked.of())
            : "%,d of %,d tickets".formatted(looked.tickets(), looked.of());
    return "picked evenly from %s since %s".formatted(tickets, since);
  }

  private static String tweets(int count) {
    return count == 1 ? "1 tweet" : "%,d tweets".formatted(count);
  }

  private static View running(String mrkdwn) {
    return window(
        List.of(
            Kit.paragraph(mrkdwn),
            Kit.actions(List.of(Kit.button("Stop", Actions.FAQ_REHEARSE_STOP, "stop"))),
            Kit.small("Closing this window stops it, too. " + UNTOUCHED)));
  }

  private static View window(List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text("Rehearsal").build())
        .close(ViewClose.builder().type("plain_text").text("Close").build())
        .blocks(List.copyOf(blocks))
        .build();
  }
}
