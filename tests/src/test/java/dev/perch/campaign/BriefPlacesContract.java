package dev.perch.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link BriefPlaces} does: the appends of launches put briefs behind. */
public abstract class BriefPlacesContract {
  private static final LaunchId LAMP = LaunchStoriesContract.LAMP;

  /** An empty store of launches and the places of their briefs; the same throughout a test. */
  protected abstract LaunchStories stories();

  protected abstract BriefPlaces places();

  @Test
  void aBriefIsBehindUntilItShowsTheWholeStory() {
    stories()
        .append(
            new LaunchStories.Append(
                LAMP,
                null,
                "op:1",
                LaunchStoriesContract.EVENTS.subList(0, 2),
                LaunchStoriesContract.WORDS,
                LaunchStoriesContract.LIVE,
                null));
    assertThat(places().behind(10)).containsExactly(LAMP);
    assertThat(places().behind(0)).isEmpty();

    places().caughtUp(LAMP, 1);
    assertThat(places().behind(10)).containsExactly(LAMP);
    places().caughtUp(LAMP, 2);

    assertThat(places().behind(10)).isEmpty();
  }

  @Test
  void whereItStandsIsKnownBothWays() {
    assertThat(places().find(LAMP)).isEmpty();
    places().put(LAMP, BriefPlace.beginning("C1"));
    assertThat(places().find(LAMP)).contains(new BriefPlace("C1", "", 1, null));
    BriefPlace stands =
        BriefPlace.beginning("C1").at("12.3").told(4).lookingUntil(LaunchStoriesContract.AT);

    places().put(LAMP, stands);

    assertThat(places().find(LAMP)).contains(stands);
    assertThat(places().at("C1", "12.3")).contains(LAMP);
    assertThat(List.of(places().at("C1", "12.4"), places().at("C2", "12.3")))
        .allMatch(found -> found.isEmpty());
  }
}
