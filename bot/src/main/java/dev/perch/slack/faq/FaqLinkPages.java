package dev.perch.slack.faq;

import dev.perch.desk.bank.LinkKeeping;
import dev.perch.desk.bank.LinkWatch;
import dev.perch.knowledge.Faq;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.faq.FaqLinks;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.Whispers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /faq links}. */
final class FaqLinkPages {
  private static final String NOW = "now";

  private final LinkKeeping keeping;
  private final LinkWatch watch;
  private final Acks acks;
  private final Whispers whispers;

  FaqLinkPages(LinkKeeping keeping, LinkWatch watch, Acks acks, Whispers whispers) {
    this.keeping = keeping;
    this.watch = watch;
    this.acks = acks;
    this.whispers = whispers;
  }

  /** What was found last; asked to look {@code now}, what is found, or why nothing was. */
  CommandAnswer links(At at, String typed, CommandAnswer.Later later) {
    if (!typed.equals(NOW)) {
      return CommandAnswer.of(found());
    }
    acks.later(
        () -> later.tell(CommandAnswer.of(keeping.look() ? found() : FaqLinks.elsewhere(found()))),
        _ -> whispers.say(at.channel(), null, at.user(), Phrases.UNAVAILABLE));
    return CommandAnswer.of(FaqLinks.LOOKING);
  }

  private String found() {
    Map<String, List<Faq>> links = keeping.links();
    Map<String, String> wrong = new LinkedHashMap<>();
    links.keySet().forEach(link -> watch.doubtful(link).ifPresent(why -> wrong.put(link, why)));
    return FaqLinks.all(watch.known(), wrong, links, keeping.undialled());
  }
}
