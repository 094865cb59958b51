package dev.perch.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
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
import dev.perch.desk.FailureLog;
import dev.perch.desk.records.Meters;
import dev.perch.slack.card.Cards;
import dev.perch.slack.launch.LaunchButtons;
import dev.perch.slack.staff.Membership;
import dev.perch.slack.ticket.HomeTabs;
import dev.perch.slack.ticket.ThreadReplies;
import dev.perch.slack.wire.Routes;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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

  /** Slack tells an event again within minutes, or not at all. */
  private static final Duration EVENTS_COME_AGAIN = Duration.ofHours(1);

  private static final int STOPPING = 503;

  private final Routes routes = new Routes();
  private final LaunchButtons launches;
  private final ThreadReplies threads;
  private final HomeTabs homes;
  private final Membership membership;
  private final Cards cards;
  private final UnknownShortcuts shortcuts;
  private final FirstTimes firstTimes;
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
      List<Routes.Room> rooms,
      LaunchButtons launches,
      ThreadReplies threads,
      HomeTabs homes,
      Membership membership,
      Cards cards,
      UnknownShortcuts shortcuts,
      FirstTimes firstTimes,
      Meters meters) {
    rooms.forEach(room -> room.into(routes));
    this.launches = launches;
    this.threads = threads;
    this.homes = homes;
    this.membership = membership;
    this.cards = cards;
    this.shortcuts = shortcuts;
    this.firstTimes = firstTimes;
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
        log.error("A handler of Slack's {} failed: {}", kind(request), FailureLog.of(e));
        return request.getContext().ack();
      } finally {
        underway.end();
        meters.acked(kind(request), Duration.ofNanos(System.nanoTime() - begun));
      }
    });
    app.blockAction(
        ANY,
        (request, context) -> {
          BlockActionPayload payload = request.getPayload();
          String action = payload.getActions().getFirst().getActionId();
          return routes.ofPress(action).orElseThrow().on(payload, context);
        });
    app.viewSubmission(
        ANY,
        (request, context) -> {
          ViewSubmissionPayload payload = request.getPayload();
          String form = payload.getView().getCallbackId();
          return routes.ofForm(form).orElseThrow().on(payload, context);
        });
    app.viewClosed(ANY, (request, context) -> context.ack());
    app.event(
        AppMentionEvent.class,
        (payload, context) -> {
          // Slack tells an event again when it is unsure, to any of our processes.
          if (seenEvents.add(payload.getEventId()) && isNewToAll(payload.getEventId())) {
            launches.mentioned(
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
        (request, context) -> {
          var known = routes.ofShortcut(request.getPayload().getCallbackId());
          return known.isPresent()
              ? known.get().on(request.getPayload(), context)
              : shortcuts.used(request.getPayload().getTriggerId(), context);
        });
    app.globalShortcut(
        ANY, (request, context) -> shortcuts.used(request.getPayload().getTriggerId(), context));
    routes
        .commands()
        .forEach((name, command) ->
            app.command(name, (request, context) -> command.on(request.getPayload(), context)));
    people(app, SubteamMembersChangedEvent.class);
    people(app, UserChangeEvent.class);
    people(app, MemberLeftChannelEvent.class);
    people(app, MemberJoinedChannelEvent.class, event -> cards.joined(event.getChannel()));
    return app;
  }

  private boolean isNewToAll(String event) {
    return firstTimes.isNew("event:" + event, EVENTS_COME_AGAIN);
  }

  /** Whatever Slack says of who belongs where, rights are looked up anew. */
  private <E extends Event> void people(App app, Class<E> sort) {
    people(app, sort, _ -> {});
  }

  private <E extends Event> void people(App app, Class<E> sort, Consumer<E> also) {
    app.event(
        sort,
        (payload, context) -> {
          if (seenEvents.add(payload.getEventId())) {
            membership.changed();
            also.accept(payload.getEvent());
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
