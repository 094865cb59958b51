package dev.perch.desk.bank;

import dev.perch.desk.Chronicle;
import dev.perch.desk.bank.LinkWatch.Undialled;
import dev.perch.guard.PhoneNumbers;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqBank;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks whether the phone numbers in the bank's answers can be dialled: those that came in by a
 * file have been looked at by nobody, and numbers are taken out of use. The owner of an entry is
 * told once of each.
 */
final class NumberKeeping {
  private final FaqBank bank;
  private final Chronicle<LinkEvent> story;
  private final FaqNotices notices;
  private final InstantSource clock;

  NumberKeeping(FaqBank bank, Chronicle<LinkEvent> story, FaqNotices notices, InstantSource clock) {
    this.bank = bank;
    this.story = story;
    this.notices = notices;
    this.clock = clock;
  }

  /** Looks at all of them, and tells what is new. For one replica at a time. */
  void look() {
    Set<Undialled> told = LinkWatch.Known.of(story.read()).undialled();
    Map<Undialled, Faq> wrong =
        bank.all().stream()
            .flatMap(faq -> in(faq).map(number -> Map.entry(new Undialled(faq.id(), number), faq)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    wrong.forEach((number, faq) -> {
      if (!told.contains(number)) {
        tell(new LinkEvent.Undialled(number.faq(), number.number(), clock.instant()));
        notices.undialled(faq, number.number());
      }
    });
    told.stream()
        .filter(number -> !wrong.containsKey(number))
        .forEach(
            number -> tell(new LinkEvent.Dialled(number.faq(), number.number(), clock.instant())));
  }

  private void tell(LinkEvent event) {
    story.tell("number:" + event, event);
  }

  /** Each that cannot be, as it is written, with the entries that have it. */
  Map<String, List<Faq>> undialled() {
    return bank.all().stream()
        .flatMap(faq -> in(faq).map(number -> Map.entry(number, faq)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Stream<String> in(Faq faq) {
    return faq.content().answers().values().stream()
        .flatMap(List::stream)
        .flatMap(answer -> PhoneNumbers.undialled(answer).stream())
        .distinct();
  }
}
