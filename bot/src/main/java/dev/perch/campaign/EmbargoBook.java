package dev.perch.campaign;

import dev.perch.desk.Embargo;
import dev.perch.desk.Embargoes.NotYet;
import dev.perch.guard.Finding;
import dev.perch.guard.WordList.Hit;
import dev.perch.knowledge.Faq;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All launches at one moment, and what they say of an entry, a draft or a tweet. Of two launches
 * with one word both are named. A launch keeps its words in until its hour, and one that was called
 * off until a week after that; but where another launch with a word became public after the brief
 * was made, so did the word. What was public before the brief, as a name that comes back each year,
 * is kept in like any other: the brief says so.
 */
record EmbargoBook(List<Watched> launches) {
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  EmbargoBook {
    launches = List.copyOf(launches);
  }

  /** An entry of a launch to come waits for it; one of a launch that was called off for ever. */
  Optional<Embargo> of(Faq faq) {
    List<Watched> its = launches.stream().filter(launch -> launch.owns(faq)).toList();
    Optional<Watched> coming = its.stream().filter(Watched::coming).findFirst();
    if (coming.isPresent()) {
      return coming.map(launch -> new Embargo(launch.id().slug(), launch.goesLive()));
    }
    return its.stream().anyMatch(Watched::live)
        ? Optional.empty()
        : its.stream().findFirst().map(launch -> new Embargo(launch.id().slug(), null));
  }

  List<Finding> findings(String text, Instant now) {
    Map<Hit, List<Watched>> hits = new TreeMap<>();
    for (Watched launch : launches) {
      if (launch.keepsSilence(now)) {
        for (Hit hit : launch.words().in(text)) {
          if (!isPublicSince(launch.planned(), text.substring(hit.from(), hit.to()))) {
            hits.computeIfAbsent(hit, _ -> new ArrayList<>()).add(launch);
          }
        }
      }
    }
    return hits.entrySet().stream()
        .map(hit -> finding(text, hit.getKey(), hit.getValue()))
        .toList();
  }

  private boolean isPublicSince(Instant planned, String words) {
    return live().anyMatch(live -> !live.since().isBefore(planned) && live.says(words));
  }

  /** Those of a brief's words that a launch made public before that brief. */
  List<String> publicBefore(LaunchWords words, Instant planned) {
    return Stream.concat(Stream.of(words.name()), words.secret().stream())
        .filter(word -> live().anyMatch(live -> live.since().isBefore(planned) && live.says(word)))
        .distinct()
        .toList();
  }

  /** A launch that is public since then. */
  private record Public(Watched launch, Instant since) {
    boolean says(String words) {
      return launch.words().isIn(words);
    }
  }

  private Stream<Public> live() {
    return launches.stream()
        .flatMap(launch ->
            launch.launch() instanceof Launch.Live live
                ? Stream.of(new Public(launch, live.since()))
                : Stream.empty());
  }

  private static Finding finding(String text, Hit hit, List<Watched> of) {
    String whose =
        of.stream()
            .map(launch -> "“%s”, %s".formatted(launch.name(), why(launch)))
            .collect(Collectors.joining(", and "));
    return Finding.block(
        Finding.Kind.EMBARGO,
        hit.from(),
        hit.to(),
        "“%s” belongs to %s %s."
            .formatted(
                text.substring(hit.from(), hit.to()),
                of.size() == 1 ? "the launch" : "the launches",
                whose),
        "Leave it out until then. The brief says what may be said before: `/launch show %s`."
            .formatted(of.getFirst().id()));
  }

  private static String why(Watched launch) {
    return launch.launch() instanceof Launch.CalledOff off
        ? "which was called off and is not to be named until " + HOUR.format(off.keptInUntil())
        : "under embargo until " + HOUR.format(launch.goesLive());
  }

  List<String> about(String text, List<String> faqs, Instant now) {
    return launches.stream()
        .filter(launch -> LaunchTimes.counts(launch.launch(), now))
        .filter(launch -> launch.isAbout(text, faqs))
        .map(launch -> launch.id().slug())
        .toList();
  }

  Optional<NotYet> notYet(List<String> names) {
    return launches.stream()
        .filter(launch -> launch.coming() && !launch.notYet().isBlank())
        .filter(launch -> names.contains(launch.id().slug()))
        .findFirst()
        .map(launch ->
            new NotYet(launch.id().slug(), launch.name(), launch.goesLive(), launch.notYet()));
  }
}
