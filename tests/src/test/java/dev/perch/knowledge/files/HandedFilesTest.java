package dev.perch.knowledge.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.perch.knowledge.BankFiles;
import dev.perch.knowledge.BankFiles.Contents;
import dev.perch.knowledge.BankFiles.Format;
import dev.perch.knowledge.BankFiles.Item;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Content.Handling;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that people hand over: what goes out comes in again, and what is bad is named. */
class HandedFilesTest {
  private static final String CSV = "id,title,wordings,tweet\n";
  private static final String LINKED = "id,title,tweet,link,media\n";
  private static final String HEAD = "---\nid: a\n---\n";
  private static final BankFiles FILES = new HandedFiles();

  private static Faq full() {
    return Faq.of(
        new FaqId("hours"),
        new Content(
            "No: \"when\", and where?",
            List.of("öffnet ihr sonntags, und wann", "=u open 🤔", "'@you", "yes"),
            Map.of(
                Place.TWEET, List.of("From nine, {first_name}.\nSee {link}", "Nine!"),
                Place.DM, List.of("-9 to 8; really"),
                Place.LONG, List.of("# Hours\n\n| a | b |")),
            "https://acme.example/hours?a=1&b=2#x",
            List.of(
                new Content.Media("https://acme.example/door.png", "Our door, open"),
                Content.Media.of(new Content.Media.File("F0DOOR", "U0INES"), "Our door, shut")),
            Set.of(Handling.PRIVATE_MATTER, Handling.NEEDS_SIGN_OFF),
            "pt-br",
            new LinkedHashSet<>(List.of("hours", "stores")),
            "marketing",
            LocalDate.of(2027, 3, 31)));
  }

  @ParameterizedTest
  @EnumSource
  void whatGoesOutComesInAgainAsItWas(Format format) {
    List<Faq> bank =
        List.of(
            full(),
            Faq.of(new FaqId("plus"), Content.of("+1?", List.of("=cmd()"), "@AcmeCare -- ok")),
            Faq.of(new FaqId("plain"), Content.of("Why?", List.of(), "Because.\n---\nid: x")));

    String file = FILES.write(format, bank.subList(0, format == Format.CSV ? 2 : 3));
    Contents read = FILES.read("bank." + format.ending(), file.getBytes(UTF_8));

    assertThat(read.problems()).isEmpty();
    assertThat(read.items())
        .extracting(item -> Faq.of(item.id(), item.content()))
        .containsExactlyElementsOf(bank.subList(0, format == Format.CSV ? 2 : 3));
  }

  @Test
  void noCellThatGoesOutIsAFormula() {
    String file = FILES.write(Format.CSV, List.of(Faq.of(new FaqId("a"), hostile())));

    assertThat(file).contains("\"'=cmd", "\"'@SUM").doesNotContain("\"=", "\"@", "\"+", "\"-");
  }

  private static Content hostile() {
    return Content.of("=cmd|'/C calc'!A0", List.of("+1", "2"), "@SUM(A1:A9)");
  }

  @Test
  void aFileOfTheFoldersKindIsReadUnderItsName() {
    String yaml = "title: When?\nanswers:\n  tweet: Nine.\n";
    String markdown = "---\ntitle: When?\n---\nNine.\n";

    assertThat(List.of(read("hours.yml", yaml), read("Hours.md", markdown)))
        .allSatisfy(read -> {
          assertThat(read.problems()).isEmpty();
          assertThat(read.items())
              .singleElement()
              .satisfies(item -> {
                assertThat(item.id()).isEqualTo(new FaqId("hours"));
                assertThat(item.content()).isEqualTo(Content.of("When?", List.of(), "Nine."));
              });
        });
  }

  @Test
  void aSpreadsheetsSemicolonsAndLinesWithinCellsAreUnderstood() {
    Contents read =
        read(
            "bank.csv",
            String.join(
                "\r\n",
                "\uFEFFid;title;wordings;tweet;tags",
                "hours;When?;\"u open",
                "open today\";\"Nine; or ten\";\"a, B\"",
                "",
                "refund;Refund?;;Soon.;"));

    assertThat(read.problems()).isEmpty();
    assertThat(read.items()).extracting(Item::line).containsExactly(2, 5);
    assertThat(read.items().getFirst().content().wordings())
        .containsExactly("u open", "open today");
    assertThat(read.items().getFirst().content().tags()).containsExactly("a", "b");
  }

  @Test
  void asManyAsThereMayBeAreReadHoweverFarDown() {
    StringBuilder file = new StringBuilder("\n".repeat(900_000));
    for (int i = 0; i < 2_000; i++) {
      file.append("---\nid: a%d\ntitle: T\n---\nB\n".formatted(i));
    }

    Contents read = read("bank.md", file.toString());

    assertThat(read.problems()).isEmpty();
    assertThat(read.items()).hasSize(2_000);
    assertThat(read.items().getLast().line()).isEqualTo(900_001 + 1_999 * 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pt-br", "zh-hant", "fil", "EN"})
  void everyLanguageThatAFormTakesIsTaken(String language) {
    Contents read = read("bank.csv", "id,title,tweet,language\nok,O,K," + language);

    assertThat(read.problems()).isEmpty();
    assertThat(read.items())
        .singleElement()
        .satisfies(item -> assertThat(item.content().language()).isEqualToIgnoringCase(language));
  }

  @Test
  void anOwnerIsMeantHoweverTheNameIsCapitalised() {
    Contents read = read("bank.csv", "id,title,tweet,owner\nok,O,K,Marketing");

    assertThat(read.items())
        .singleElement()
        .satisfies(item -> assertThat(item.content().owner()).isEqualTo("marketing"));
  }

  @Test
  void whoWritesAListIsToldThatEntriesStandUnderTheirIds() {
    Contents read = read("bank.yaml", "- id: hours\n  title: When?\n");

    assertThat(read.problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.remedy()).contains("id and a colon", "/faq export"));
  }

  @ParameterizedTest
  @MethodSource
  void whatIsBadIsNamedWithItsLineAndTheRestIsRead(
      String name, byte[] bytes, String source, int line, String words, int rest) {
    Contents read = FILES.read(name, bytes);

    assertThat(read.items()).hasSize(rest);
    assertThat(read.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.source()).isEqualTo(source);
          assertThat(problem.line()).isEqualTo(line);
          assertThat(problem.what()).contains(words);
          assertThat(problem.remedy()).isNotBlank();
        });
  }

  static Stream<Arguments> whatIsBadIsNamedWithItsLineAndTheRestIsRead() throws IOException {
    String good = "ok:\n  title: O?\n  answers: {tweet: K}\n";
    return Stream.of(
        bad("a zip bomb", "b.csv", zipped(), "b.csv", 0, "packed", 0),
        bad("a gzip bomb", "b.yaml", gzipped(), "b.yaml", 0, "packed", 0),
        bad("a workbook", "b.xlsx", zipped(), "b.xlsx", 0, "does not read this kind", 0),
        bad("heads", "b.md", HEAD.repeat(70_000), "b.md", 6_001, "more than 2000 entries", 0),
        bad(
            "heads far down",
            "b.md",
            "\n".repeat(1_000_000) + HEAD.repeat(2_001),
            "b.md",
            1_006_001,
            "more than 2000 entries",
            0),
        bad("rows", "b.csv", CSV + "a,,,\n".repeat(170_000), "b.csv", 2_002, "more than 2000", 0),
        bad("ids", "b.yaml", "a:\n".repeat(340_000), "b.yaml", 2_001, "more than 2000", 0),
        bad("too large", "b.yaml", new byte[BankFiles.MOST_BYTES + 1], "b.yaml", 0, "1024 KiB", 0),
        bad("empty", "b.yaml", "", "b.yaml", 0, "empty", 0),
        bad("blank", "b.csv", " \n \n", "b.csv", 0, "empty", 0),
        bad("a page", "b.csv", "\n<!DOCTYPE html><html>", "b.csv", 1, "web page", 0),
        bad("an alias bomb", "b.yaml", laughs(), "b.yaml", 2, "alias", 0),
        bad(
            "an alias",
            "b.md",
            "---\nid: a\ntitle: &t T\nowner: *t\n---\nB",
            "b.md",
            4,
            "alias",
            0),
        bad("a deep one", "b.yaml", "a: " + "[".repeat(9_000), "b.yaml", 0, "not YAML", 0),
        bad("a class", "b.yaml", good + "x: !!java.net.URL [a]\n", "b.yaml", 4, "not YAML: ", 0),
        bad(
            "a double",
            "b.yaml",
            good + "ok: {title: P, answers: {tweet: K}}",
            "ok",
            4,
            "twice",
            1),
        bad("no id", "b.yaml", good + "Not An Id: {title: P}", "b.yaml", 4, "entry's id", 1),
        bad("no title", "b.yaml", "bad:\n  answers: {tweet: K}\n" + good, "bad", 2, "title", 1),
        bad(
            "Latin-1",
            "b.csv",
            (CSV + "ok,O,,K\nbad,B\u00e9,,K\n").getBytes(ISO_8859_1),
            "b.csv",
            3,
            "not UTF-8",
            0),
        bad("UTF-16", "b.csv", (CSV + "ok,O,,K").getBytes(UTF_16), "b.csv", 1, "not UTF-8", 0),
        bad(
            "half a sign",
            "b.yaml",
            new byte[] {'a', ':', '\n', (byte) 0xC3},
            "b.yaml",
            2,
            "UTF",
            0),
        bad("a NUL", "b.csv", CSV + "ok,O\0,,K", "b.csv", 2, "control", 0),
        bad("cmd", "b.csv", CSV + "ok,O,,K\nbad,=cmd()|x,,K\n", "bad", 3, "formula: =cmd()", 1),
        bad("plus", "b.csv", CSV + "ok,O,,K\nbad,B,+1+1,K\n", "bad", 3, "\"wordings\"", 1),
        bad("at", "b.csv", CSV + "bad,B,\"a\nb\",@SUM(A1)\nok,O,,K\n", "bad", 2, "\"tweet\"", 1),
        bad("a tab", "b.csv", CSV + "bad,B,,\"\t=1\"\nok,O,,K\n", "bad", 2, "formula", 1),
        bad("wide", "b.csv", CSV + "bad,B,,\uFF1D1\nok,O,,K\n", "bad", 2, "formula", 1),
        bad("twice", "b.csv", CSV + "ok,O,,K\nok,P,,K\n", "ok", 3, "twice, first in line 2", 1),
        bad("open quote", "b.csv", CSV + "ok,\"O,,K\n", "b.csv", 3, "not CSV", 0),
        bad("no columns", "b.csv", "name;text\na;b\n", "b.csv", 1, "id, title, tweet are miss", 0),
        bad("strange", "b.csv", "id,title,tweet,notes\n", "b.csv", 1, "\"notes\" is not known", 0),
        bad("too wide", "b.csv", CSV + "bad,B,,K,more\nok,O,,K\n", "bad", 2, "more cells", 1),
        bad("no tweet", "b.csv", CSV + "bad,B,,\nok,O,,K\n", "bad", 2, "tweet is missing", 1),
        bad("link", "b.csv", LINKED + "bad,B,K,acme,\nok,O,K,,\n", "bad", 2, "no address", 1),
        bad("script", "b.csv", LINKED + "bad,B,K,javascript://a.b,\n", "bad", 2, "no address", 0),
        bad("a picture", "b.csv", LINKED + "bad,B,K,,/a.png A lamp\n", "bad", 2, "no address", 0),
        bad("no end", "b.md", "---\nid: a\ntitle: A", "b.md", 1, "does not end", 0),
        bad("a heading", "b.md", "# Our FAQ\nWhen?", "b.md", 1, "begins with its title", 0),
        bad(
            "a key",
            "b.md",
            "---\nid: ok\ntitle: A\n---\nB\n\n---\nid: b\nfoo: A\ntitle: T\n---\nB",
            "b",
            9,
            "\"foo\" is not known",
            1),
        bad(
            "a key twice",
            "b.md",
            "---\nid: ok\ntitle: A\n---\nB\n\n---\nid: b\ntitle: A\ntitle: T\n---\nB",
            "b",
            10,
            "twice, first in line 9",
            1),
        bad(
            "long",
            "b.csv",
            CSV + "bad,B,,%s\n".formatted("K".repeat(3_000)),
            "bad",
            2,
            "longer",
            0));
  }

  private static Arguments bad(
      String what, String name, String text, String source, int line, String words, int rest) {
    return bad(what, name, text.getBytes(UTF_8), source, line, words, rest);
  }

  private static Arguments bad(
      String what, String name, byte[] bytes, String source, int line, String words, int rest) {
    return argumentSet(what, name, bytes, source, line, words, rest);
  }

  private static Contents read(String name, String text) {
    return FILES.read(name, text.getBytes(UTF_8));
  }

  /** Nine lists of nine of the one before: 387 million texts of a few lines. */
  private static String laughs() {
    StringBuilder yaml = new StringBuilder("l0: &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
    for (int i = 1; i < 9; i++) {
      yaml.append("l%d: &l%d [%s]\n".formatted(i, i, ("*l" + (i - 1) + ", ").repeat(9)));
    }
    return yaml.toString();
  }

  private static byte[] zipped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bank.csv"));
      zip.write(new byte[20_000_000]);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzipped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(new byte[20_000_000]);
    }
    return bytes.toByteArray();
  }
}
