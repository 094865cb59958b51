package dev.perch.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.perch.knowledge.BankProblem;
import dev.perch.knowledge.Faq;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad file is named with its line and what to do, and keeps no other from being read. */
class BadFaqFilesTest {

  private static final String GOOD = "title: When?\nanswers:\n  tweet: From 9 to 8.\n";
  private static final String ANSWERS = "answers:\n  tweet: Sorry.\n";

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource
  void aBadFileIsNamedAndTheRestWorks(String yaml, int line, String what, String remedy)
      throws IOException {
    Files.writeString(folder.resolve("bad.yaml"), yaml);
    Files.writeString(folder.resolve("good.yaml"), GOOD);

    FileFaqBank bank = FileFaqBank.open(folder);

    assertThat(bank.all()).extracting(Faq::title).containsExactly("When?");
    assertThat(bank.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.source()).isEqualTo("bad.yaml");
          assertThat(problem.line()).as(problem.toString()).isEqualTo(line);
          assertThat(problem.what()).contains(what);
          assertThat(problem.remedy()).contains(remedy);
        });
  }

  static Stream<Arguments> aBadFileIsNamedAndTheRestWorks() {
    return Stream.of(
        bad("empty", "", 0, "empty", "Give it a title"),
        bad("blank", " \n\n", 0, "empty", "Give it a title"),
        bad("only a comment", "# later\n", 0, "no keys", "Write title:"),
        bad("a text", "just words\n", 1, "no keys", "Write title:"),
        bad("a list", "- title: x\n", 1, "no keys", "Write title:"),
        bad("cut", "title: [one, two\n", 2, "not YAML", "quotes"),
        bad("tab", "title: x\nanswers:\n\ttweet: y\n", 3, "not YAML", "quotes"),
        bad(
            "colon in a text",
            "title: x\nanswers:\n  tweet: Sorry: we look\n",
            3,
            "not YAML",
            "quotes"),
        bad(
            "text begins with @",
            "title: '@'\nwordings:\n  - @you\n" + ANSWERS,
            3,
            "not YAML",
            "quotes"),
        bad("two documents", "title: x\n" + ANSWERS + "---\n" + GOOD, 4, "not YAML", "quotes"),
        bad("no title", "wordings: [a]\n" + ANSWERS, 1, "title is missing", "Add title:"),
        bad(
            "blank title",
            "owner: care\ntitle: '  '\n" + ANSWERS,
            2,
            "title is missing",
            "Add title:"),
        bad("title is a list", "title: [a, b]\n" + ANSWERS, 1, "a list here", "should be a text"),
        bad("no answers", "title: x\n", 1, "answer for a tweet is missing", "tweet:"),
        bad(
            "no tweet",
            "title: x\nanswers:\n  dm: y\n",
            2,
            "answer for a tweet is missing",
            "tweet:"),
        bad(
            "blank tweet",
            "title: x\nanswers:\n  tweet:\n",
            2,
            "answer for a tweet is missing",
            "tweet:"),
        bad("answers is a text", "title: x\nanswers: y\n", 2, "a text here", "tweet, dm, long"),
        bad(
            "name opens a text",
            "title: x\nanswers:\n  tweet: {first_name}\n",
            3,
            "a mapping here",
            "quotes"),
        bad(
            "unknown key",
            "titel: x\ntitle: x\n" + ANSWERS,
            1,
            "\"titel\" is not known",
            "title, wordings"),
        bad(
            "unknown place",
            "title: x\n" + ANSWERS + "  email: y\n",
            4,
            "\"email\" is not known",
            "tweet, dm, long"),
        bad(
            "key twice",
            "title: x\nowner: a\ntitle: y\n" + ANSWERS,
            3,
            "here twice, first in line 1",
            "Keep one"),
        bad(
            "wordings are a text",
            "title: x\nwordings: where is it\n" + ANSWERS,
            2,
            "a text here",
            "should be a list"),
        bad(
            "a wording is a mapping",
            "title: x\nwordings:\n  - a\n  - help: it broke\n" + ANSWERS,
            4,
            "a mapping here",
            "quotes"),
        bad(
            "a wording is a comment",
            "title: x\nwordings:\n  - a\n  - #fail\n" + ANSWERS,
            4,
            "nothing here",
            "begins with one of #"),
        bad(
            "a picture without words",
            "title: x\n" + ANSWERS + "media:\n  - url: https://acme.example/a.png\n",
            5,
            "those who cannot see it",
            "alt:"),
        bad(
            "a picture on the web and in a file",
            "title: x\n" + ANSWERS + "media: [{url: https://a.example/a, file: F1/U1, alt: b}]\n",
            4,
            "those who cannot see it",
            "url:"),
        bad(
            "a file that is none",
            "title: x\n" + ANSWERS + "media:\n  - file: ../etc/passwd\n    alt: b\n",
            5,
            "is no file in Slack",
            "/faq export"),
        bad(
            "too many pictures",
            "title: x\n"
                + ANSWERS
                + "media:\n"
                + "  - {url: https://a.example/a, alt: b}\n".repeat(5),
            4,
            "at most 4 pictures",
            "Keep the 4"),
        bad("neither yes nor no", "title: x\nprivate: maybe\n" + ANSWERS, 2, "neither", "yes"),
        bad("no language", "title: x\nlanguage: elvish\n" + ANSWERS, 2, "no language", "en"),
        bad(
            "bad date",
            "title: x\n" + ANSWERS + "review-by: 30.6.2027\n",
            4,
            "\"30.6.2027\" is no date",
            "2027-06-30"),
        bad(
            "no such day",
            "title: x\n" + ANSWERS + "review-by: 2027-02-30\n",
            4,
            "is no date",
            "2027-06-30"),
        bad(
            "unknown placeholder",
            "title: x\nanswers:\n  tweet: Hi {frist_name}\n",
            3,
            "{frist_name}",
            "{first_name}"),
        bad("control character", "title: x\nanswers:\n  tweet: a\0b\n", 3, "U+0000", "Delete it"),
        bad("alias to nowhere", "title: *x\n" + ANSWERS, 1, "not YAML", "quotes"),
        bad("too deep", "title: " + "[".repeat(5_000) + "\n", 0, "not YAML", "quotes"));
  }

  @Test
  void allThatIsWrongWithAFileIsToldAtOnce() throws IOException {
    Files.writeString(folder.resolve("bad.yaml"), "wordings: x\nowners: y\nreview-by: soon\n");

    FileFaqBank bank = FileFaqBank.open(folder);

    assertThat(bank.problems())
        .extracting(BankProblem::line, BankProblem::what)
        .hasSize(5)
        .anySatisfy(problem -> assertThat(problem.toString()).contains("owners"))
        .anySatisfy(problem -> assertThat(problem.toString()).contains("soon"));
  }

  @Test
  void anAliasBombIsRefusedAtOnce() throws IOException {
    StringBuilder bomb = new StringBuilder("title: x\nowner: &a0 [lol, lol]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("k%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    bomb.append("wordings: *a29\n").append(ANSWERS);
    Files.writeString(folder.resolve("bomb.yaml"), bomb);

    FileFaqBank bank = FileFaqBank.open(folder);

    assertThat(bank.all()).isEmpty();
    assertThat(bank.problems())
        .isNotEmpty()
        .allMatch(problem -> problem.source().equals("bomb.yaml"));
  }

  @Test
  void aSelfContainedAliasIsRefusedToo() throws IOException {
    Files.writeString(folder.resolve("loop.yaml"), "title: x\nwordings: &w [*w]\n" + ANSWERS);

    FileFaqBank bank = FileFaqBank.open(folder);

    assertThat(bank.problems()).singleElement().extracting(BankProblem::line).isEqualTo(2);
  }

  @Test
  void aFileThatIsNotUtf8IsNamedWithTheLineOfItsFirstBadByte() throws IOException {
    byte[] latin1 = "title: x\nanswers:\n  tweet: Größe\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("latin1.yaml"), latin1);

    FileFaqBank bank = FileFaqBank.open(folder);

    assertThat(bank.problems())
        .extracting(BankProblem::toString)
        .containsExactly("latin1.yaml:3: This is not UTF-8. Save the file as UTF-8 and try again.");
  }

  @Test
  void aFileCutWithinACharacterIsNotUtf8Either() throws IOException {
    byte[] whole = "title: Größe".getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("cut.yaml"), Arrays.copyOf(whole, 10));

    FileFaqBank bank = FileFaqBank.open(folder);

    assertThat(bank.problems())
        .singleElement()
        .extracting(BankProblem::what)
        .asString()
        .contains("UTF-8");
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    Files.writeString(folder.resolve("huge.yaml"), GOOD + "#".repeat(256 * 1024));

    FileFaqBank bank = FileFaqBank.open(folder);

    assertThat(bank.all()).isEmpty();
    assertThat(bank.problems())
        .singleElement()
        .extracting(BankProblem::what)
        .isEqualTo("The file is larger than 256 KiB.");
  }

  @Test
  void aNameThatCannotBeAnIdIsToldHowToBeOne() throws IOException {
    Files.writeString(folder.resolve("Refund time.yaml"), GOOD);

    FileFaqBank bank = FileFaqBank.open(folder);

    assertThat(bank.all()).isEmpty();
    assertThat(bank.problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.toString()).contains("\"Refund time\"", "such as refund-time.yaml"));
  }

  @Test
  void aLinkToNowhereIsNamed() throws IOException {
    Files.createSymbolicLink(folder.resolve("gone.yaml"), folder.resolve("nowhere"));

    FileFaqBank bank = FileFaqBank.open(folder);

    assertThat(bank.problems())
        .singleElement()
        .extracting(BankProblem::source)
        .isEqualTo("gone.yaml");
  }

  @Test
  void markdownWithoutAHeadOrABodySaysWhatIsMissing() throws IOException {
    Files.writeString(folder.resolve("a.md"), "Just notes.\n---\n");
    Files.writeString(folder.resolve("b.md"), "---\ntitle: x\n---\n\n");
    Files.writeString(folder.resolve("c.md"), "---\ntitle: x\n" + ANSWERS + "---\nTwice.\n");
    Files.writeString(folder.resolve("d.md"), "---\ntitle: x\nbad: y\n---\nText.\n");

    FileFaqBank bank = FileFaqBank.open(folder);

    assertThat(bank.all()).isEmpty();
    assertThat(bank.problems())
        .extracting(BankProblem::toString)
        .satisfiesExactly(
            a -> assertThat(a).startsWith("a.md:1: ").contains("between two lines of ---"),
            b -> assertThat(b).startsWith("b.md:2: ").contains("below the second line"),
            c -> assertThat(c).startsWith("c.md:3: ").contains("Keep one of the two"),
            d -> assertThat(d).startsWith("d.md:3: ").contains("\"bad\" is not known"));
  }

  private static Arguments bad(String name, String yaml, int line, String what, String remedy) {
    return argumentSet(name, yaml, line, what, remedy);
  }
}
