package dev.perch.slack.ticket;

import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import dev.perch.desk.Unavailable;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The app's Home tab: filled when somebody opens it, and kept up for those who have it open.
 *
 * <p>Slack does not tell when a tab is closed, so it counts as open for a shift. All tabs are made
 * from one look at the store, and one is published only if it reads differently than before, the
 * one that has been as it is the longest first: a burst of changes costs each reader one update.
 */
public final class HomeTabs {
  private static final Logger log = LoggerFactory.getLogger(HomeTabs.class);
  private static final Duration OPEN = Duration.ofHours(9);
  private static final int MOST = 500;

  /** A round comes each second, and Slack takes a hundred a minute and some. */
  private static final int AT_ONCE = 2;

  private final SlackApi api;
  private final HomeViews views;
  private final Acks acks;
  private final InstantSource clock;
  private final Map<String, Open> open = new ConcurrentHashMap<>();
  private volatile Instant notBefore = Instant.MIN;

  public HomeTabs(SlackApi api, HomeViews views, Acks acks, InstantSource clock) {
    this.api = api;
    this.views = views;
    this.acks = acks;
    this.clock = clock;
  }

  /**
   * A tab that somebody has open.
   *
   * @param shown what it was last filled with; 0 for nothing yet
   */
  private record Open(String workspace, Instant until, int shown, Instant filled) {}

  /** Somebody opened a tab of the app; only the home has something to show. */
  public void opened(AppHomeOpenedEvent event, String workspace) {
    if ("home".equals(event.getTab())) {
      acks.later(() -> {
        String user = event.getUser();
        View view = views.of(Map.of(user, workspace)).get(user);
        if (view != null) {
          publish(user, workspace, view);
        }
      });
    }
  }

  private void publish(String user, String workspace, View view) {
    api.publish(user, view);
    Instant now = clock.instant();
    if (open.size() < MOST || open.containsKey(user)) {
      open.compute(
          user,
          (_, before) ->
              new Open(
                  workspace,
                  before == null ? now.plus(OPEN) : before.until(),
                  view.getBlocks().hashCode(),
                  now));
    }
  }

  /** Fills anew what reads differently by now. */
  public void once() {
    Instant now = clock.instant();
    open.values().removeIf(tab -> !now.isBefore(tab.until()));
    if (open.isEmpty() || now.isBefore(notBefore)) {
      return;
    }
    Map<String, String> people = new HashMap<>();
    open.forEach((user, tab) -> people.put(user, tab.workspace()));
    Map<String, View> made = views.of(people);
    List<Map.Entry<String, Open>> behind =
        open.entrySet().stream()
            .filter(tab -> reads(made.get(tab.getKey())) != tab.getValue().shown())
            .sorted(Comparator.comparing(tab -> tab.getValue().filled()))
            .limit(AT_ONCE)
            .toList();
    behind.forEach(tab -> fill(tab.getKey(), tab.getValue().workspace(), made.get(tab.getKey())));
  }

  private static int reads(@Nullable View view) {
    return view == null ? 0 : view.getBlocks().hashCode();
  }

  private void fill(String user, String workspace, @Nullable View view) {
    if (view == null) {
      return;
    }
    try {
      publish(user, workspace, view);
    } catch (SlackApi.TooFast pause) {
      notBefore = clock.instant().plus(pause.pause());
    } catch (SlackRefused refused) {
      open.remove(user);
      log.info("A Home tab is not kept up any more: {}", refused.getMessage());
    } catch (Unavailable down) {
      log.info("A Home tab was not filled: {}", down.getMessage());
    }
  }
}
