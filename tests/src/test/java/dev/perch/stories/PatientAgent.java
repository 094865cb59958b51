package dev.perch.stories;

import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.workspace.SlackError;
import java.time.Duration;
import java.util.Optional;

/**
 * An agent who goes on, whatever goes wrong: looks at the card, and does what it and common sense
 * ask for, until the customer is answered. Meanwhile time goes by.
 */
final class PatientAgent {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration LOOKS_EVERY = Duration.ofMillis(200);
  private static final Duration GOES_BY = Duration.ofSeconds(3);

  private final Stage stage;
  private final String name;

  PatientAgent(Stage stage, String name) {
    this.stage = stage;
    this.name = name;
  }

  /** The card with these words, however long it takes. */
  SeenMessage card(String words) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS_EVERY)
        .until(
            () -> {
              stage.clock.push(GOES_BY);
              return stage.find("care", words);
            },
            Optional::isPresent)
        .orElseThrow();
  }

  /** Answers, however often it takes. */
  void answers(SeenMessage card, String reply) {
    await()
        .atMost(PATIENCE)
        .pollInterval(LOOKS_EVERY)
        .until(() -> {
          stage.clock.push(GOES_BY);
          SeenMessage now = stage.now(card);
          if (now.text().contains("Answered") || now.text().contains("answered before")) {
            return true;
          }
          try {
            goOn(now, reply);
          } catch (SlackError slackSaysTryAgain) {
            // So they do.
          }
          return false;
        });
  }

  private void goOn(SeenMessage card, String reply) throws InterruptedException {
    Optional<SeenView> form =
        stage.world.slack().people().views(name).stream()
            .filter(view -> !view.fields().isEmpty())
            .findFirst();
    if (form.isPresent()) {
      if (!stage.submit(name, form.get(), "Reply", reply).ok()) {
        stage.close(name, form.get());
      }
    } else if (card.buttons().contains("Send again")) {
      stage.press(name, card, "Send again");
    } else if (card.buttons().contains("Reply")) {
      stage.press(name, card, "Reply");
    }
  }
}
