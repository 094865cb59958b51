package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.money.Charge.Kind;
import dev.perch.desk.money.MemorySpending;
import dev.perch.desk.money.Spent;
import dev.perch.desk.records.Meters;
import java.math.BigDecimal;
import java.net.URI;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What calls cost, by what X really sends back. */
class TariffTest {
  private static final XPrices PRICES =
      new XPrices(
          new BigDecimal("0.010"),
          new BigDecimal("0.200"),
          new BigDecimal("0.010"),
          new BigDecimal("0.015"),
          new BigDecimal("0.015"),
          new BigDecimal("0.001"),
          new BigDecimal("0.005"),
          new BigDecimal("0.010"),
          new BigDecimal("0.005"));

  private final XRoom room = new XRoom();
  private final MemorySpending spending = new MemorySpending();
  private final XApi api =
      new XApi(
          new XClient(URI.create(room.x.apiUrl())),
          Meters.NONE,
          Bill.of(new Tariff(PRICES), spending, room.clock));

  @AfterEach
  void stop() {
    room.close();
  }

  private Spent spent() {
    return spending.of(YearMonth.from(room.clock.instant().atOffset(ZoneOffset.UTC)));
  }

  private Map<Kind, Long> times() {
    return spent().sums().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, sum -> sum.getValue().times()));
  }

  @Test
  void aMentionIsPaidOnceADayHoweverOftenItIsReadAndSoIsItsAuthor() {
    String first = room.customerPosts("@AcmeCare help");
    String second = room.customerPosts("@AcmeCare help, please");

    api.mentions(room.care, Optional.empty());
    api.mentions(room.care, Optional.empty());
    api.standing(room.care, List.of(first, second));

    assertThat(times()).isEqualTo(Map.of(Kind.OWN_READ, 2L, Kind.USER, 1L));
    assertThat(spent().read()).isEqualByComparingTo("0.012");
  }

  @Test
  void whatOthersWroteCostsMoreAndWhatIsNotThereNothing() {
    String tweet = room.customerPosts("@AcmeCare help");

    api.standing(room.care, List.of(tweet, "999"));
    api.search(room.care.access(), "@AcmeCare -is:retweet", Map.of(), Optional.empty());

    assertThat(times()).isEqualTo(Map.of(Kind.READ, 1L, Kind.USER, 1L));
    assertThat(spent().read()).isEqualByComparingTo("0.015");
  }

  @Test
  void aReplyAPostALinkAndAMessageEachHaveTheirPrice() {
    String tweet = room.customerPosts("@AcmeCare help");
    room.mentions(room.care).sweep();
    String customer = room.taken.getFirst().author().id();
    room.x.people().message("customer1", "AcmeCare", "hello", List.of());

    api.reply(room.care, tweet, "It is on its way.", List.of());
    api.reply(room.care, tweet, "It is on its way: https://example.com/track", List.of());
    api.post(room.care, "We are open on Sunday.", List.of());
    api.message(room.care, customer, "Hello.", List.of());

    assertThat(times())
        .isEqualTo(Map.of(Kind.REPLY, 1L, Kind.LINK, 1L, Kind.POST, 1L, Kind.DIRECT, 1L));
    assertThat(spent().written()).isEqualByComparingTo("0.240");
  }

  @Test
  void whatXRefusesOrNeverHeardOfCostsNothing() {
    api.reply(room.care, "999", "It is on its way.", List.of());
    new XApi(
            new XClient(URI.create("http://127.0.0.1:1")),
            Meters.NONE,
            Bill.of(new Tariff(PRICES), spending, room.clock))
        .post(room.care, "Hello.", List.of());

    assertThat(spent()).isEqualTo(Spent.NOTHING);
  }
}
