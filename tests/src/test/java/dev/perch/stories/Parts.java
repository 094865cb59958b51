package dev.perch.stories;

import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.World;
import dev.perch.sandbox.slack.people.Outcome;
import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.workspace.SlackError;
import dev.perch.sandbox.x.XEmulator.Posted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** What the people of a story do and see: customers on X, agents at Slack. */
abstract class Parts {
  static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LOOKS_EVERY = Duration.ofMillis(20);

  final World world;

  /** What each of them pressed last. */
  private final Map<String, Press> presses = new ConcurrentHashMap<>();

  private record Press(SeenMessage message, String button) {}

  Parts(World world) {
    this.world = world;
  }

  // What customers do.

  String tweet(String customer, String text) {
    return world.x().post(customer, text, null);
  }

  String reply(String customer, String text, String to) {
    return world.x().post(customer, text, to);
  }

  /** The brand's posts under a tweet, oldest first. */
  List<Posted> answers(String tweet) {
    return world.x().timeline("AcmeCare").stream()
        .filter(post -> tweet.equals(post.replyTo()) && post.as().startsWith("Acme"))
        .toList();
  }

  // What people at Slack see and do.

  /** The live card that shows these words, once it is there. */
  SeenMessage card(String channel, String words) {
    return eventually(() -> find(channel, words));
  }

  /** The message of a channel with these words, buttons or not, once it is there. */
  SeenMessage message(String channel, String words) {
    return eventually(() ->
        world.slack().people().messages(channel, null, null).stream()
            .filter(message -> message.text().contains(words))
            .findFirst());
  }

  Optional<SeenMessage> find(String channel, String words) {
    return world.slack().people().messages(channel, null, null).stream()
        .filter(message -> message.text().contains(words) && !message.buttons().isEmpty())
        .findFirst();
  }

  /** The card as it is now. */
  SeenMessage now(SeenMessage card) {
    return world.slack().people().messages(card.channel(), null, null).stream()
        .filter(message -> message.ts().equals(card.ts()))
        .findFirst()
        .orElseThrow();
  }

  /** The card, once it says so. */
  SeenMessage says(SeenMessage card, String words) {
    return eventually(() -> Optional.of(now(card)).filter(seen -> seen.text().contains(words)));
  }

  /** What stands in the card's thread, without the card. */
  List<SeenMessage> thread(SeenMessage card) {
    List<SeenMessage> all = world.slack().people().messages(card.channel(), card.ts(), null);
    return all.subList(1, all.size());
  }

  /** The message in the card's thread with these words, once it is there. */
  SeenMessage inThread(SeenMessage card, String words) {
    return eventually(
        () -> thread(card).stream().filter(line -> line.text().contains(words)).findFirst());
  }

  /** Presses a button of a message, once it is there to be pressed. */
  Outcome press(String who, SeenMessage message, String button) throws InterruptedException {
    presses.put(who, new Press(message, button));
    return eventually(() -> pressed(who, message, button));
  }

  /**
   * Presses, and again only when Perch tells whoever pressed to: on a busy machine a press may come
   * too late to be recorded. A press that nothing follows is a failure.
   */
  void pressUntil(String who, SeenMessage message, String button, String words)
      throws InterruptedException {
    AtomicLong answered = new AtomicLong(toldToPressAgain(who, message));
    press(who, message, button);
    try {
      eventually(() -> {
        long told = toldToPressAgain(who, message);
        if (told > answered.getAndSet(told)) {
          pressed(who, message, button);
        }
        return Optional.of(now(message)).filter(seen -> seen.text().contains(words));
      });
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "%s pressed %s; the newest they see is %s; the message says %s"
              .formatted(who, button, newest(who, message), now(message).text()),
          e);
    }
  }

  /** The newest in the channel, as they see it: among them what they alone were told. */
  private List<String> newest(String who, SeenMessage message) {
    List<String> all =
        world.slack().people().messages(message.channel(), null, who).stream()
            .map(SeenMessage::text)
            .toList();
    return all.subList(Math.max(0, all.size() - 4), all.size());
  }

  private long toldToPressAgain(String who, SeenMessage message) {
    return world.slack().people().messages(message.channel(), null, who).stream()
        .filter(whisper ->
            whisper.text().contains("press again") || whisper.text().contains("Try again in a"))
        .count();
  }

  private Optional<Outcome> pressed(String who, SeenMessage message, String button)
      throws InterruptedException {
    try {
      return Optional.of(
          world.slack().people().press(who, message.channel(), message.ts(), button));
    } catch (SlackError refused) {
      if (refused.error().equals("button_not_found")) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  Outcome choose(String who, SeenMessage message, String menu, String option)
      throws InterruptedException {
    return world.slack().people().choose(who, message.channel(), message.ts(), menu, option);
  }

  /** The Home tab that somebody opens, once it says so. */
  SeenView home(String who, String words) {
    return eventually(() ->
        Optional.of(world.slack().people().surfaces().openHome(who))
            .filter(home -> home.text().contains(words)));
  }

  /** The Home tab that somebody has open, as it was last filled, once it says so. */
  String homeSays(String who, String words) {
    return eventually(() ->
        world
            .slack()
            .views()
            .home(world.slack().workspace().named(who).orElseThrow())
            .map(view -> view.blocks().toString())
            .filter(blocks -> blocks.contains(words)));
  }

  /** What is open before somebody, once it is. */
  SeenView modal(String who) {
    return eventually(() -> world.slack().people().views(who).stream().findFirst());
  }

  /**
   * The form that is open before somebody, once it is filled. One that says that the press came too
   * late, as it may on a busy machine, is closed, and they press once more.
   */
  SeenView form(String who) {
    return eventually(() -> {
      for (SeenView view : world.slack().people().views(who)) {
        if (!view.fields().isEmpty()) {
          return Optional.of(view);
        }
        Press last = presses.get(who);
        if (last != null && view.text().contains("press again")) {
          close(who, view);
          pressed(who, last.message(), last.button());
        }
      }
      return Optional.empty();
    });
  }

  Outcome submit(String who, SeenView view, String label, String text) throws InterruptedException {
    return world.slack().people().submit(who, view.view(), Map.of(label, text));
  }

  /**
   * Hands a form in, and again while Perch asks for that: on a busy machine it may come too late.
   */
  void submitUntilTaken(String who, SeenView view, String label, String text) {
    eventually(() -> {
      Map<String, String> errors = submit(who, view, label, text).errors();
      if (!errors.toString().matches("\\{}|.*(press again|Try again in a moment).*")) {
        throw new AssertionError("%s handed in %s: %s".formatted(who, text, errors));
      }
      return Optional.of(errors).filter(Map::isEmpty);
    });
  }

  void close(String who, SeenView view) throws InterruptedException {
    world.slack().people().close(who, view.view());
  }

  Outcome say(String who, SeenMessage card, String text) throws InterruptedException {
    return world.slack().people().say(who, card.channel(), card.ts(), text);
  }

  /** What that person is told at the card or in its thread, and nobody else. */
  String whispered(String who, SeenMessage card, String words) {
    return eventually(() ->
        Stream.of(
                world.slack().people().messages(card.channel(), null, who),
                world.slack().people().messages(card.channel(), card.ts(), who))
            .flatMap(List::stream)
            .map(SeenMessage::text)
            .filter(text -> text.contains(words))
            .findFirst());
  }

  /** What is found, once it is; looked for again and again. */
  static <T> T eventually(Callable<Optional<T>> found) {
    return await()
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .pollInterval(LOOKS_EVERY)
        .until(found, Optional::isPresent)
        .orElseThrow();
  }
}
