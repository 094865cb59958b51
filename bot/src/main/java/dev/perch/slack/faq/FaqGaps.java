package dev.perch.slack.faq;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import dev.perch.desk.bank.Gaps;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.faq.FaqForm.Beginning;
import dev.perch.slack.view.faq.FaqGapList;
import dev.perch.slack.view.faq.FaqPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.Whispers;
import java.util.List;

/** {@code /faq gaps}, and the button that begins an entry with what was asked. */
public final class FaqGaps {
  private final Gaps gaps;
  private final FaqForms forms;
  private final FaqPages pages;
  private final Acks acks;
  private final Whispers whispers;

  FaqGaps(Gaps gaps, FaqForms forms, FaqPages pages, Acks acks, Whispers whispers) {
    this.gaps = gaps;
    this.forms = forms;
    this.pages = pages;
    this.acks = acks;
    this.whispers = whispers;
  }

  CommandAnswer find(At at, CommandAnswer.Later later) {
    acks.later(
        () ->
            later.tell(
                new CommandAnswer("What the bank does not know", FaqGapList.blocks(gaps.find()))),
        _ -> whispers.say(at.channel(), null, at.user(), Phrases.UNAVAILABLE));
    return CommandAnswer.of(FaqGapList.LOOKING);
  }

  public Response write(BlockActionPayload payload, ActionContext context) {
    Action action = payload.getActions().getFirst();
    At at = At.of(payload, action);
    acks.later(() -> {
      List<String> asked =
          pages.mayRead(at) ? gaps.words(FaqGapList.parse(action.getValue())) : List.of();
      if (asked.isEmpty()) {
        whispers.say(at.channel(), null, at.user(), FaqPhrases.ASKED_NO_MORE);
      } else {
        forms.write(at, false, Beginning.asked(asked));
      }
    });
    return context.ack();
  }
}
