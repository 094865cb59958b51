package dev.perch.desk;

import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Likeness;
import dev.perch.knowledge.gatekeeping.StoryBank;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words say nearly the same if they are the same in another order; "öffnet" is German. */
public final class FakeLikeness implements Likeness {
  private final StoryBank bank;

  public FakeLikeness(StoryBank bank) {
    this.bank = bank;
  }

  @Override
  public List<Near> nearlyTheSame(String words) {
    return bank.all().stream()
        .flatMap(faq ->
            asked(faq)
                .filter(wording -> nearlyTheSame(words, wording))
                .limit(1)
                .map(wording -> new Near(faq.id(), wording)))
        .toList();
  }

  @Override
  public boolean nearlyTheSame(String one, String other) {
    return words(one).equals(words(other));
  }

  @Override
  public boolean speaks(FaqId entry, String words) {
    return !words.contains("öffnet");
  }

  private static Stream<String> asked(Faq faq) {
    return Stream.concat(faq.wordings().stream(), Stream.of(faq.title()));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\W+")).collect(Collectors.toSet());
  }
}
