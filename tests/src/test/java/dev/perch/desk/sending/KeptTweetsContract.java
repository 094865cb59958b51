package dev.perch.desk.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Appends;
import dev.perch.desk.Mention;
import dev.perch.desk.Stories;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Tweet;
import dev.perch.desk.Words;
import dev.perch.desk.sending.KeptTweets.Kept;
import dev.perch.knowledge.Strength;
import dev.perch.ticket.Erasure;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import dev.perch.ticket.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What removes words, and what knows whose words are kept: the same wherever they are kept. */
public abstract class KeptTweetsContract {
  private static final Instant DUE = Appends.NOON.plus(KeptTweets.EVERY);

  protected abstract Stories stories();

  protected abstract KeptTweets kept();

  private static Mention mention(String tweet, String words) {
    return Tweet.tweet(tweet).saying(words).mention();
  }

  private static final SuggestedAnswer ANSWER =
      new SuggestedAnswer(
          "refund",
          "v1",
          "Refunds",
          "Five days.",
          Strength.STRONG,
          List.of("parcel"),
          "",
          null,
          null);

  private Story opened() {
    Words words =
        new Words(
            "salt",
            Map.of("100", mention("100", "my parcel")),
            Map.of(),
            Map.of(0, List.of(ANSWER)));
    return Appends.done(stories().append(Appends.with(Appends.opening("100"), words)));
  }

  private Story wrote(Story seen, String tweet) {
    Words words = new Words("", Map.of(tweet, mention(tweet, "hello?")), Map.of(), Map.of());
    return Appends.done(
        stories()
            .append(Appends.next(seen, "tweet:" + tweet, words, Appends.wrote(tweet, "100", 5))));
  }

  private List<String> due(Instant now) {
    return kept().due(now, 9).stream().map(Kept::tweet).toList();
  }

  @Test
  void whatCameIsDueOnceAndWhatIsLookedAtLater() {
    wrote(opened(), "101");
    assertThat(due(DUE.minusMillis(1))).isEmpty();
    assertThat(due(DUE.plusSeconds(600))).containsExactly("100", "101");

    Kept first = kept().due(DUE, 1).getFirst();
    assertThat(first).isEqualTo(new Kept(new TicketId("100"), "100", DUE));
    kept().next(first, DUE.plusSeconds(900));

    assertThat(due(DUE.plusSeconds(600))).containsExactly("101");
  }

  @Test
  void aWithdrawnTweetGoesWithItsSuggestionsAndTheOthersStay() {
    Story story = wrote(opened(), "101");

    Story after =
        Appends.done(
            stories()
                .append(
                    Appends.next(
                        story,
                        "withdrawn",
                        new TicketEvent.Withdrawn(Appends.at(9), "100", Withdrawal.DELETED))));

    Words left = stories().words(new TicketId("100"));
    assertThat(left.mentions()).containsOnlyKeys("101");
    assertThat(left.suggestions()).isEmpty();
    assertThat(left.salt()).isEqualTo("salt");
    assertThat(due(DUE.plusSeconds(900))).containsExactly("101");
    assertThat(after.ticket().facts().lastWord().tweet().id()).isEqualTo("101");
  }

  @Test
  void anErasedTicketHasNoWordsAndNoSalt() {
    Story story = wrote(opened(), "101");

    stories()
        .append(
            Appends.next(story, "erased", new TicketEvent.Erased(Appends.at(9), Erasure.ASKED)));

    assertThat(stories().words(new TicketId("100"))).isEqualTo(Words.NONE);
    assertThat(due(DUE.plusSeconds(900))).isEmpty();
    assertThat(stories().read(new TicketId("100")).orElseThrow().length()).isEqualTo(3);
  }

  @Test
  void whatIsForgottenIsNotDueAgain() {
    opened();
    Kept first = kept().due(DUE, 1).getFirst();

    kept().forget(first);
    kept().next(first, DUE);

    assertThat(due(DUE)).isEmpty();
  }
}
