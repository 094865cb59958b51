package dev.perch.desk.bank;

import dev.perch.desk.Chronicle;
import dev.perch.desk.Unavailable;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqBank;
import java.time.InstantSource;
import java.util.List;

/**
 * Flags the entries that have a dead link, whoever found it: the nightly look, or the last one at a
 * reply before it goes out.
 */
public final class LinkFlags {
  /** Others may tell something in the same moment; more often in a row than this they do not. */
  private static final int TRIES = 5;

  private final FaqBank bank;
  private final LinkWatch watch;
  private final Chronicle<LinkEvent> story;
  private final FaqNotices notices;
  private final InstantSource clock;

  public LinkFlags(
      FaqBank bank,
      LinkWatch watch,
      Chronicle<LinkEvent> story,
      FaqNotices notices,
      InstantSource clock) {
    this.bank = bank;
    this.watch = watch;
    this.story = story;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Records that a link of the bank is dead, and tells the owner of each entry that has it. Does
   * nothing where that is known, or where no entry has it; of several who find it at once, one
   * tells.
   *
   * @param why in words that go on: "it answered 404"
   * @throws Unavailable if it could not be recorded: nobody was told
   */
  void died(String link, String why) {
    List<Faq> faqs = bank.all().stream().filter(faq -> EntryLinks.has(faq, link)).toList();
    if (!faqs.isEmpty() && recorded(link, why)) {
      faqs.forEach(faq -> notices.linkDied(faq, link, why));
      watch.once();
    }
  }

  /** Whether it was not known before. */
  private boolean recorded(String link, String why) {
    for (int tried = 0; tried < TRIES; tried++) {
      List<LinkEvent> told = story.read();
      if (LinkWatch.Known.of(told).dead().containsKey(link)) {
        return false;
      }
      LinkEvent.Died died = new LinkEvent.Died(link, why, clock.instant());
      if (story.append(told.size(), "died:" + link + ":" + died.at(), died)) {
        return true;
      }
    }
    throw new Unavailable("Many told something of links at once, and this was not recorded");
  }
}
