package dev.perch.campaign.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.post.LastHour.Standing;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether a post would stand badly beside what customers wrote. */
class LastHourTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final List<Integer> QUIET = Collections.nCopies(23, 0);

  private static Complaint complaint(int n, String text) {
    return new Complaint(
        new TicketId("" + n), "customer" + n, text, NOW.minusSeconds(60L * (n % 60)));
  }

  private static LastHour hour(String... texts) {
    return new LastHour(
        IntStream.range(0, texts.length).mapToObj(i -> complaint(i + 1, texts[i])).toList(),
        QUIET,
        List.of());
  }

  private static LastHour many(int people, List<Integer> before) {
    return new LastHour(
        IntStream.range(0, people)
            .mapToObj(i -> complaint(i + 1, "so angry, number " + i))
            .toList(),
        before,
        List.of());
  }

  @Test
  void twoPeopleWhoAreUpsetAboutOneThingHoldAPostThatPraisesIt() {
    LastHour hour =
        hour(
            "@AcmeCare your delivery never came, again!",
            "@AcmeCare 3 weeks of broken promises about deliveries",
            "@AcmeCare the colour is horrible");

    Standing standing =
        hour.against("Deliveries in one day: faster than ever ⚡ acme.example/fast").orElseThrow();

    assertThat(standing.why()).isEqualTo(HoldReason.MEETS);
    assertThat(standing.words()).containsExactly("deliveries");
    assertThat(standing.beside()).extracting(one -> one.ticket().value()).containsExactly("1", "2");
  }

  @Test
  void oneWordOfOnePersonIsAChanceAndThreeAreNone() {
    assertThat(hour("@AcmeCare my lamp is broken").against("Our new lamp is here!")).isEmpty();
    assertThat(
            hour("@AcmeCare the garden lamp went up in smoke on my balcony")
                .against("The garden lamp for your balcony"))
        .isPresent();
    assertThat(hour("my lamp broke", "the tent leaks").against("A new lamp and tent!")).isEmpty();
  }

  @Test
  void wordsOfAnyTextAndNamesAndLinksMeetNothing() {
    assertThat(
            hour(
                    "@AcmeCare never again, this is really the worst thing today",
                    "@AcmeCare what a thing to happen today, really https://acme.example/fast")
                .against("A really good thing happens today: @AcmeCare acme.example/fast"))
        .isEmpty();
  }

  @Test
  void whatIsSaidInAnyHourIsNoNews() {
    List<String> usual =
        IntStream.range(0, 20).mapToObj(i -> i < 3 ? "my lamp, please" : "hi there").toList();
    List<Complaint> upset = List.of(complaint(1, "the lamp is dark"), complaint(2, "no lamp came"));

    assertThat(new LastHour(upset, QUIET, usual).against("Our new lamp")).isEmpty();
    assertThat(new LastHour(upset, QUIET, usual.subList(0, 19)).against("Our new lamp"))
        .isPresent();
  }

  @Test
  void aRiseIsFivePeopleThreeDeviationsAndTwiceTheUsual() {
    assertThat(many(4, QUIET).against("Hello")).isEmpty();
    assertThat(many(5, QUIET).against("Hello")).isPresent();
    assertThat(many(10, Collections.nCopies(23, 4)).against("Hello")).isEmpty();
    assertThat(many(11, Collections.nCopies(23, 4)).against("Hello")).isPresent();
    assertThat(many(60, Collections.nCopies(23, 36)).against("Hello")).isEmpty();
    assertThat(many(73, Collections.nCopies(23, 36)).against("Hello")).isPresent();
  }

  @Test
  void whereAWholeWeekIsKnownTheUsualIsThatOfTheHourOfTheWeek() {
    List<Integer> busyDay = Collections.nCopies(23, 10);
    LastHour night = many(7, busyDay);
    assertThat(night.against("Hello")).as("by the day it is little").isEmpty();

    assertThat(at(night, 1).against("Hello")).as("at this hour of the week it is much").isPresent();
    assertThat(at(many(30, QUIET), 20).against("Hello"))
        .as("a Monday morning that is always like that")
        .isEmpty();
  }

  private static LastHour at(LastHour hour, double weekly) {
    return new LastHour(hour.upset(), hour.before(), hour.usual(), OptionalDouble.of(weekly));
  }

  @Test
  void ofARiseTheNewestFiveAreShown() {
    Standing standing = many(9, QUIET).against("Hello").orElseThrow();

    assertThat(standing.why()).isEqualTo(HoldReason.RISEN);
    assertThat(standing.beside()).hasSize(5);
    assertThat(standing.words()).isEmpty();
  }

  @Test
  void oneWhoWritesOftenIsOne() {
    List<Complaint> same =
        IntStream.range(0, 9)
            .mapToObj(i -> new Complaint(new TicketId("" + (i + 1)), "ada", "delivery!", NOW))
            .toList();

    assertThat(new LastHour(same, QUIET, List.of()).against("Our delivery is fast")).isEmpty();
  }
}
