package dev.perch.redis.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.digest.DigestEvent;
import dev.perch.campaign.listening.ListenEvent;
import dev.perch.desk.Chronicle;
import dev.perch.desk.ChronicleContract;
import dev.perch.desk.bank.AwayEvent;
import dev.perch.desk.bank.FaqAskEvent;
import dev.perch.desk.bank.HouseWordEvent;
import dev.perch.desk.bank.LinkEvent;
import dev.perch.desk.intake.AsideEvent;
import dev.perch.desk.money.BudgetEvent;
import dev.perch.desk.records.ReceiptEvent;
import dev.perch.knowledge.FaqId;
import dev.perch.redis.server.SharedRedis;
import dev.perch.redis.tickets.RedisDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

final class RedisChronicleTest extends ChronicleContract {
  private static final String AT = "\"at\":\"2026-03-02T09:00:00.123456Z\"}";
  private static final List<String> AWAY_1 =
      List.of(
          "\"type\":\"WentAway\",\"user\":\"U1\",\"until\":\"2026-03-02T09:01:00.123456Z\"," + AT,
          "\"type\":\"WentAway\",\"user\":\"U2\",\"until\":null," + AT,
          "\"type\":\"CameBack\",\"user\":\"U1\"," + AT);
  private static final List<String> LINKS_1 =
      List.of(
          "\"type\":\"Died\",\"url\":\"https://acme.example/a\",\"why\":\"it answered 404\"," + AT,
          "\"type\":\"Revived\",\"url\":\"https://acme.example/a\"," + AT,
          "\"type\":\"Looked\",\"links\":12," + AT,
          "\"type\":\"Silent\",\"url\":\"https://acme.example/a\",\"why\":\"it answered 503\","
              + AT,
          "\"type\":\"Undialled\",\"faq\":\"hours\",\"number\":\"+1 200 253 0000\"," + AT,
          "\"type\":\"Dialled\",\"faq\":\"hours\",\"number\":\"+1 200 253 0000\"," + AT);

  private static final List<AsideEvent> ASIDES =
      List.of(
          new AsideEvent.PutAside("100", "U1", Instant.parse("2026-03-02T09:00:00.123456Z")),
          new AsideEvent.TakenBack("100", "U2", Instant.parse("2026-03-02T09:00:00.123456Z")));
  private static final List<String> ASIDES_1 =
      List.of(
          "\"type\":\"PutAside\",\"ticket\":\"100\",\"by\":\"U1\"," + AT,
          "\"type\":\"TakenBack\",\"ticket\":\"100\",\"by\":\"U2\"," + AT);

  private static final List<HouseWordEvent> HOUSE =
      List.of(
          new HouseWordEvent.Avoided(
              "no-brainer", "U1", Instant.parse("2026-03-02T09:00:00.123456Z")),
          new HouseWordEvent.Allowed(
              "no-brainer", "U2", Instant.parse("2026-03-02T09:00:00.123456Z")));
  private static final List<String> HOUSE_1 =
      List.of(
          "\"type\":\"Avoided\",\"phrase\":\"no-brainer\",\"by\":\"U1\"," + AT,
          "\"type\":\"Allowed\",\"phrase\":\"no-brainer\",\"by\":\"U2\"," + AT);

  private final RedisDesk desk = RedisDesk.shared();
  private final ChronicleKeys keys = new ChronicleKeys(desk.keys());

  @Override
  protected Chronicle<AwayEvent> chronicle() {
    return new RedisChronicle<>(AwayEvent.class, desk.line(), desk.keys(), keys.away());
  }

  @Test
  void linesOfVersionOneAreWrittenAsTheyEverWereAndRead() {
    Chronicle<LinkEvent> links =
        new RedisChronicle<>(LinkEvent.class, desk.line(), desk.keys(), keys.links());
    AWAY.forEach(event -> chronicle().tell("o" + event, event));
    LINKS.forEach(event -> links.tell("o" + event, event));
    Chronicle<AsideEvent> asides =
        new RedisChronicle<>(AsideEvent.class, desk.line(), desk.keys(), keys.asides());
    ASIDES.forEach(event -> asides.tell("o" + event, event));

    try (Jedis redis = SharedRedis.plain()) {
      assertThat(redis.lrange(keys.away(), 0, -1))
          .zipSatisfy(
              AWAY_1, (line, golden) -> assertThat(line).startsWith("{\"v\":1,").endsWith(golden));
      assertThat(redis.lrange(keys.links(), 0, -1))
          .zipSatisfy(
              LINKS_1, (line, golden) -> assertThat(line).startsWith("{\"v\":1,").endsWith(golden));
      assertThat(redis.lrange(keys.asides(), 0, -1))
          .zipSatisfy(
              ASIDES_1,
              (line, golden) -> assertThat(line).startsWith("{\"v\":1,").endsWith(golden));
    }
    assertThat(asides.read()).isEqualTo(ASIDES);
    assertThat(AsideEvent.class.getPermittedSubclasses()).hasSize(2);
    assertThat(chronicle().read()).isEqualTo(AWAY);
    assertThat(links.read()).isEqualTo(LINKS);
    assertThat(AwayEvent.class.getPermittedSubclasses()).hasSize(2);
    assertThat(LinkEvent.class.getPermittedSubclasses()).hasSize(6);
  }

  @Test
  void soAreThoseOfTheHouseList() {
    Chronicle<HouseWordEvent> house =
        new RedisChronicle<>(HouseWordEvent.class, desk.line(), desk.keys(), keys.houseWords());
    HOUSE.forEach(event -> house.tell("o" + event, event));

    try (Jedis redis = SharedRedis.plain()) {
      assertThat(redis.lrange(keys.houseWords(), 0, -1))
          .zipSatisfy(
              HOUSE_1, (line, golden) -> assertThat(line).startsWith("{\"v\":1,").endsWith(golden));
    }
    assertThat(house.read()).isEqualTo(HOUSE);
    assertThat(HouseWordEvent.class.getPermittedSubclasses()).hasSize(2);
  }

  @Test
  void soIsWhatOwnersAndSparesWereAsked() {
    Instant at = Instant.parse("2026-03-02T09:00:00.123456Z");
    FaqId hours = new FaqId("hours");
    LocalDate until = LocalDate.of(2026, 3, 9);
    List<FaqAskEvent> events =
        List.of(
            new FaqAskEvent.OwnerAsked(hours, until, false, "C1", "1.2", at),
            new FaqAskEvent.OwnerAnswered(hours, until, false, at),
            new FaqAskEvent.SpareTold(hours, 3, at));
    String about = "\"faq\":\"hours\",\"until\":\"2026-03-09\",\"expired\":false,";
    List<String> golden =
        List.of(
            "\"type\":\"OwnerAsked\"," + about + "\"channel\":\"C1\",\"ts\":\"1.2\"," + AT,
            "\"type\":\"OwnerAnswered\"," + about + AT,
            "\"type\":\"SpareTold\",\"faq\":\"hours\",\"proposal\":3," + AT);
    Chronicle<FaqAskEvent> asks =
        new RedisChronicle<>(FaqAskEvent.class, desk.line(), desk.keys(), keys.faqAsks());
    events.forEach(event -> asks.tell("o" + event, event));

    try (Jedis redis = SharedRedis.plain()) {
      assertThat(redis.lrange(keys.faqAsks(), 0, -1))
          .zipSatisfy(
              golden, (line, end) -> assertThat(line).startsWith("{\"v\":1,").endsWith(end));
    }
    assertThat(asks.read()).isEqualTo(events);
    assertThat(FaqAskEvent.class.getPermittedSubclasses()).hasSize(3);
  }

  @Test
  void soAreSearches() {
    Instant at = Instant.parse("2026-03-02T09:00:00.123456Z");
    List<ListenEvent> events =
        List.of(
            new ListenEvent.Added("lamps", "lamp lang:en", "AcmeCare", "U1", at),
            new ListenEvent.Muted("lamps", "U2", at),
            new ListenEvent.Unmuted("lamps", "U1", at));
    List<String> golden =
        List.of(
            "\"type\":\"Added\",\"name\":\"lamps\",\"query\":\"lamp"
                + " lang:en\",\"handle\":\"AcmeCare\",\"by\":\"U1\","
                + AT,
            "\"type\":\"Muted\",\"name\":\"lamps\",\"by\":\"U2\"," + AT,
            "\"type\":\"Unmuted\",\"name\":\"lamps\",\"by\":\"U1\"," + AT);
    Chronicle<ListenEvent> listens =
        new RedisChronicle<>(ListenEvent.class, desk.line(), desk.keys(), keys.listens());
    events.forEach(event -> listens.tell("o" + event, event));

    try (Jedis redis = SharedRedis.plain()) {
      assertThat(redis.lrange(keys.listens(), 0, -1))
          .zipSatisfy(
              golden, (line, end) -> assertThat(line).startsWith("{\"v\":1,").endsWith(end));
    }
    assertThat(listens.read()).isEqualTo(events);
    assertThat(ListenEvent.class.getPermittedSubclasses()).hasSize(3);
  }

  @Test
  void soAreReceipts() {
    Chronicle<ReceiptEvent> receipts =
        new RedisChronicle<>(ReceiptEvent.class, desk.line(), desk.keys(), keys.receipts());
    ReceiptEvent given =
        new ReceiptEvent.Given(
            LocalDate.of(2026, 3, 1),
            412,
            411,
            1140,
            3,
            1,
            Instant.parse("2026-03-02T09:00:00.123456Z"));
    receipts.tell("o", given);

    try (Jedis redis = SharedRedis.plain()) {
      assertThat(redis.lrange(keys.receipts(), 0, -1))
          .singleElement()
          .asString()
          .startsWith("{\"v\":1,")
          .endsWith(
              "\"type\":\"Given\",\"day\":\"2026-03-01\",\"onX\":412,\"held\":411,\"slowestSeconds\":1140,\"byHand\":3,\"unknown\":1,"
                  + AT);
    }
    assertThat(receipts.read()).containsExactly(given);
    assertThat(ReceiptEvent.class.getPermittedSubclasses()).hasSize(1);
  }

  @Test
  void soAreDigests() {
    Chronicle<DigestEvent> digests =
        new RedisChronicle<>(DigestEvent.class, desk.line(), desk.keys(), keys.digests());
    DigestEvent given =
        new DigestEvent.Given(
            LocalDate.of(2026, 3, 2), 40, 31, 5, Instant.parse("2026-03-02T09:00:00.123456Z"));
    digests.tell("o", given);

    try (Jedis redis = SharedRedis.plain()) {
      assertThat(redis.lrange(keys.digests(), 0, -1))
          .singleElement()
          .asString()
          .startsWith("{\"v\":1,")
          .endsWith(
              "\"type\":\"Given\",\"first\":\"2026-03-02\",\"tickets\":40,\"kept\":31,\"missed\":5,"
                  + AT);
    }
    assertThat(digests.read()).containsExactly(given);
    assertThat(DigestEvent.class.getPermittedSubclasses()).hasSize(1);
  }

  @Test
  void soAreWarningsOfBudgets() {
    Chronicle<BudgetEvent> budgets =
        new RedisChronicle<>(BudgetEvent.class, desk.line(), desk.keys(), keys.budgets());
    BudgetEvent warned =
        new BudgetEvent.Warned(
            "2026-03",
            BudgetEvent.Side.READ,
            80,
            "50",
            Instant.parse("2026-03-02T09:00:00.123456Z"));
    budgets.tell("o", warned);

    try (Jedis redis = SharedRedis.plain()) {
      assertThat(redis.lrange(keys.budgets(), 0, -1))
          .singleElement()
          .asString()
          .startsWith("{\"v\":1,")
          .endsWith(
              "\"type\":\"Warned\",\"month\":\"2026-03\",\"side\":\"READ\",\"percent\":80,\"budget\":\"50\","
                  + AT);
    }
    assertThat(budgets.read()).containsExactly(warned);
    assertThat(BudgetEvent.class.getPermittedSubclasses()).hasSize(1);
  }
}
