package dev.perch.campaign;

import dev.perch.desk.Embargoes;
import dev.perch.guard.WordList;
import dev.perch.knowledge.Faq;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A launch as drafts and tweets are held against it.
 *
 * @param words its name, and the words that its brief lists, with or without the hash sign
 * @param faqs the entries that were proposed with it
 */
record Watched(
    LaunchId id, Launch launch, String name, WordList words, Set<String> faqs, String notYet) {
  static Watched of(LaunchStory story, LaunchWords words) {
    Launch launch = story.launch();
    Set<String> faqs =
        launch.facts().proposed().values().stream()
            .filter(faq -> !faq.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    return new Watched(story.id(), launch, words.name(), secret(words), faqs, words.notYet());
  }

  /** A name of several words is written as one behind a hash sign. */
  static WordList secret(LaunchWords words) {
    List<String> phrases =
        Stream.concat(Stream.of(words.name()), words.secret().stream())
            .map(word -> word.strip().replaceFirst("^#+", ""))
            .flatMap(word -> Stream.of(word, word.replaceAll("\\s+", "")))
            .filter(word -> !word.isBlank())
            .distinct()
            .toList();
    return WordList.of(phrases);
  }

  boolean coming() {
    return launch instanceof Launch.Coming;
  }

  /** Whether nobody is to say its words in public now. */
  boolean keepsSilence(Instant now) {
    return switch (launch) {
      case Launch.Coming _ -> true;
      case Launch.Live _ -> false;
      case Launch.CalledOff off -> now.isBefore(off.keptInUntil());
    };
  }

  Instant planned() {
    return launch.facts().planned();
  }

  boolean live() {
    return launch instanceof Launch.Live;
  }

  boolean owns(Faq faq) {
    return faqs.contains(faq.id().slug()) || faq.tags().contains(Embargoes.TAG + id);
  }

  boolean isAbout(String text, List<String> entries) {
    return words.isIn(text) || entries.stream().anyMatch(faqs::contains);
  }

  Instant goesLive() {
    return launch.facts().goesLive();
  }
}
