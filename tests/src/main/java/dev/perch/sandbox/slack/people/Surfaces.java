package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.sandbox.slack.block.Widget;
import dev.perch.sandbox.slack.socket.Events;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.SlackApp;
import dev.perch.sandbox.slack.workspace.SlackApp.Shortcut;
import dev.perch.sandbox.slack.workspace.SlackApp.ShortcutKind;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.SlackState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where an app is met outside of its messages and modals: its Home tab, its shortcuts, and the
 * options that it offers while somebody types. Names and refusals are those of {@link SlackPeople}.
 */
public final class Surfaces {
  /** How long a Home tab into which nothing was ever published waits for its first content. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final SlackState state;
  private final SlackApp app;
  private final Events events;
  private final Reach reach;
  private final Eyes eyes;
  private final Acts acts;
  private final Suggestions suggestions;

  Surfaces(
      SlackState state,
      SlackApp app,
      Events events,
      Reach reach,
      Eyes eyes,
      Acts acts,
      Suggestions suggestions) {
    this.state = state;
    this.app = app;
    this.events = events;
    this.reach = reach;
    this.eyes = eyes;
    this.acts = acts;
    this.suggestions = suggestions;
  }

  /** The app whose they are. */
  public SlackApp app() {
    return app;
  }

  /**
   * Opens the app's Home tab and waits a moment for what the app puts there.
   *
   * @return without an id and without blocks where it never put anything
   * @throws SlackError {@code not_enabled} where the app has none, {@code app_not_found} for people
   *     of another workspace, who do not see the app
   */
  public SeenView openHome(String as) throws InterruptedException {
    var person = reach.person(as);
    if (!app.home()) {
      throw new SlackError("not_enabled");
    }
    if (!person.teamId().equals(Cast.TEAM)) {
      throw new SlackError("app_not_found");
    }
    var before = state.views().home(person).orElse(null);
    acts.doing(person, About.nothing(), () -> events.homeOpened(person, before));
    if (before == null && app.hears(Events.APP_HOME_OPENED)) {
      state.views().awaitHome(person, PATIENCE);
    }
    return state
        .views()
        .home(person)
        .map(view -> eyes.view(view, person))
        .orElseGet(SeenView::nothing);
  }

  /**
   * Uses a shortcut.
   *
   * @param shortcut its visible name or callback id
   * @param channel where the message is; null for a global shortcut
   * @param ts the message it is used on; null for a global one
   * @throws SlackError {@code shortcut_not_found} where the app declares none of that name there
   */
  public Outcome shortcut(String as, String shortcut, @Nullable String channel, @Nullable String ts)
      throws InterruptedException {
    var person = reach.person(as);
    if (channel == null || ts == null) {
      return acts.shortcut(person, declared(ShortcutKind.GLOBAL, shortcut));
    }
    var place = reach.channel(person, channel);
    var message = reach.renderings(person, place, ts).getFirst();
    return acts.shortcut(person, declared(ShortcutKind.MESSAGE, shortcut), place, message);
  }

  private Shortcut declared(ShortcutKind kind, String name) {
    return app.shortcut(kind, name).orElseThrow(() -> new SlackError("shortcut_not_found"));
  }

  /**
   * What an external select of a message offers for what was typed: {@code options} or {@code
   * option_groups}; see {@link #optionsIn}.
   */
  public JsonNode options(
      String as, String channel, String ts, String block, String action, String typed)
      throws InterruptedException {
    var person = reach.person(as);
    var place = reach.channel(person, channel);
    var touch = Touch.field(reach.renderings(person, place, ts), block, action);
    var spot = new Spot.InMessage(place, touch.rendering());
    return suggestions.ask(person, spot, touch.widget(), typed);
  }

  /**
   * What an external select of a modal or Home tab offers for what was typed. Where less was typed
   * than the select asks for, nothing, and the app does not hear of it.
   *
   * @throws SlackError {@code field_not_found}; {@code invalid_arguments} where the app's answer is
   *     no list of options
   */
  public JsonNode optionsIn(String as, String view, String block, String action, String typed)
      throws InterruptedException {
    var person = reach.person(as);
    var open = reach.view(person, view);
    var widget =
        Reach.fields(Widget.in(open.blocks()), block, action)
            .findFirst()
            .orElseThrow(() -> new SlackError("field_not_found"));
    return suggestions.ask(person, new Spot.InView(open), widget, typed);
  }
}
