package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Voice.Emoji;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Drafts;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Pressed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a handle speaks gets into what is written as it, and into nothing else. */
class VoicesTest {
  private static final Voice CALM =
      new Voice("Hello {first_name}!", "", Emoji.NONE, List.of("parcel"), List.of("guys"), "Calm.");
  private static final Voices VOICES =
      Voices.of(
          List.of(
              new Handle("AcmeCare", "42", FakeDesk.CARE, CALM),
              new Handle("AcmeNews", "43", FakeDesk.PR)));

  private final FakeDesk fake = new FakeDesk(VOICES);
  private final Drafts drafts = fake.drafts;

  @Test
  void aDraftOfOnesOwnBeginsWithTheGreetingOfItsHandle() {
    var jane = fake.ticket(fake.take(Tweet.tweet("100")));
    var nameless = fake.ticket(fake.take(Tweet.tweet("200").by(Tweet.PAUL)));

    assertThat(drafts.greeting(jane, "IO").text()).isEqualTo("Hello Jane!  ^IO");
    assertThat(drafts.greeting(nameless, "IO").text()).isEqualTo("Hello!  ^IO");
    assertThat(drafts.greets(jane)).isEqualTo("Hello Jane!");
    assertThat(drafts.voice(jane)).isEqualTo(CALM);
  }

  @Test
  void aHandleIsKnownInWhateverCapitalsAndOneOfWhichNothingIsSetIsPlain() {
    assertThat(VOICES.of("acmecare")).isEqualTo(CALM);
    assertThat(VOICES.of("AcmeNews")).isEqualTo(Voice.PLAIN);
    assertThat(VOICES.of("Elsewhere")).isEqualTo(Voice.PLAIN);
  }

  @Test
  void wordsToAvoidAreHandedOnByHandle() {
    assertThat(VOICES.avoided()).isEqualTo(Map.of("acmecare", List.of("guys")));
  }

  @Test
  void theGreetingOfAHandleAloneIsNoReply() {
    var id = fake.take(Tweet.tweet("100"));

    Pressed greeting = fake.act(FakePeople.INES, id, new AgentAction.Send("Hello Jane! ^IO", null));
    Pressed more =
        fake.act(
            FakePeople.INES, id, new AgentAction.Send("Hello Jane! It is on its way. ^IO", null));

    assertThat(greeting).isInstanceOf(Pressed.Blocked.class);
    assertThat(more).isInstanceOf(Pressed.Done.class);
  }
}
