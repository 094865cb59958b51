package dev.perch.sandbox.slack.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.slack.block.Widget;
import dev.perch.sandbox.slack.socket.Deliveries;
import dev.perch.sandbox.slack.socket.Events;
import dev.perch.sandbox.slack.web.Responses;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message.Draft;
import dev.perch.sandbox.slack.workspace.SlackApp;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.slack.workspace.SlackState;
import dev.perch.sandbox.wire.WireLog;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What people do in Slack, and what they see. {@code as} is a role and number (agent1), a first
 * name, a full name or a user id; channels, buttons, menus and fields go by their visible names.
 *
 * <p>Every act waits for the app's ack (three seconds at most) and then until the wire has been
 * quiet for 150 ms (two seconds at most), so that its outcome holds the consequences. Only that
 * part of the wire counts which names the person, the message or its thread, or the modal (for what
 * is written or commanded in a channel: also new messages there); what else the app does meanwhile,
 * in other channels too, is not waited for. A command is waited for until it was answered or opened
 * a modal (two seconds at most), and its outcome begins with the answer.
 *
 * <p>A client redraws a changed message a little later than Slack changes it. So buttons and menus
 * of a message are looked for in the message as it is now, and where it has them no more, in its
 * earlier renderings, newest first, of which {@value Channel#EARLIER_RENDERINGS} are kept; the app
 * is then told of the message as it was rendered. This is how an app meets a press on a button that
 * it has taken away.
 *
 * <p>Refusals are {@link SlackError}s: {@code user_not_found}; {@code channel_not_found}, also
 * where the person is not in the channel; {@code message_not_found}, also where it was deleted;
 * {@code not_found} for a modal that is not open or not theirs; {@code button_not_found}, {@code
 * menu_not_found}, {@code option_not_found} for what was on no kept rendering; {@code
 * field_not_found}; {@code dispatch_failed} when the app is not connected, {@code
 * operation_timeout} when it does not ack.
 */
public final class SlackPeople {
  private final SlackState state;
  private final Reach reach;
  private final Eyes eyes;
  private final Form form;
  private final Submissions submissions;
  private final Acts acts;
  private final Choosing choosing;
  private final SlackApp app;
  private final Surfaces surfaces;
  private final Sharing sharing;
  private final Administrator administrator;

  /**
   * @param responseUrl makes the full address at which the app may answer an act
   * @param patience how long whoever acts waits for consequences that do not come
   */
  public SlackPeople(
      SlackState state,
      SlackApp app,
      Deliveries deliveries,
      Events events,
      Responses responses,
      Function<Responses.To, String> responseUrl,
      WireLog log,
      Duration patience) {
    this.state = state;
    this.reach = new Reach(state);
    var picking = new Picking(state);
    var suggestions = new Suggestions(deliveries);
    this.eyes = new Eyes(state.workspace(), picking);
    this.form = new Form(picking, suggestions);
    this.submissions = new Submissions(state.views());
    this.acts = new Acts(state, deliveries, responses, responseUrl, log, eyes, patience);
    this.choosing = new Choosing(state, picking, suggestions, acts);
    this.app = app;
    this.surfaces = new Surfaces(state, app, events, reach, eyes, acts, suggestions);
    this.sharing = new Sharing(state, reach, acts);
    this.administrator = new Administrator(state.workspace(), log);
  }

  /** The Home tab, shortcuts, and what external selects offer. */
  public Surfaces surfaces() {
    return surfaces;
  }

  /** Emoji and files. */
  public Sharing sharing() {
    return sharing;
  }

  /** Who belongs where. */
  public Administrator administrator() {
    return administrator;
  }

  /**
   * The messages of a channel, or of one thread with its first message, oldest first.
   *
   * @param as who looks; null for an onlooker who may look everywhere and is never whispered to
   */
  public List<SeenMessage> messages(String channel, @Nullable String thread, @Nullable String as) {
    var person = as == null ? null : reach.person(as);
    var place =
        person == null ? state.workspace().channelNamed(channel) : reach.channel(person, channel);
    if (thread != null && place.message(thread).isEmpty()) {
      throw new SlackError("thread_not_found");
    }
    ZoneId zone = person == null ? ZoneOffset.UTC : person.tz();
    return place.seenBy(person == null ? null : person.id(), thread).stream()
        .map(message -> eyes.message(message, zone))
        .toList();
  }

  /** The modals that somebody has open, the topmost last. */
  public List<SeenView> views(String as) {
    var person = reach.person(as);
    return state.views().of(person).stream().map(view -> eyes.view(view, person)).toList();
  }

  /** Presses the first button of a message with these words on it. */
  public Outcome press(String as, String channel, String ts, String button)
      throws InterruptedException {
    return press(as, channel, ts, button, 0);
  }

  /**
   * Presses a button of a message.
   *
   * @param nth which one, from 0, where several have the same words
   */
  public Outcome press(String as, String channel, String ts, String button, int nth)
      throws InterruptedException {
    var person = reach.person(as);
    var place = reach.channel(person, channel);
    var touch = Touch.button(reach.renderings(person, place, ts), button, nth);
    return acts.inMessage(person, place, touch.rendering(), pressed(touch.widget()));
  }

  /** Presses it and looks away: a crowd's press costs next to nothing. */
  public void pressUnseen(String as, String channel, String ts, String button)
      throws InterruptedException {
    var person = reach.person(as);
    var place = reach.channel(person, channel);
    var touch = Touch.button(reach.renderings(person, place, ts), button, 0);
    acts.inMessageUnseen(person, place, touch.rendering(), pressed(touch.widget()));
  }

  /** Presses a button inside an open modal; see {@link #press}. */
  public Outcome pressIn(String as, String view, String button, int nth)
      throws InterruptedException {
    var person = reach.person(as);
    var open = reach.view(person, view);
    var widget =
        Reach.buttons(Widget.in(open.blocks()), button)
            .skip(Math.max(0, nth))
            .findFirst()
            .orElseThrow(() -> new SlackError("button_not_found"));
    return acts.inView(person, open, pressed(widget));
  }

  /**
   * Chooses from a menu of a message; the menu goes by its placeholder, its label or the text
   * beside it.
   */
  public Outcome choose(String as, String channel, String ts, String menu, String... options)
      throws InterruptedException {
    var person = reach.person(as);
    var place = reach.channel(person, channel);
    var touch = Touch.menu(reach.renderings(person, place, ts), menu, List.of(options));
    return choosing.inMessage(person, place, touch, List.of(options));
  }

  /**
   * Chooses from a menu inside an open modal. A plain form field tells the app nothing until it is
   * submitted.
   */
  public Outcome chooseIn(String as, String view, String menu, String... options)
      throws InterruptedException {
    var person = reach.person(as);
    var open = reach.view(person, view);
    var widget =
        Reach.menus(Widget.in(open.blocks()), menu)
            .findFirst()
            .orElseThrow(() -> new SlackError("menu_not_found"));
    return choosing.inView(person, open, widget, List.of(options));
  }

  /**
   * Sets one field of a message, exactly the one: what a person does with a menu, boxes or a
   * picker.
   *
   * @param words as {@link Picking#value} takes them; none to empty the field
   */
  public Outcome set(
      String as, String channel, String ts, String block, String action, List<String> words)
      throws InterruptedException {
    var person = reach.person(as);
    var place = reach.channel(person, channel);
    var touch = Touch.field(reach.renderings(person, place, ts), block, action);
    return choosing.inMessage(person, place, touch, words);
  }

  /** Sets one field of an open modal; see {@link #set}. The app hears of it where it asked to. */
  public Outcome setIn(String as, String view, String block, String action, List<String> words)
      throws InterruptedException {
    var person = reach.person(as);
    var open = reach.view(person, view);
    var widget =
        Reach.fields(Widget.in(open.blocks()), block, action)
            .findFirst()
            .orElseThrow(() -> new SlackError("field_not_found"));
    return choosing.inView(person, open, widget, words);
  }

  /** Fills in fields of an open modal without sending it; see {@link #submit}. */
  public void fill(String as, String view, Map<String, ?> values) throws InterruptedException {
    var person = reach.person(as);
    state.views().change(view, form.filling(person, reach.view(person, view), values));
  }

  /**
   * Fills in fields and sends the modal. What the client itself refuses (an empty required field, a
   * text too long) never reaches the app.
   *
   * @param values by visible label: a text, an option's words, a name, or a list of them
   * @return its {@code errors}, the client's or the app's, by visible label
   */
  public Outcome submit(String as, String view, Map<String, ?> values) throws InterruptedException {
    var person = reach.person(as);
    var open = reach.view(person, view);
    if (!open.body().hasNonNull("submit")) {
      throw new SlackError("button_not_found");
    }
    var filling = form.filling(person, open, values);
    var filled = state.views().change(view, before -> filling.apply(before).withErrors(Map.of()));
    var refused = form.refused(filled);
    if (!refused.isEmpty()) {
      state.views().change(view, before -> before.withErrors(refused));
      return new Outcome(null, List.of(), form.byLabel(filled, refused));
    }
    var outcome = acts.submission(person, filled, ack -> submissions.apply(ack, filled));
    return new Outcome(outcome.view(), outcome.messages(), form.byLabel(filled, outcome.errors()));
  }

  /** Closes a modal; the app hears of it if it asked to. */
  public void close(String as, String view) throws InterruptedException {
    var person = reach.person(as);
    var open = reach.view(person, view);
    if (open.isHome()) {
      throw new SlackError("not_found");
    }
    if (open.body().path("clear_on_close").asBoolean()) {
      state.views().closeStack(open.root());
    } else {
      state.views().close(view);
    }
    if (open.body().path("notify_on_close").asBoolean()) {
      acts.closed(person, open);
    }
  }

  /**
   * Writes a message.
   *
   * @param thread the thread to write in; null for the channel
   * @return its first message is the one written
   * @throws SlackError {@code no_text} for blanks, {@code thread_not_found}, {@code is_archived}
   */
  public Outcome say(String as, String channel, @Nullable String thread, String text)
      throws InterruptedException {
    var person = reach.person(as);
    var place = reach.channel(person, channel);
    if (text.isBlank()) {
      throw new SlackError("no_text");
    }
    var typed = new Typed.Client(state.workspace()).read(text);
    var id = UUID.randomUUID().toString();
    return acts.said(
        place, new Draft(person, null, typed.text(), typed.blocks(), null, thread, false, id));
  }

  /**
   * Sends a slash command, {@code /faq search refund}.
   *
   * @throws SlackError {@code invalid_command} when the text does not begin with a slash and a
   *     word, or no app has such a command
   */
  public Outcome command(String as, String channel, String text) throws InterruptedException {
    var person = reach.person(as);
    var place = reach.channel(person, channel);
    var words = text.strip().split("\\s+", 2);
    if (!app.declares(words[0])) {
      throw new SlackError("invalid_command");
    }
    return acts.command(person, place, words[0], words.length == 2 ? words[1] : "");
  }

  private ObjectNode pressed(Widget button) {
    return Payloads.pressed(button, state.workspace().timestamps().next());
  }
}
