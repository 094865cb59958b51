package dev.perch.desk.bank;

import static dev.perch.desk.FakePeople.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.guard.NumberedThread;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Pin;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.gatekeeping.Editor;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.Proposal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What agents keep changing in a suggestion. */
class MiningTest extends LearningScene {
  private static final String AGES =
      "Hi {first_name}, thank you. " + "The money is on its way to your bank. ".repeat(10);

  @Test
  void aSuggestionThatAgentsKeepChangingInTheSameWayIsProposedOnce() {
    answered("where is my money 1", REFUND, "Hi Jane, it takes three days.");
    answered("where is my money 2", REFUND, "Hi Jane, it takes three days! ^IO");
    answered("where is my money 3", REFUND, "Hello Jane, it takes three days.");
    learning.once();
    assertThat(bank.entry(REFUND).orElseThrow().waiting()).isEmpty();

    answered("where is my money 4", REFUND, "Hi Jane, it takes three days.");
    answered("where is my money 5", REFUND, "Hi Jane, it takes Three days.");
    learning.once();

    List<Proposal> waiting = bank.entry(REFUND).orElseThrow().waiting();
    assertThat(waiting).hasSize(1);
    assertThat(waiting.getFirst().by()).isEqualTo(Gatekeeping.PERCH);
    assertThat(waiting.getFirst().note()).startsWith("Agents keep changing this");
    assertThat(waiting.getFirst().content().answers().get(Place.TWEET))
        .containsExactly("Hi {first_name}, it takes three days.");

    gatekeeping.giveBack(new Editor(TOMAS), REFUND, 1, "It does take five", "return");
    answered("where is my money 6", REFUND, "Hi Jane, it takes three days.");
    learning.once();
    assertThat(bank.entry(REFUND).orElseThrow().waiting()).isEmpty();
  }

  @Test
  void whatIsProposedKeepsTheLinesOfItsAnswer() {
    publish(REFUND, Content.of("Refunds", List.of("where is my money"), "Hi!\n\nFive days.\nBye."));
    for (int i = 0; i < 3; i++) {
      answered("where is my money " + i, REFUND, "Hi!\n\nThree days.\nBye.");
    }
    learning.once();

    assertThat(mined()).containsExactly("Hi!\n\nThree days.\nBye.");
  }

  @Test
  void whatCouldNotBeSentAsItStandsIsNotProposed() {
    // With Jane's name it fits to the letter, with a longer one it does not.
    String rest = " days. " + "thank you ".repeat(24) + "bye!";
    publish(
        REFUND,
        Content.of(
            "Refunds", List.of("where is my money"), "Hi {first_name}, it takes five" + rest));
    for (int i = 0; i < 3; i++) {
      answered("where is my money " + i, REFUND, "Hi Jane, it takes three" + rest);
    }
    learning.once();

    assertThat(bank.entry(REFUND).orElseThrow().waiting()).isEmpty();
  }

  @Test
  void aReplyInAnotherOfTheEntrysWordingsIsNoChangeOfIt() {
    publish(REFUND, worded());
    String inParts =
        NumberedThread.split(AGES.replace("{first_name}", "Jane") + " ^IO").orElseThrow().text();
    for (int i = 0; i < 6; i++) {
      answered("where is my money " + i, REFUND, "Thanks Jane! You have it in five days.");
      answered("and where is my money " + i, REFUND, "Hi Jane, it takes five days.");
      answered("but where is my money " + i, REFUND, inParts);
    }
    learning.once();

    assertThat(edits.of(pin())).isEmpty();
    assertThat(bank.entry(REFUND).orElseThrow().waiting()).isEmpty();
  }

  @Test
  void aChangeIsOfTheWordingThatItIsNearestToWhicheverTheCardShowed() {
    publish(REFUND, worded());
    for (int i = 0; i < 3; i++) {
      answered("where is my money " + i, REFUND, "Thanks Jane! You have it in three days.");
    }
    learning.once();

    assertThat(edits.of(pin())).extracting(edit -> edit.change().gone()).containsOnly("five");
    assertThat(mined())
        .containsExactly(
            "Hi {first_name}, it takes three days.",
            "Thanks {first_name}! You have it in three days.");
  }

  /** Two wordings for a tweet, and a long one. */
  private static Content worded() {
    return Content.of("Refunds", List.of("where is my money"), FIVE)
        .answering(
            Map.of(
                Place.TWEET,
                List.of(FIVE, "Thanks {first_name}! You have it in five days."),
                Place.LONG,
                List.of(AGES)));
  }

  private Pin pin() {
    return new Pin(REFUND, bank.find(REFUND).orElseThrow().version());
  }

  private List<String> mined() {
    return bank.entry(REFUND)
        .orElseThrow()
        .waiting()
        .getFirst()
        .content()
        .answers()
        .getOrDefault(Place.TWEET, List.of());
  }

  @Test
  void changesThatAreMonthsApartOrOfAnotherVersionAreNoHabit() {
    answered("where is my money 1", REFUND, "Hi Jane, it takes three days.");
    answered("where is my money 2", REFUND, "Hi Jane, it takes three days.");
    learning.once();
    fake.clock.push(Duration.ofDays(31));
    answered("where is my money 3", REFUND, "Hi Jane, it takes three days.");
    learning.once();
    publish(REFUND, Content.of("Refunds", List.of("where is my money"), "It takes five days."));
    answered("where is my money 4", REFUND, "It takes three days.");
    answered("where is my money 5", REFUND, "It takes three days.");
    learning.once();

    assertThat(bank.entry(REFUND).orElseThrow().waiting()).isEmpty();
  }
}
