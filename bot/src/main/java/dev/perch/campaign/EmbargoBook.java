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

/**
 * All launches at one moment, and what they say of an entry, a draft or a tweet. Of two launches
 * with one word both are named; once one of them is public, so is the word.
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

  /** As it will be then, if no hour is moved: what is public by then keeps nothing in. */
  EmbargoBook at(Instant moment) {
    return new EmbargoBook(
        launches.stream().map(launch -> launch.coming() ? launch.at(moment) : launch).toList());
  }

  boolean calledOff(String text, Instant since) {
    return !isPublic(text)
        && launches.stream()
            .filter(launch -> launch.calledOffSince(since))
            .anyMatch(launch -> launch.words().isIn(text));
  }

  List<Finding> findings(String text) {
    Map<Hit, List<Watched>> hits = new TreeMap<>();
    for (Watched launch : launches) {
      if (launch.coming()) {
        for (Hit hit : launch.words().in(text)) {
          hits.computeIfAbsent(hit, _ -> new ArrayList<>()).add(launch);
        }
      }
    }
    return hits.entrySet().stream()
        .filter(hit -> !isPublic(text.substring(hit.getKey().from(), hit.getKey().to())))
        .map(hit -> finding(text, hit.getKey(), hit.getValue()))
        .toList();
  }

  private boolean isPublic(String words) {
    return launches.stream().filter(Watched::live).anyMatch(live -> live.words().isIn(words));
  }

  private static Finding finding(String text, Hit hit, List<Watched> of) {
    String whose =
        of.stream()
            .map(launch ->
                "“%s”, under embargo until %s"
                    .formatted(launch.name(), HOUR.format(launch.goesLive())))
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
