package dev.perch.slack.faq;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.perch.desk.bank.FaqAction;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.slack.view.faq.FaqForm.Beginning;
import dev.perch.slack.view.faq.FaqPhrases;
import dev.perch.slack.view.faq.FaqWord;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.Nearest;
import dev.perch.slack.wire.SlackCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /faq}: finds out which word was typed, and who answers it. Answered to the asker only. */
public final class FaqCommand {
  public static final String NAME = "/faq";
  private static final List<String> WORDS =
      Arrays.stream(FaqWord.values()).map(FaqWord::word).toList();
  private static final int LONGEST_WORD = 40;

  private final FaqPages pages;
  private final FaqLessonPages lessons;
  private final FaqForms forms;
  private final FaqActs acts;
  private final FaqTransfers transfers;
  private final FaqAway away;
  private final FaqLinkPages links;
  private final FaqGaps gaps;
  private final Acks acks;

  FaqCommand(
      FaqPages pages,
      FaqLessonPages lessons,
      FaqForms forms,
      FaqActs acts,
      FaqTransfers transfers,
      FaqAway away,
      FaqLinkPages links,
      FaqGaps gaps,
      Acks acks) {
    this.pages = pages;
    this.lessons = lessons;
    this.forms = forms;
    this.acts = acts;
    this.transfers = transfers;
    this.away = away;
    this.links = links;
    this.gaps = gaps;
    this.acks = acks;
  }

  public Response typed(SlashCommandPayload payload, SlashCommandContext context) {
    At at = At.of(payload);
    return CommandAnswer.of(
            acks.quickly(() ->
                answer(at, SlackCommand.text(payload), late -> context.respond(late.response()))))
        .ack(context);
  }

  private CommandAnswer answer(At at, String text, CommandAnswer.Later later) {
    if (!pages.mayRead(at)) {
      return CommandAnswer.of(FaqPhrases.NOT_FOR_GUESTS);
    }
    String[] parts = text.split("\\s+", 2);
    String rest = parts.length == 2 ? parts[1].strip() : "";
    if (parts[0].isEmpty()) {
      return pages.help(at);
    }
    Optional<FaqWord> word = FaqWord.of(parts[0]);
    if (word.isEmpty()) {
      String typed = parts[0].substring(0, Math.min(LONGEST_WORD, parts[0].length()));
      String nearest = Nearest.sorted(typed, WORDS).getFirst();
      return CommandAnswer.of(FaqPhrases.noSuchWord(typed, nearest));
    }
    return word.get().needsMore() && rest.isEmpty()
        ? CommandAnswer.of(FaqPhrases.usage(word.get()))
        : answer(at, word.get(), rest, later);
  }

  private CommandAnswer answer(At at, FaqWord word, String rest, CommandAnswer.Later later) {
    return switch (word) {
      case HELP -> pages.help(at);
      case SEARCH -> pages.search(rest);
      case SHOW -> pages.with(rest, pages::show);
      case PROPOSE -> write(at, true);
      case ADD -> write(at, false);
      case EDIT ->
          pages.with(
              rest,
              entry -> {
                forms.edit(at, entry);
                return CommandAnswer.FORM;
              });
      case HISTORY -> pages.with(rest, entry -> pages.history(entry, 0));
      case LEARNED -> pages.with(rest, entry -> lessons.learned(at, entry, 0));
      case RECALL -> {
        String[] parts = rest.split("\\s+", 2);
        String version = parts.length == 2 ? parts[1] : "";
        yield pages.with(parts[0], entry -> lessons.recall(at, entry, version));
      }
      case REVIEW -> pages.review();
      case STALE -> pages.stale();
      case GAPS -> gaps.find(at, later);
      case LINKS -> links.links(at, rest, later);
      case RETIRE -> retire(at, rest);
      case RESTORE -> act(at, rest, entry -> new FaqAction.Restore(entry.id()));
      case IMPORT -> transfers.open(at);
      case EXPORT -> transfers.export(at, rest);
      case STATS -> pages.stats();
      case WHO -> pages.who(at);
      case AWAY -> away.leave(at, rest);
      case BACK -> away.back(at);
    };
  }

  private CommandAnswer write(At at, boolean propose) {
    forms.write(at, propose, Beginning.EMPTY);
    return CommandAnswer.FORM;
  }

  private CommandAnswer retire(At at, String rest) {
    String[] parts = rest.split("\\s+", 2);
    if (parts.length < 2) {
      return pages.with(parts[0], _ -> CommandAnswer.of(FaqPhrases.usage(FaqWord.RETIRE)));
    }
    return act(at, parts[0], entry -> new FaqAction.Retire(entry.id(), parts[1]));
  }

  private CommandAnswer act(At at, String id, Function<Entry, FaqAction> what) {
    return pages.with(
        id,
        entry -> {
          FaqAction action = what.apply(entry);
          return CommandAnswer.of(acts.words(acts.act(at, action), action));
        });
  }
}
