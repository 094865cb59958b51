package dev.perch.desk;

import static dev.perch.desk.Appends.ANNA;
import static dev.perch.desk.Appends.BEN;
import static dev.perch.desk.Appends.claimed;
import static dev.perch.desk.Appends.done;
import static dev.perch.desk.Appends.next;
import static dev.perch.desk.Appends.opening;
import static dev.perch.desk.Appends.released;
import static dev.perch.desk.Appends.sending;
import static dev.perch.desk.Appends.wrote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Stories.Append;
import dev.perch.desk.Stories.Appended;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link Stories} does, wherever it keeps them. */
public abstract class StoriesContract {
  private static final TicketId TICKET = new TicketId("1001");

  /** An empty store; the same one throughout a test. */
  protected abstract Kept kept();

  private Stories stories() {
    return kept().stories();
  }

  private Story append(Append append) {
    return done(stories().append(append));
  }

  @Test
  void aTicketThatNobodyOpenedHasNoStoryAndNoWords() {
    append(opening("1001"));

    TicketId other = new TicketId("1002");

    assertThat(stories().read(other)).isEmpty();
    assertThat(stories().words(other)).isEqualTo(Words.NONE);
  }

  @Test
  void whatWasAppendedIsReadBackWithItsOperations() {
    Append opening = opening("1001");
    Append claim = next(append(opening), "press:1", claimed(ANNA, 1));

    append(claim);

    Story read = stories().read(TICKET).orElseThrow();
    assertThat(read.events())
        .containsExactly(opening.events().getFirst(), claim.events().getFirst());
    assertThat(read.operations()).containsExactly("tweet:1001", "press:1");
  }

  @Test
  void severalEventsOfOneAppendStandInTheirOrderUnderItsOperation() {
    Story opened = append(opening("1001"));
    TicketEvent[] events = {claimed(ANNA, 1), sending(ANNA, "1001", 1)};

    append(next(opened, "press:1", events));

    Story read = stories().read(TICKET).orElseThrow();
    assertThat(read.events()).endsWith(events);
    assertThat(read.operations()).containsExactly("tweet:1001", "press:1", "press:1");
  }

  @Test
  void theAnswerIsTheStoryAsItIsReadNext() {
    Story opened = append(opening("1001"));
    assertThat(stories().read(TICKET)).contains(opened);

    Story claimed = append(next(opened, "press:1", claimed(ANNA, 1), released(ANNA, 1)));

    assertThat(stories().read(TICKET)).contains(claimed);
    assertThat(claimed.head()).isNotEqualTo(opened.head());
  }

  @Test
  void whoSawLessThanThereIsIsOvertakenAndChangesNothing() {
    Story opened = append(opening("1001"));
    Story claimed = append(next(opened, "press:anna", claimed(ANNA, 1)));
    Words words = Words.text(1, "mine");

    Appended late =
        stories()
            .append(next(opened, "press:ben", words, claimed(BEN, 1), sending(BEN, "1001", 1)));

    assertThat(late).isInstanceOf(Appended.Overtaken.class);
    assertThat(stories().read(TICKET)).contains(claimed);
    assertThat(stories().words(TICKET)).isEqualTo(Words.NONE);
    assertThat(kept().outbox().waiting(10)).isEmpty();
  }

  @Test
  void whoSawMoreThanThereIsIsOvertaken() {
    Story opened = append(opening("1001"));
    List<TicketEvent> events = new ArrayList<>(opened.events());
    events.add(claimed(ANNA, 1));
    Story imagined = new Story(events, List.of("tweet:1001", "press:lost"), opened.head());

    Appended late = stories().append(next(imagined, "press:2", released(ANNA, 2)));

    assertThat(late).isInstanceOf(Appended.Overtaken.class);
    assertThat(stories().read(TICKET)).contains(opened);
  }

  @Test
  void anOperationToldAgainIsAnsweredAsDoneAndStandsOnce() {
    Story opened = append(opening("1001"));
    Append claim = next(opened, "press:1", claimed(ANNA, 1));
    Story first = append(claim);

    Appended again = stories().append(claim);

    assertThat(again).isEqualTo(new Appended.Done(first));
    assertThat(stories().read(TICKET)).contains(first);
  }

  @Test
  void anOpeningToldAgainIsAnsweredAsDone() {
    Append opening = opening("1001");
    Story opened = append(opening);

    Appended again = stories().append(opening);

    assertThat(again).isEqualTo(new Appended.Done(opened));
  }

  @Test
  void anOperationToldAgainWhenOthersWentOnIsAnsweredWithTheStoryAsItIsNow() {
    Story opened = append(opening("1001"));
    Append claim = next(opened, "press:1", claimed(ANNA, 1));
    Story now = append(next(append(claim), "tweet:1002", wrote("1002", "1001", 2)));

    Appended again = stories().append(claim);

    assertThat(again).isEqualTo(new Appended.Done(now));
  }

  @Test
  void anOperationIsKnownByItsWholeNameOnly() {
    Story opened = append(opening("1001"));
    append(next(opened, "press:12", claimed(ANNA, 1)));

    Appended shorter = stories().append(next(opened, "press:1", claimed(BEN, 1)));
    Appended pattern = stories().append(next(opened, "press:1.", claimed(BEN, 1)));

    assertThat(shorter).isInstanceOf(Appended.Overtaken.class);
    assertThat(pattern).isInstanceOf(Appended.Overtaken.class);
  }

  @Test
  void anOperationMayHaveAnyName() {
    Story opened = append(opening("1001"));
    String name = "say:\"quoted\" \\ {%d+} \u0000 \u2028 grüße 🦜";
    Append claim = next(opened, name, claimed(ANNA, 1));
    Story first = append(claim);

    Appended again = stories().append(claim);

    assertThat(first.operations()).endsWith(name);
    assertThat(again).isEqualTo(new Appended.Done(first));
  }

  @Test
  void wordsGatherInATicketAndItsSaltStays() {
    Mention mention = Mentions.says("1001", "where is my parcel?");
    SuggestedAnswer answer = Mentions.answer("It is on its way.");
    Words first = new Words("salt", Map.of("1001", mention), Map.of(), Map.of(0, List.of(answer)));
    Story opened = append(Appends.with(opening("1001"), first));

    append(next(opened, "press:1", Words.text(2, "Hello!"), claimed(ANNA, 1)));

    Words words = stories().words(TICKET);
    assertThat(words.salt()).isEqualTo("salt");
    assertThat(words.mention("1001")).contains(mention);
    assertThat(words.suggested(0)).containsExactly(answer);
    assertThat(words.text(2)).contains("Hello!");
  }

  @Test
  void noSuggestionsAreReadAsNone() {
    Words words = new Words("salt", Map.of(), Map.of(), Map.of(0, List.of()));

    append(Appends.with(opening("1001"), words));

    assertThat(stories().words(TICKET).suggested(0)).isEmpty();
  }

  @Test
  void wordsAreKeptLetterByLetter() {
    String hostile =
        "<!channel> &amp; \"'\\ \u0000 \r\n \u202e rtl \u2028 👩‍👩‍👧 {desk} tweet:1 "
            + "x".repeat(40_000);
    Mention mention = Mentions.says("1001", hostile);
    ReplyPicture picture = new ReplyPicture("F1", "U1", hostile, "ab".repeat(32));
    Words words =
        new Words(
            "salt",
            Map.of("1001", mention),
            Map.of(0, hostile, 1, ""),
            Map.of(),
            Map.of(1, List.of(picture, picture)));

    append(Appends.with(opening("1001"), words));

    assertThat(stories().words(TICKET)).isEqualTo(words);
  }

  @Test
  void ofAllWhoClaimInOneMomentOneHasIt() throws Exception {
    int tickets = 300;
    List<Story> opened = new ArrayList<>();
    for (int i = 0; i < tickets; i++) {
      opened.add(append(opening(Integer.toString(2000 + i))));
    }
    CyclicBarrier start = new CyclicBarrier(4);

    List<Future<List<Boolean>>> racing = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int racer = 0; racer < 4; racer++) {
        Stories way = racer % 2 == 0 ? kept().stories() : kept().elsewhere();
        String operation = "press:" + racer;
        racing.add(
            threads.submit(() -> {
              start.await();
              return opened.stream()
                  .map(story -> way.append(next(story, operation, claimed(ANNA, 1))))
                  .map(Appended.Done.class::isInstance)
                  .toList();
            }));
      }
    }

    for (int i = 0; i < tickets; i++) {
      int winners = 0;
      for (Future<List<Boolean>> racer : racing) {
        winners += racer.get().get(i) ? 1 : 0;
      }
      assertThat(winners).as("winners of ticket %d", i).isEqualTo(1);
      assertThat(stories().read(new TicketId(Integer.toString(2000 + i))).orElseThrow().length())
          .isEqualTo(2);
    }
  }
}
