package dev.perch.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.UserChangeEvent;
import dev.perch.desk.Meters;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.PostForm;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Bolt who handles what. Every request is acknowledged, also one that nobody handles or whose
 * handler fails.
 */
final class Handlers {
  private static final Logger log = LoggerFactory.getLogger(Handlers.class);
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final int REMEMBERED = 10_000;

  /** Every request is acknowledged within three seconds, most of them much sooner. */
  private static final Duration ENDS_WITHIN = Duration.ofSeconds(3);

  private static final int STOPPING = 503;

  private final TicketButtons buttons;
  private final TicketForms forms;
  private final ThreadReplies threads;
  private final FaqHandlers faqs;
  private final NextCommand next;
  private final LaunchHandlers launches;
  private final FoldHandlers folds;
  private final CrisisHandlers crises;
  private final PostHandlers posts;
  private final StaffHandlers staff;
  private final ClaimHandlers claiming;
  private final RulesCommand rules;
  private final ListenCommand listening;
  private final Customers customers;
  private final GuardCommand guard;
  private final HomeTabs homes;
  private final UnknownShortcuts shortcuts;
  private final Meters meters;
  private final Underway underway = new Underway();
  private final Set<String> seenEvents =
      Collections.newSetFromMap(
          Collections.synchronizedMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  Handlers(
      TicketButtons buttons,
      TicketForms forms,
      ThreadReplies threads,
      FaqHandlers faqs,
      NextCommand next,
      LaunchHandlers launches,
      FoldHandlers folds,
      CrisisHandlers crises,
      PostHandlers posts,
      StaffHandlers staff,
      ClaimHandlers claiming,
      RulesCommand rules,
      ListenCommand listening,
      Customers customers,
      GuardCommand guard,
      HomeTabs homes,
      UnknownShortcuts shortcuts,
      Meters meters) {
    this.buttons = buttons;
    this.forms = forms;
    this.threads = threads;
    this.faqs = faqs;
    this.next = next;
    this.launches = launches;
    this.folds = folds;
    this.crises = crises;
    this.posts = posts;
    this.staff = staff;
    this.claiming = claiming;
    this.rules = rules;
    this.listening = listening;
    this.customers = customers;
    this.guard = guard;
    this.homes = homes;
    this.shortcuts = shortcuts;
    this.meters = meters;
  }

  App in(App app) {
    app.use((request, response, chain) -> {
      if (!underway.begin()) {
        return Response.error(STOPPING);
      }
      long begun = System.nanoTime();
      try {
        var answer = chain.next(request);
        return answer.getStatusCode() == 200 ? answer : request.getContext().ack();
      } catch (Exception e) {
        log.error("A handler of Slack's {} failed", request.getRequestType(), e);
        return request.getContext().ack();
      } finally {
        underway.end();
        meters.acked(kind(request), Duration.ofNanos(System.nanoTime() - begun));
      }
    });
    app.blockAction(
        ANY,
        (request, context) -> {
          String action = request.getPayload().getActions().getFirst().getActionId();
          if (action.equals(Actions.REPLY_TEXT)) {
            return forms.typed(request.getPayload(), context);
          }
          if (action.equals(Actions.FAQ_GAP)) {
            return faqs.gaps().write(request.getPayload(), context);
          }
          if (action.startsWith(Actions.FAQ_REHEARSE)) {
            return faqs.rehearsals().pressed(request.getPayload(), context);
          }
          if (action.startsWith(Actions.FAQ)) {
            return faqs.buttons().pressed(request.getPayload(), context);
          }
          if (action.startsWith(Actions.LAUNCH)) {
            return launches.buttons().pressed(request.getPayload(), context);
          }
          if (action.startsWith(Actions.FOLD)) {
            return folds.buttons().pressed(request.getPayload(), context);
          }
          if (action.startsWith(Actions.CRISIS)) {
            return crises.buttons().pressed(request.getPayload(), context);
          }
          if (action.equals(PostForm.TEXT)) {
            return posts.forms().typed(request.getPayload(), context);
          }
          if (action.startsWith(Actions.POST)) {
            return posts.buttons().pressed(request.getPayload(), context);
          }
          if (action.startsWith(Actions.CUSTOMER)) {
            return customers.removed(request.getPayload(), context);
          }
          if (action.startsWith(Actions.RULES)) {
            return rules.undone(request.getPayload(), context);
          }
          if (action.startsWith(Actions.HISTORY)) {
            return staff.histories().pressed(request.getPayload(), context);
          }
          if (action.equals(Actions.UNVEIL)) {
            return staff.unveiling().pressed(request.getPayload(), context);
          }
          return ThreadReplies.owns(action)
              ? threads.pressed(request.getPayload(), context)
              : buttons.pressed(request.getPayload(), context);
        });
    app.viewSubmission(
        ANY,
        (request, context) -> {
          String form = request.getPayload().getView().getCallbackId();
          if (form.startsWith(Actions.LAUNCH)) {
            return launches.forms().submitted(request.getPayload(), context);
          }
          if (form.startsWith(Actions.FOLD)) {
            return folds.submitted(request.getPayload(), context);
          }
          if (form.startsWith(Actions.CRISIS)) {
            return crises.forms().submitted(request.getPayload(), context);
          }
          if (form.startsWith(Actions.POST)) {
            return posts.forms().submitted(request.getPayload(), context);
          }
          if (form.equals(Actions.CUSTOMER_FORM)) {
            return customers.noted(request.getPayload(), context);
          }
          if (form.startsWith(Actions.FAQ_IMPORT)) {
            return faqs.transfers().submitted(request.getPayload(), context);
          }
          return form.startsWith(Actions.FAQ)
              ? faqs.forms().submitted(request.getPayload(), context)
              : forms.submitted(request.getPayload(), context);
        });
    app.viewClosed(ANY, (request, context) -> context.ack());
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          // Slack tells an event again when it is unsure, on any of our connections.
          if (seenEvents.add(payload.getEventId())) {
            launches
                .buttons()
                .mentioned(
                    payload.getEvent(),
                    payload.getTeamId(),
                    () -> threads.mentioned(payload.getEvent(), payload.getTeamId()));
          }
          return context.ack();
        });
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          if (seenEvents.add(payload.getEventId())) {
            homes.opened(payload.getEvent(), payload.getTeamId());
          }
          return context.ack();
        });
    app.messageShortcut(
        ANY,
        (request, context) ->
            switch (request.getPayload().getCallbackId()) {
              case Actions.FAQ_FROM_MESSAGE -> faqs.shortcut().used(request.getPayload(), context);
              case Actions.DRAFT_FROM_MESSAGE ->
                  claiming.partners().used(request.getPayload(), context);
              default -> shortcuts.used(request.getPayload().getTriggerId(), context);
            });
    app.globalShortcut(
        ANY, (request, context) -> shortcuts.used(request.getPayload().getTriggerId(), context));
    app.command(
        GuardCommand.NAME, (request, context) -> guard.typed(request.getPayload(), context));
    app.command(
        FaqCommand.NAME, (request, context) -> faqs.command().typed(request.getPayload(), context));
    app.command(NextCommand.NAME, (request, context) -> next.typed(request.getPayload(), context));
    app.command(
        ShiftCommand.NAME,
        (request, context) -> staff.shift().typed(request.getPayload(), context));
    app.command(
        BackupCommand.NAME,
        (request, context) -> staff.backup().typed(request.getPayload(), context));
    app.command(
        LaunchCommand.NAME,
        (request, context) -> launches.command().typed(request.getPayload(), context));
    app.command(
        CrisisCommand.NAME,
        (request, context) -> crises.command().typed(request.getPayload(), context));
    app.command(
        PostCommand.NAME,
        (request, context) -> posts.command().typed(request.getPayload(), context));
    for (SlackCommand command : claiming.commands()) {
      app.command(
          command.name(), (request, context) -> command.typed(request.getPayload(), context));
    }
    app.command(
        RulesCommand.NAME, (request, context) -> rules.typed(request.getPayload(), context));
    app.command(
        ListenCommand.NAME, (request, context) -> listening.typed(request.getPayload(), context));
    people(app, SubteamMembersChangedEvent.class);
    people(app, UserChangeEvent.class);
    people(app, MemberLeftChannelEvent.class);
    people(app, MemberJoinedChannelEvent.class);
    return app;
  }

  /** Whatever Slack says of who belongs where, rights are looked up anew. */
  private <E extends Event> void people(App app, Class<E> sort) {
    app.event(
        sort,
        (payload, context) -> {
          if (seenEvents.add(payload.getEventId())) {
            claiming.membership().changed();
          }
          return context.ack();
        });
  }

  /**
   * No request is taken any more, nor acknowledged: Slack tells it elsewhere, or again. Those that
   * were begun are finished.
   */
  void drain() throws InterruptedException {
    if (!underway.drain(ENDS_WITHIN)) {
      log.warn("A request of Slack's was not finished in time.");
    }
  }

  /** {@code block-action}, {@code view-submission}, {@code event} and so on. */
  private static String kind(Request<?> request) {
    return HUMP.matcher(request.getRequestType().name()).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
