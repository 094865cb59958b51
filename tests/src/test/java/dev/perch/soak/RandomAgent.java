package dev.perch.soak;

import dev.perch.sandbox.slack.people.SeenMessage;
import dev.perch.sandbox.slack.people.SeenMessage.SeenMenu;
import dev.perch.sandbox.slack.people.SeenView;
import dev.perch.sandbox.slack.people.SeenView.SeenField;
import dev.perch.sandbox.slack.people.SlackPeople;
import dev.perch.sandbox.slack.workspace.SlackError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Somebody who presses, chooses, fills in and says whatever there is, without a plan. */
final class RandomAgent {
  private static final int CARDS_IN_SIGHT = 40;

  private final SlackPeople people;
  private final String name;
  private final String channel;
  private final Random random;
  private int said;

  RandomAgent(SlackPeople people, String name, String channel, Random random) {
    this.people = people;
    this.name = name;
    this.channel = channel;
    this.random = random;
  }

  /** Does one thing; what Slack says is wrong with it is left at that. */
  void act() throws InterruptedException {
    try {
      List<SeenView> forms = people.views(name);
      if (forms.isEmpty()) {
        onACard();
      } else {
        inForm(forms.getLast());
      }
    } catch (SlackError trouble) {
      // They see it, and go on with something else.
    }
  }

  private void onACard() throws InterruptedException {
    List<SeenMessage> all = people.messages(channel, null, name);
    List<SeenMessage> cards =
        all.subList(Math.max(0, all.size() - CARDS_IN_SIGHT), all.size()).stream()
            .filter(message -> !message.buttons().isEmpty())
            .toList();
    if (cards.isEmpty()) {
      return;
    }
    SeenMessage card = any(cards);
    List<SeenMenu> menus = card.menus().stream().filter(menu -> !menu.options().isEmpty()).toList();
    if (random.nextInt(12) == 0) {
      people.say(name, channel, card.ts(), "Between us, %s no %d: odd one".formatted(name, ++said));
    } else if (!menus.isEmpty() && random.nextInt(5) == 0) {
      SeenMenu menu = any(menus);
      people.choose(name, channel, card.ts(), menu.name(), any(menu.options()));
    } else {
      people.press(name, channel, card.ts(), any(card.buttons()));
    }
  }

  private void inForm(SeenView form) throws InterruptedException {
    if (form.submit() == null || random.nextInt(5) == 0) {
      people.close(name, form.view());
      return;
    }
    Map<String, String> values = new HashMap<>();
    for (SeenField field : form.fields()) {
      values.put(field.label(), "Thank you, we look into it (%s %d)".formatted(name, ++said));
    }
    if (!people.submit(name, form.view(), values).ok()) {
      people.close(name, form.view());
    }
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
