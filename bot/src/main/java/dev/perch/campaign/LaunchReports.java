package dev.perch.campaign;

import dev.perch.campaign.LaunchReport.Advice;
import dev.perch.campaign.LaunchReport.Asked;
import dev.perch.campaign.LaunchReport.Left;
import dev.perch.campaign.Launches.Known;
import dev.perch.desk.Mention;
import dev.perch.desk.Stories;
import dev.perch.guard.Masking;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.ticket.Mood;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent.Triaged;
import dev.perch.ticket.TicketFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the reports of launches, of the tickets that are about them as these stand now. */
public final class LaunchReports {
  /** All are counted; the newest so many are read for the rest, and the report says so. */
  static final int MOST = 2_000;

  private static final int QUESTIONS = 5;
  private static final int LEFT = 3;

  /** A share of the upset that is worth a word, in percent. */
  private static final int MANY_UPSET = 25;

  private final Launches launches;
  private final LaunchTickets index;
  private final Stories stories;
  private final Function<FaqId, Optional<Entry>> bank;
  private final Masking masking;

  /**
   * The reports of a desk.
   *
   * @param bank finds an entry, retired and only proposed ones too
   */
  public LaunchReports(
      Launches launches,
      LaunchTickets index,
      Stories stories,
      Function<FaqId, Optional<Entry>> bank,
      Masking masking) {
    this.masking = masking;
    this.launches = launches;
    this.index = index;
    this.stories = stories;
    this.bank = bank;
  }

  /** The report of that launch as of now; nothing where there is no such launch. */
  public Optional<LaunchReport> of(LaunchId id) {
    return launches.find(id).map(this::of);
  }

  private LaunchReport of(Known launch) {
    List<Ticket> tickets =
        index.newest(launch.id(), MOST).reversed().stream()
            .flatMap(ticket -> stories.read(ticket).map(Story::ticket).stream())
            .toList();
    int all = index.count(launch.id());
    int early = early(launch, all);
    List<Ticket> open = tickets.stream().filter(LaunchReports::isUnanswered).toList();
    Map<Mood, Integer> moods = moods(tickets);
    return new LaunchReport(
        launch,
        all,
        tickets.size(),
        tickets.stream().mapToInt(ticket -> ticket.facts().said().size()).sum(),
        early,
        (int) tickets.stream().filter(ticket -> !ticket.facts().replies().isEmpty()).count(),
        moods,
        asked(tickets),
        open.stream().limit(LEFT).map(this::left).toList(),
        open.size(),
        advice(launch, tickets, early, open.size(), moods));
  }

  /** Those who asked before its hour. */
  private int early(Known launch, int all) {
    return switch (launch.launch()) {
      case Launch.Coming _ -> all;
      case Launch.Live live -> index.countBefore(launch.id(), live.since());
      case Launch.CalledOff _ -> 0;
    };
  }

  private static boolean isUnanswered(Ticket ticket) {
    return ticket.isOpen() && ticket.facts().replies().isEmpty();
  }

  private static Optional<Triaged> judged(Ticket ticket) {
    return Optional.ofNullable(ticket.facts().attention().triaged());
  }

  private static Map<Mood, Integer> moods(List<Ticket> tickets) {
    Map<Mood, Integer> moods = new EnumMap<>(Mood.class);
    tickets.forEach(
        ticket -> judged(ticket).ifPresent(judged -> moods.merge(judged.mood(), 1, Integer::sum)));
    return moods;
  }

  private List<Asked> asked(List<Ticket> tickets) {
    Map<String, Integer> times = new HashMap<>();
    for (Ticket ticket : tickets) {
      topic(ticket).ifPresent(topic -> times.merge(topic, 1, Integer::sum));
    }
    return times.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(QUESTIONS)
        .map(topic -> new Asked(title(topic.getKey()), topic.getKey(), topic.getValue()))
        .toList();
  }

  private static Optional<String> topic(Ticket ticket) {
    return judged(ticket).flatMap(judged -> Optional.ofNullable(judged.topic()));
  }

  private String title(String faq) {
    return entry(faq).flatMap(Entry::current).map(version -> version.content().title()).orElse(faq);
  }

  private Optional<Entry> entry(String faq) {
    return FaqId.isSlug(faq) ? bank.apply(new FaqId(faq)) : Optional.empty();
  }

  private Left left(Ticket ticket) {
    TicketFacts facts = ticket.facts();
    Optional<Mention> word = stories.words(ticket.id()).mention(facts.lastWord().tweet().id());
    return new Left(
        word.map(Mention::text).map(masking::masked).orElse(""),
        word.map(Mention::link).orElse("https://x.com/i/status/" + facts.lastWord().latest()));
  }

  private List<Advice> advice(
      Known launch, List<Ticket> tickets, int early, int unanswered, Map<Mood, Integer> moods) {
    List<Advice> advice = new ArrayList<>();
    int near = (int) tickets.stream().filter(ticket -> topic(ticket).isEmpty()).count();
    if (near > 0) {
      advice.add(new Advice.WriteEntries(near));
    }
    List<String> waiting =
        launch.launch().facts().proposed().values().stream()
            .filter(faq -> !faq.isEmpty())
            .filter(faq -> entry(faq).flatMap(Entry::current).isEmpty())
            .sorted()
            .toList();
    if (!waiting.isEmpty()) {
      advice.add(new Advice.Approve(waiting));
    }
    if (early > 0) {
      advice.add(
          launch.words().notYet().isBlank()
              ? new Advice.GiveNotYet(early)
              : new Advice.LookForLeak(early));
    }
    int upset = moods.getOrDefault(Mood.UPSET, 0) + moods.getOrDefault(Mood.FURIOUS, 0);
    int percent = tickets.isEmpty() ? 0 : upset * 100 / tickets.size();
    if (percent >= MANY_UPSET) {
      advice.add(new Advice.Reassure(percent));
    }
    if (unanswered > 0) {
      advice.add(new Advice.Answer(unanswered));
    }
    return advice;
  }
}
