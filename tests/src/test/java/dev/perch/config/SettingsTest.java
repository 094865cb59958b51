package dev.perch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @TempDir Path folder;
  private SettingsFolder written;

  enum Team {
    CARE,
    PUBLIC_RELATIONS
  }

  /** A value type by its one text. */
  record Handle(String name) {
    Handle {
      if (name.startsWith("@")) {
        throw new IllegalArgumentException("a handle is written without its @");
      }
    }
  }

  /** A value type by its parse. */
  sealed interface Store {
    record Embedded() implements Store {}

    record At(URI uri) implements Store {}

    static Store parse(String text) {
      return text.equals("embedded") ? new Embedded() : new At(URI.create(text));
    }
  }

  record Everything(
      String text,
      int count,
      long userId,
      double ratio,
      boolean dryRun,
      BigDecimal price,
      URI address,
      HttpUrl apiUrl,
      Path faq,
      Duration delay,
      ZoneId zone,
      LocalDate since,
      Team team,
      Handle handle,
      Store redis,
      List<Handle> handles,
      Map<String, List<Integer>> pages,
      @Name("class") String kind) {}

  record Pace(@Default("1s") Duration post, @Default("50") int updates) {}

  record Folder(@Setting("Where the FAQ is") String folder) {}

  record Defaults(
      @Default("embedded") Store redis,
      @Default("data") Path data,
      @Default("") List<String> users,
      @Default("") Map<String, String> channels,
      @Default("") Pace pace,
      Pace otherPace,
      @Nullable Pace noPace,
      @Nullable Integer port,
      @Nullable Secret token) {}

  record One<T>(T value) {}

  @BeforeEach
  void open() {
    written = new SettingsFolder(folder);
  }

  @Test
  void everyTypeIsReadFromItsText() {
    String yaml =
        """
        text: no
        count: "8080"
        user-id: 2244994945000000001
        ratio: 0.75
        dry-run: true
        price: 0.200
        address: redis://cache:6379/0
        api-url: https://slack.com/api/
        faq: shared/../faq
        delay: 10m
        zone: Europe/Berlin
        since: 2026-02-01
        team: public-relations
        handle: AcmeCare
        redis: embedded
        handles: [AcmeCare, 'AcmeHelp']
        pages:
          second: [2, 1]
          first: []
        class: block
        """;

    Everything read = written.read(yaml, Map.of(), Everything.class);

    assertThat(read)
        .isEqualTo(
            new Everything(
                "no",
                8080,
                2244994945000000001L,
                0.75,
                true,
                new BigDecimal("0.200"),
                URI.create("redis://cache:6379/0"),
                HttpUrl.parse("https://slack.com/api/"),
                folder.resolve("faq"),
                Duration.ofMinutes(10),
                ZoneId.of("Europe/Berlin"),
                LocalDate.of(2026, 2, 1),
                Team.PUBLIC_RELATIONS,
                new Handle("AcmeCare"),
                new Store.Embedded(),
                List.of(new Handle("AcmeCare"), new Handle("AcmeHelp")),
                Map.of("second", List.of(2, 1), "first", List.of()),
                "block"));
    assertThat(read.pages().keySet()).containsExactly("second", "first");
  }

  @ParameterizedTest
  @CsvSource({
    "500ms, PT0.5S",
    "30s, PT30S",
    "10m, PT10M",
    "2h, PT2H",
    "1d, PT24H",
    "0s, PT0S",
    "PT1H30M, PT1H30M"
  })
  void aLengthOfTimeHasItsUnit(String text, Duration expected) {
    record Delay(Duration delay) {}

    Delay read = written.read("delay: " + text, Map.of(), Delay.class);

    assertThat(read.delay()).isEqualTo(expected);
  }

  @Test
  void whatNobodyWroteIsItsDefault() {
    Defaults read = written.read("{}", Map.of(), Defaults.class);

    Pace pace = new Pace(Duration.ofSeconds(1), 50);
    assertThat(read)
        .isEqualTo(
            new Defaults(
                new Store.Embedded(),
                folder.resolve("data"),
                List.of(),
                Map.of(),
                pace,
                pace,
                null,
                null,
                null));
  }

  @Test
  void aKeyWithNothingAfterItCountsAsNotWritten() {
    String yaml = "redis:\ndata: ~\nusers: null\nchannels:\npace:\nport:\ntoken:\n";

    Defaults read = written.read(yaml, Map.of(), Defaults.class);

    assertThat(read).isEqualTo(written.read("{}", Map.of(), Defaults.class));
  }

  @Test
  void quotesMakeATextOfWhatWouldBeNothing() {
    record Texts(String empty, String tilde) {}

    Texts read = written.read("empty: ''\ntilde: '~'", Map.of(), Texts.class);

    assertThat(read).isEqualTo(new Texts("", "~"));
  }

  @Test
  void aRecordOfOneTextThatIsASettingHasAKeyForIt() {
    record House(Folder knowledge) {}

    House read = written.read("knowledge: {folder: faq}", Map.of(), House.class);

    assertThat(read).isEqualTo(new House(new Folder("faq")));
  }

  @Test
  void listsAndMapsCannotBeChanged() {
    record Both(List<String> list, Map<String, String> map) {}

    Both read = written.read("list: [a]\nmap: {a: b}", Map.of(), Both.class);

    assertThat(read.list()).isUnmodifiable();
    assertThat(read.map()).isUnmodifiable();
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsDoNoHarm() {
    record Desk(String desk, int port) {}

    Desk read = written.read("\uFEFFdesk: acme\r\nport: 1\r\n", Map.of(), Desk.class);

    assertThat(read).isEqualTo(new Desk("acme", 1));
  }

  @Test
  void whatTheProgramCannotAskForIsAMistakeOfTheProgram() {
    record Odd(Set<String> odd) {}
    record SecretByDefault(@Default("hush") Secret odd) {}
    record Twice(String odd, @Name("odd") String again) {}

    for (Class<? extends Record> type :
        List.of(Odd.class, SecretByDefault.class, Twice.class, One.class)) {
      assertThatThrownBy(() -> written.read("odd: x", Map.of(), type))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
