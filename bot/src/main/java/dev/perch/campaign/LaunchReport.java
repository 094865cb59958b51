package dev.perch.campaign;

import dev.perch.campaign.Launches.Known;
import dev.perch.ticket.Mood;
import java.util.List;
import java.util.Map;

/**
 * How a launch was taken by those who wrote to us.
 *
 * @param tickets the conversations about it, all of them
 * @param read how many of these, the newest, all that follows was read from, but for the early ones
 * @param tweets in them, by customers
 * @param early conversations that began before its hour
 * @param answered conversations in which we replied
 * @param moods how many conversations are of which mood, as last judged; others were not judged
 * @param asked what was asked, the most frequent first
 * @param open those that wait for their first answer, the oldest first; a few
 * @param unanswered how many those are in all
 * @param advice what to change
 */
public record LaunchReport(
    Known launch,
    int tickets,
    int read,
    int tweets,
    int early,
    int answered,
    Map<Mood, Integer> moods,
    List<Asked> asked,
    List<Left> open,
    int unanswered,
    List<Advice> advice) {
  public LaunchReport {
    moods = Map.copyOf(moods);
    asked = List.copyOf(asked);
    open = List.copyOf(open);
    advice = List.copyOf(advice);
  }

  /** Whether it tells of the newest only. */
  public boolean isSample() {
    return read < tickets;
  }

  /**
   * A question that was asked.
   *
   * @param title of the entry that is nearest
   * @param faq its id
   */
  public record Asked(String title, String faq, int times) {}

  /**
   * A conversation without an answer.
   *
   * @param words the customer's last, their private data masked; empty where they were removed
   * @param link to them on X
   */
  public record Left(String words, String link) {}

  /** Something to change. */
  public sealed interface Advice {
    /** So many questions were near no entry. */
    record WriteEntries(int questions) implements Advice {}

    /** Entries of the launch that nobody has approved. */
    record Approve(List<String> faqs) implements Advice {
      public Approve {
        faqs = List.copyOf(faqs);
      }
    }

    /** It was asked about early, and there was nothing to say. */
    record GiveNotYet(int early) implements Advice {}

    /** It was asked about early: it was known outside. */
    record LookForLeak(int early) implements Advice {}

    /** So many of a hundred are upset or furious. */
    record Reassure(int percent) implements Advice {}

    /** So many wait for a first answer. */
    record Answer(int tickets) implements Advice {}
  }
}
