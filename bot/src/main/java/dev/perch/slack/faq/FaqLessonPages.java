package dev.perch.slack.faq;

import dev.perch.desk.CardPlace;
import dev.perch.desk.bank.Gatekeepers;
import dev.perch.desk.bank.Gatekeepers.Standing;
import dev.perch.desk.bank.Recall;
import dev.perch.desk.bank.Recalling;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.knowledge.gatekeeping.Version;
import dev.perch.slack.view.faq.FaqLearned;
import dev.perch.slack.view.faq.FaqRecall;
import dev.perch.slack.view.faq.FaqRef;
import dev.perch.slack.view.faq.LessonPhrases;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.SlackLinks;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What {@code /faq} shows gatekeepers of what customers were told, and what they taught. */
final class FaqLessonPages {
  private final StoryBank bank;
  private final Recalling recalling;
  private final Gatekeepers gatekeepers;
  private final SlackLinks links;

  FaqLessonPages(StoryBank bank, Recalling recalling, Gatekeepers gatekeepers, SlackLinks links) {
    this.bank = bank;
    this.recalling = recalling;
    this.gatekeepers = gatekeepers;
    this.links = links;
  }

  /**
   * A page of it.
   *
   * @param from how many of the newest to leave out
   */
  CommandAnswer learned(At at, Entry entry, int from) {
    return forGatekeepers(at, () -> learned(entry, from));
  }

  /** For somebody who has just decided on one of them. */
  CommandAnswer learned(Entry entry, int from) {
    return new CommandAnswer(
        "What it learned", FaqLearned.blocks(entry, bank.wordings(entry.id()), from));
  }

  /**
   * The newest replies that used it.
   *
   * @param version its number as typed; empty for all
   */
  CommandAnswer recall(At at, Entry entry, String version) {
    return forGatekeepers(
        at,
        () -> {
          if (version.isEmpty()) {
            return recall(entry, null, 0);
          }
          Optional<Version> wanted =
              version.matches("v?[0-9]{1,6}")
                  ? entry.version(Integer.parseInt(version.replace("v", "")))
                  : Optional.empty();
          return wanted
              .map(it -> recall(entry, it.content().version(), 0))
              .orElseGet(() -> CommandAnswer.of(LessonPhrases.noSuchVersion(entry, version)));
        });
  }

  /** A further page, as its button carries it. */
  CommandAnswer recall(At at, Entry entry, FaqRef ref) {
    return forGatekeepers(at, () -> recall(entry, ref.seen(), ref.number()));
  }

  private CommandAnswer recall(Entry entry, @Nullable String pin, int from) {
    Recall recall = recalling.of(entry.id(), pin, from);
    return new CommandAnswer("Replies", FaqRecall.blocks(entry, pin, recall, this::link));
  }

  private String link(CardPlace card) {
    return links.to(card.channel(), card.ts());
  }

  private CommandAnswer forGatekeepers(At at, Supplier<CommandAnswer> answer) {
    return switch (gatekeepers.of(at.workspace(), at.user())) {
      case Standing.Publishes _ -> answer.get();
      case Standing.Proposes _ ->
          CommandAnswer.of(LessonPhrases.notYours(gatekeepers.keepers(at.workspace())));
      case Standing.Stranger _ -> CommandAnswer.of(LessonPhrases.STRANGER);
    };
  }
}
