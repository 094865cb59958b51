package dev.perch.slack.faq;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.perch.desk.Unavailable;
import dev.perch.desk.bank.FaqKept;
import dev.perch.desk.bank.Rehearsing;
import dev.perch.desk.bank.Rehearsing.Step;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.gatekeeping.Proposal;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.faq.FaqPhrases;
import dev.perch.slack.view.faq.FaqRef;
import dev.perch.slack.view.faq.FaqRehearsal;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.Whispers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * <b>Rehearse</b> on a proposal and in the form of an entry: opens a window, and fills it as the
 * rehearsal goes on. Who closes the window stops it.
 */
public final class FaqRehearsals {
  /** Slack changes a window 100 times a minute, for all that Perch shows. */
  private static final Duration PACE = Duration.ofSeconds(1);

  private final SlackApi api;
  private final StoryBank bank;
  private final Rehearsing rehearsing;
  private final FaqPages pages;
  private final Acks acks;
  private final Whispers whispers;
  private final InstantSource clock;

  FaqRehearsals(
      SlackApi api,
      StoryBank bank,
      Rehearsing rehearsing,
      FaqPages pages,
      Acks acks,
      Whispers whispers,
      InstantSource clock) {
    this.api = api;
    this.bank = bank;
    this.rehearsing = rehearsing;
    this.pages = pages;
    this.acks = acks;
    this.whispers = whispers;
    this.clock = clock;
  }

  /** What is to be tried; where it cannot be, why not. */
  private record Version(FaqId id, @Nullable Content content, String wrong) {}

  public Response pressed(BlockActionPayload payload, ActionContext context) {
    Action action = payload.getActions().getFirst();
    At at = At.of(payload, action);
    View form = payload.getView();
    if (action.getActionId().equals(Actions.FAQ_REHEARSE_STOP)) {
      rehearsing.stop(form == null ? "" : form.getId());
    } else {
      acks.later(
          () -> {
            View first = first(at, action.getValue(), form);
            String window =
                form == null ? api.open(at.trigger(), first) : api.push(at.trigger(), first);
            if (pages.mayRead(at)) {
              version(action.getValue(), form, at.user())
                  .ifPresent(version -> begin(window, version));
            }
          },
          why -> whispers.notOpened(at, why));
    }
    return context.ack();
  }

  private View first(At at, @Nullable String carried, @Nullable View form) {
    if (!pages.mayRead(at)) {
      return Forms.sorry(FaqPhrases.of(new FaqKept.Stranger(), ""));
    }
    return version(carried, form, at.user())
        .map(version ->
            version.content() == null ? FaqRehearsal.unfit(version.wrong()) : FaqRehearsal.begins())
        .orElseGet(() -> Forms.sorry(FaqPhrases.NOT_OURS));
  }

  /** That of the form, as it is filled in; else the proposal. */
  private Optional<Version> version(@Nullable String carried, @Nullable View form, String user) {
    Optional<FaqRef> ref = FaqRef.parse(carried);
    return form == null ? ref.flatMap(this::proposed) : ref.map(it -> written(it, form, user));
  }

  private Optional<Version> proposed(FaqRef ref) {
    return Optional.ofNullable(ref.id())
        .flatMap(bank::entry)
        .flatMap(entry ->
            entry
                .proposal(ref.number())
                .map(Proposal::content)
                .map(content -> new Version(entry.id(), content, "")));
  }

  private Version written(FaqRef ref, View form, String user) {
    FaqFilled filled = FaqFilled.read(form, user);
    Content content = filled.content();
    FaqId id = ref.id();
    if (content == null) {
      return new Version(
          id == null ? new FaqId("new") : id, null, String.join(" ", filled.errors().values()));
    }
    return new Version(id == null ? FaqForms.named(content) : id, content, "");
  }

  private void begin(String window, Version version) {
    Content content = version.content();
    if (content == null) {
      return;
    }
    Consumer<Step> watcher = new Window(window, version.id());
    if (!rehearsing.begin(window, version.id(), content, watcher)) {
      api.fill(window, null, FaqRehearsal.busy());
    }
  }

  /** The window in which somebody watches. */
  private final class Window implements Consumer<Step> {
    private final String view;
    private final FaqId id;
    private Instant next = Instant.MIN;

    Window(String view, FaqId id) {
      this.view = view;
      this.id = id;
    }

    @Override
    public void accept(Step step) {
      switch (step) {
        case Step.Asked asked -> progress(asked);
        case Step.Done done -> last(FaqRehearsal.outcome(id, done.rehearsed()));
        case Step.Stopped _ -> last(FaqRehearsal.stopped());
        case Step.Failed _ -> last(FaqRehearsal.failed());
      }
    }

    private void progress(Step.Asked asked) {
      Instant now = clock.instant();
      if (now.isBefore(next)) {
        return;
      }
      next = now.plus(PACE);
      try {
        api.fill(view, null, FaqRehearsal.asked(asked.done(), asked.of()));
      } catch (SlackRefused closed) {
        // Nobody watches any more.
        rehearsing.stop(view);
      } catch (SlackApi.TooFast | Unavailable later) {
        // The next step, or the last, will be shown.
        next = now.plus(PACE.multipliedBy(5));
      }
    }

    private void last(View outcome) {
      acks.surely(() -> api.fill(view, null, outcome));
    }
  }
}
