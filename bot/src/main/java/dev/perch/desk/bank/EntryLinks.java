package dev.perch.desk.bank;

import dev.perch.guard.LinkPolicy;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import java.util.List;
import java.util.stream.Stream;

/** Where an entry links to: by its link, its pictures, and what its answers say. */
final class EntryLinks {
  private EntryLinks() {}

  /** All of them, some perhaps twice. */
  static Stream<String> of(Content content) {
    Stream<String> answers = answers(content).flatMap(text -> LinkPolicy.linksIn(text).stream());
    return Stream.concat(aside(content), answers);
  }

  /** Whether that is one of them. */
  static boolean has(Faq faq, String link) {
    Content content = faq.content();
    return aside(content).anyMatch(link::equals)
        // Finding links takes a while, and most texts have not even the letters.
        || answers(content)
            .filter(text -> text.contains(link))
            .anyMatch(text -> LinkPolicy.linksIn(text).contains(link));
  }

  /** Those that stand beside the answers. */
  private static Stream<String> aside(Content content) {
    return Stream.concat(
        Stream.ofNullable(content.link()),
        content.media().stream().filter(it -> it.file().isEmpty()).map(Content.Media::url));
  }

  private static Stream<String> answers(Content content) {
    return content.answers().values().stream().flatMap(List::stream);
  }
}
