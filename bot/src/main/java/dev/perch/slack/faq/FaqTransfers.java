package dev.perch.slack.faq;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.File;
import com.slack.api.model.view.View;
import dev.perch.desk.bank.FaqTransfer;
import dev.perch.desk.bank.FaqTransfer.Handed;
import dev.perch.desk.bank.FaqTransfer.Outcome;
import dev.perch.knowledge.BankFiles.Format;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.faq.FaqImport;
import dev.perch.slack.view.faq.FaqImport.Carried;
import dev.perch.slack.view.faq.FaqPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackFiles;
import dev.perch.slack.wire.Whispers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** {@code /faq import} and {@code /faq export}. Between look and import nothing is kept here. */
public final class FaqTransfers {
  private final SlackApi api;
  private final SlackFiles files;
  private final FaqTransfer transfer;
  private final StoryBank bank;
  private final Acks acks;
  private final Whispers whispers;

  FaqTransfers(
      SlackApi api,
      SlackFiles files,
      FaqTransfer transfer,
      StoryBank bank,
      Acks acks,
      Whispers whispers) {
    this.api = api;
    this.files = files;
    this.transfer = transfer;
    this.bank = bank;
    this.acks = acks;
    this.whispers = whispers;
  }

  /** Opens the form that asks for a file. */
  CommandAnswer open(At at) {
    Optional<Outcome> refused = transfer.refused(at.workspace(), at.user());
    if (refused.isPresent()) {
      return CommandAnswer.of(FaqPhrases.of(refused.get()));
    }
    acks.later(
        () -> api.open(at.trigger(), FaqImport.form(at.channel())),
        why -> whispers.notOpened(at, why));
    return CommandAnswer.FORM;
  }

  /** Gives them the bank as a file. */
  CommandAnswer export(At at, String typed) {
    Optional<Format> format = typed.isEmpty() ? Optional.of(Format.YAML) : Format.of(typed);
    if (format.isEmpty()) {
      return CommandAnswer.of(FaqPhrases.noSuchFormat(typed));
    }
    Outcome outcome = transfer.export(at.workspace(), at.user(), format.get());
    if (outcome instanceof Outcome.Written written && written.entries() > 0) {
      acks.later(
          () ->
              files.give(
                  at.user(),
                  written.name(),
                  written.text(),
                  FaqPhrases.exported(written.entries())),
          _ -> whispers.say(at.channel(), null, at.user(), FaqPhrases.NOT_EXPORTED));
    }
    return CommandAnswer.of(FaqPhrases.of(outcome));
  }

  /** A file was chosen, or what it would change was confirmed. */
  public Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    View view = payload.getView();
    Optional<Carried> carried = Carried.parse(view.getPrivateMetadata());
    if (carried.isEmpty()) {
      return context.ack("update", Forms.sorry(FaqPhrases.NOT_OURS));
    }
    At at =
        new At(
            carried.get().channel(),
            payload.getUser().getId(),
            payload.getUser().getTeamId() == null
                ? payload.getTeam().getId()
                : payload.getUser().getTeamId(),
            "",
            "import:" + view.getId());
    return view.getCallbackId().equals(Actions.FAQ_IMPORT_FORM)
        ? chosen(at, carried.get(), view, context)
        : confirmed(at, carried.get(), context);
  }

  private Response chosen(At at, Carried carried, View view, ViewSubmissionContext context) {
    String file = file(view);
    return switch (acks.quickly(() -> plan(at, carried, file))) {
      case Acks.Quick.Done<View> done -> context.ack("update", done.value());
      case Acks.Quick.TooLate<View> _, Acks.Quick.Down<View> _ ->
          context.ackWithErrors(Map.of(FaqImport.FILE, FaqPhrases.FILE_NOT_READ));
    };
  }

  private Response confirmed(At at, Carried carried, ViewSubmissionContext context) {
    Acks.Quick<View> quick =
        acks.quickly(() ->
            with(
                at,
                carried.file(),
                file ->
                    transfer.carryOut(
                        at.workspace(), at.user(), file, carried.mark(), at.operation()),
                carried));
    return context.ack(
        "update",
        quick instanceof Acks.Quick.Done<View> done
            ? done.value()
            : Forms.sorry(FaqPhrases.IMPORT_UNSURE));
  }

  private View plan(At at, Carried carried, String file) {
    return with(at, file, read -> transfer.plan(at.workspace(), at.user(), read), carried);
  }

  private View with(At at, String file, Function<Handed, Outcome> then, Carried carried) {
    Optional<Handed> read = file.isEmpty() ? Optional.empty() : files.read(file, at.user());
    if (read.isEmpty()) {
      return Forms.sorry(FaqPhrases.NO_FILE);
    }
    return switch (then.apply(read.get())) {
      case Outcome.Planned planned ->
          FaqImport.plan(
              planned, new Carried(file, planned.plan().mark(), carried.channel()), bank::entry);
      case Outcome.Carried carriedOut -> FaqImport.imported(carriedOut.imported());
      case Outcome refused -> Forms.sorry(FaqPhrases.of(refused));
    };
  }

  private static String file(View view) {
    return Optional.ofNullable(view.getState())
        .map(state -> state.getValues().get(FaqImport.FILE))
        .map(block -> block.get(FaqImport.FILE))
        .map(value -> value.getFiles())
        .filter(chosen -> !chosen.isEmpty())
        .map(List::getFirst)
        .map(File::getId)
        .orElse("");
  }
}
