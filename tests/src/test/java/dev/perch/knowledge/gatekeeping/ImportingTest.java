package dev.perch.knowledge.gatekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.BankFiles.Item;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.gatekeeping.Importing.Imported;
import dev.perch.knowledge.gatekeeping.Importing.Kind;
import dev.perch.knowledge.gatekeeping.Importing.Plan;
import dev.perch.knowledge.gatekeeping.Importing.Step;
import dev.perch.testing.PushedClock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A file becomes the bank, all of it or none. */
class ImportingTest {
  private static final Editor GRETA = new Editor("U0GRETA");
  private static final FaqId HOURS = new FaqId("hours");
  private static final FaqId LAMP = new FaqId("lamp");
  private static final FaqId OLD = new FaqId("old");
  private static final FaqId SAME = new FaqId("same");

  private final PushedClock clock = PushedClock.onMonday();
  private final MemoryFaqStories stories = new MemoryFaqStories();
  private final Gatekeeping gatekeeping = new Gatekeeping(stories, clock);
  private final Importing importing = new Importing(stories, clock);
  private final List<Item> file =
      List.of(
          item(HOURS, "From ten."), item(LAMP, "By sun."), item(OLD, "Yes."), item(SAME, "So."));

  private static Item item(FaqId id, String tweet) {
    return new Item(id, Content.of("About " + id, List.of(), tweet), 1);
  }

  private void publish(FaqId id, String tweet) {
    Content content = item(id, tweet).content();
    gatekeeping.publish(GRETA, id, content, null, seen(id), "", "p:" + id + tweet);
  }

  private @Nullable String seen(FaqId id) {
    return stories.read(id).map(story -> story.entry().pin()).orElse(null);
  }

  private String says(FaqId id) {
    Entry entry = stories.read(id).orElseThrow().entry();
    return entry.faq().orElseThrow().answer(Place.TWEET);
  }

  private void threeEntries() {
    publish(HOURS, "From nine.");
    publish(OLD, "Yes.");
    gatekeeping.retire(GRETA, OLD, "sold out", "r");
    publish(SAME, "So.");
  }

  @Test
  void thePlanSaysWhatWouldChangeAndChangesNothing() {
    threeEntries();

    Plan plan = importing.plan(file);

    assertThat(plan.steps())
        .extracting(Step::kind)
        .containsExactly(Kind.CHANGED, Kind.NEW, Kind.BACK, Kind.UNCHANGED);
    assertThat(says(HOURS)).isEqualTo("From nine.");
    assertThat(stories.read(LAMP)).isEmpty();
  }

  @Test
  void carriedOutItIsAllThereAndToldAgainItIsThereOnce() {
    threeEntries();
    String mark = importing.plan(file).mark();

    Imported first = importing.carryOut(GRETA, file, mark, "import:1");
    Imported again = importing.carryOut(GRETA, file, mark, "import:1");

    assertThat(first).isEqualTo(new Imported.Done(List.of(HOURS, LAMP, OLD), Map.of()));
    assertThat(again).isEqualTo(first);
    assertThat(List.of(says(HOURS), says(LAMP), says(OLD), says(SAME)))
        .containsExactly("From ten.", "By sun.", "Yes.", "So.");
    assertThat(stories.read(HOURS).orElseThrow().entry().versions()).hasSize(2);
    assertThat(stories.read(SAME).orElseThrow().entry().versions()).hasSize(1);
  }

  @Test
  void whatWasPlannedForAnEntryIsNamedBeforeItFallsAway() {
    threeEntries();
    String now = stories.read(HOURS).orElseThrow().entry().shown();
    Content eleven = Content.of("When?", List.of(), "From eleven.");
    gatekeeping.schedule(GRETA, HOURS, eleven, null, now, clock.instant().plusSeconds(60), "", "s");

    Plan plan = importing.plan(file);
    Imported done = importing.carryOut(GRETA, file, plan.mark(), "import:1");

    assertThat(plan.unplanned()).containsOnlyKeys(HOURS);
    assertThat(((Imported.Done) done).unplanned()).isEqualTo(plan.unplanned());
    assertThat(importing.plan(file).unplanned()).isEmpty();
  }

  @Test
  void nothingIsImportedWhenAnEntryWasChangedSinceThePlan() {
    threeEntries();
    String mark = importing.plan(file).mark();
    publish(HOURS, "From eleven.");

    Imported refused = importing.carryOut(GRETA, file, mark, "import:1");

    assertThat(refused).isInstanceOf(Imported.Moved.class);
    assertThat(says(HOURS)).isEqualTo("From eleven.");
    assertThat(stories.read(LAMP)).isEmpty();
  }
}
