package dev.perch.desk.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Appends;
import dev.perch.desk.bank.ProposalPlaces.Place;
import dev.perch.knowledge.FaqId;
import org.junit.jupiter.api.Test;

/** What every {@link ProposalPlaces} does, wherever it keeps them. */
public abstract class ProposalPlacesContract {
  private static final ProposalPlaces.Key FIRST = new ProposalPlaces.Key(new FaqId("refund"), 1);
  private static final ProposalPlaces.Key SECOND = new ProposalPlaces.Key(new FaqId("refund"), 2);

  /** An empty store; the same one throughout a test. */
  protected abstract ProposalPlaces places();

  @Test
  void thePostingOfAProposalIsBegunOnce() {
    assertThat(places().begin(FIRST, "C1", Appends.at(1))).isTrue();
    assertThat(places().begin(FIRST, "C2", Appends.at(2))).isFalse();

    assertThat(places().all()).containsOnlyKeys(FIRST);
    assertThat(places().all()).containsValue(new Place("C1", "", Appends.at(1)));
    assertThat(places().all().values()).allMatch(Place::posting);
  }

  @Test
  void itIsFoundWhereItStandsUntilItIsDecidedOn() {
    Place place = new Place("C1", "1.2", Appends.at(1));
    places().put(FIRST, place);
    places().put(SECOND, place);

    places().forget(SECOND);

    assertThat(places().all()).hasSize(1).containsEntry(FIRST, place);
    assertThat(places().begin(FIRST, "C1", Appends.at(2))).isFalse();
  }
}
