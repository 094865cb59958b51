package dev.perch.knowledge.files;

import static dev.perch.knowledge.Faqs.faq;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.BankChange;
import dev.perch.knowledge.BankProblem;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.FaqBankContract;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFaqBankTest extends FaqBankContract {

  private static final String REFUND =
      """
      # Written by the returns desk.
      title: How long does a refund take?
      wordings:
        - where is my refund
        - "still waiting: no money back"
      answers:
        tweet: >-
          Hi {first_name}, a refund takes
          up to 5 days.
        dm: Please send your order number.
      tags: [Refund, payment]
      owner: legal
      review-by: 2027-06-30
      """;

  @TempDir Path folder;
  private FileFaqBank bank;

  @BeforeEach
  void open() {
    bank = FileFaqBank.open(folder);
  }

  @Override
  protected FaqBank bank() {
    return bank;
  }

  @Override
  protected void hold(Faq... faqs) {
    try (var old = Files.list(folder)) {
      for (Path path : old.toList()) {
        Files.delete(path);
      }
      for (Faq faq : faqs) {
        StringBuilder yaml = new StringBuilder("title: \"" + faq.title() + "\"\nwordings:\n");
        faq.wordings().forEach(wording -> yaml.append("  - \"").append(wording).append("\"\n"));
        yaml.append("answers:\n  tweet: \"").append(faq.answer(Place.TWEET)).append("\"\n");
        Files.writeString(folder.resolve(faq.id() + ".yaml"), yaml);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bank.reload();
  }

  @Test
  void aFileIsAnEntryNamedAfterIt() {
    write("refund-time.yaml", REFUND);

    bank.reload();

    Faq refund = entry("refund-time");
    assertThat(refund.title()).isEqualTo("How long does a refund take?");
    assertThat(refund.wordings()).contains("where is my refund", "still waiting: no money back");
    assertThat(refund.answer(Place.TWEET))
        .isEqualTo("Hi {first_name}, a refund takes up to 5 days.");
    assertThat(refund.answer(Place.DM)).isEqualTo("Please send your order number.");
    assertThat(refund.tags()).containsExactly("refund", "payment");
    assertThat(refund.owner()).isEqualTo("legal");
    assertThat(refund.reviewBy()).isEqualTo(LocalDate.of(2027, 6, 30));
  }

  @Test
  void aMarkdownFileAnswersWithItsBody() {
    write(
        "hours.md",
        """
        ---
        title: When are you open?
        wordings: [are you open today]
        ---

        Hi {first_name}, from 9 to 8.

        Sundays 10 to 4.
        """);

    bank.reload();

    assertThat(entry("hours").answer(Place.TWEET))
        .isEqualTo("Hi {first_name}, from 9 to 8.\n\nSundays 10 to 4.");
    assertThat(bank.problems()).isEmpty();
  }

  @Test
  void valuesStayTheTextThatWasTyped() {
    write("odd.yml", "\uFEFFtitle: No\r\nanswers: {tweet: 1e3}\r\ntags: [on, 007]\r\n");

    bank.reload();

    assertThat(entry("odd").title()).isEqualTo("No");
    assertThat(entry("odd").answer(Place.TWEET)).isEqualTo("1e3");
    assertThat(entry("odd").tags()).containsExactly("on", "007");
  }

  @Test
  void theVersionChangesWithTheWordsAndNotWithTheLayoutOrTheReview() {
    write("a.yaml", REFUND);
    write("b.yaml", REFUND.replace("# Written by the returns desk.", "").replace("\n", "\r\n"));
    write("c.yaml", REFUND.replace("5 days", "7 days"));
    write("d.yaml", REFUND.replace("2027", "2028"));

    bank.reload();

    String version = entry("a").version();
    assertThat(version).matches("[0-9a-f]{12}").isEqualTo(entry("b").version());
    assertThat(entry("c").version()).isNotEqualTo(version);
    assertThat(entry("d").version()).isEqualTo(version);
    assertThat(entry("d").reviewBy()).isNotEqualTo(entry("a").reviewBy());
  }

  @Test
  void anEntryMayHaveVariantsALinkPicturesAndSpecialHandling() {
    write(
        "lamp.yaml",
        """
        title: How do I change the bulb?
        answers:
          tweet:
            - Unscrew the shade first.
            - "The shade comes off first: {link}"
        link: https://acme.example/bulbs
        media: [{url: https://acme.example/bulb.png, alt: A hand at a lamp}]
        private: yes
        sign-off: true
        language: EN
        """);

    bank.reload();

    Content lamp = entry("lamp").content();
    assertThat(entry("lamp").variants(Place.DM))
        .containsExactly("Unscrew the shade first.", "The shade comes off first: {link}");
    assertThat(lamp.link()).isEqualTo("https://acme.example/bulbs");
    assertThat(lamp.media())
        .containsExactly(new Content.Media("https://acme.example/bulb.png", "A hand at a lamp"));
    assertThat(lamp.handling()).containsExactly(Content.Handling.values());
    assertThat(lamp.language()).isEqualTo("en");
  }

  @Test
  void otherFilesArePassedOver() throws IOException {
    write("README.md", "How we keep our FAQ.");
    write(".refund.yaml", "title: an editor's swap file");
    write("refund.yaml~", "title: an editor's copy");
    write("logo.png", "\0");
    Files.createDirectory(folder.resolve("archive.yaml"));

    bank.reload();

    assertThat(bank.all()).isEmpty();
    assertThat(bank.problems()).isEmpty();
  }

  @Test
  void aFileThatGoesBadTakesItsEntryOutAndBringsItBackWhenMended() {
    write("refund-time.yaml", REFUND);
    bank.reload();
    List<BankChange> heard = new ArrayList<>();
    bank.follow(heard::add);

    write("refund-time.yaml", "title: [");
    bank.reload();
    List<BankProblem> problems = bank.problems();
    write("refund-time.yaml", REFUND);
    bank.reload();

    assertThat(problems).hasSize(1);
    assertThat(bank.problems()).isEmpty();
    assertThat(heard).hasSize(3);
    assertThat(((BankChange.Changed) heard.get(1)).gone())
        .containsExactly(new FaqId("refund-time"));
    assertThat(((BankChange.Changed) heard.get(2)).put()).hasSize(1);
  }

  @Test
  void aBadFileIsNamedAgainAtEachReading() {
    write("bad.yaml", "title: [");

    bank.reload();
    bank.reload();

    assertThat(bank.problems()).hasSize(1);
  }

  @Test
  void withoutItsFolderTheBankIsEmptyAndSaysSo() {
    Path absent = folder.resolve("absent");

    FileFaqBank empty = FileFaqBank.open(absent);

    assertThat(empty.all()).isEmpty();
    assertThat(empty.problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.toString())
                .contains(absent.toString(), "no such folder", "knowledge.folder"));
  }

  @Test
  void aFolderThatComesLaterIsRead() throws IOException {
    Path later = folder.resolve("later");
    FileFaqBank empty = FileFaqBank.open(later);

    Files.createDirectory(later);
    Files.writeString(later.resolve("refund-time.yaml"), REFUND);
    empty.reload();

    assertThat(empty.all()).hasSize(1);
    assertThat(empty.problems()).isEmpty();
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaidToBeOne() {
    write("refund-time.yaml", REFUND);

    FileFaqBank empty = FileFaqBank.open(folder.resolve("refund-time.yaml"));

    assertThat(empty.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.what()).contains("a file, not a folder"));
  }

  @Test
  void theFirstOfTwoFilesWithOneIdIsKept() {
    hold(faq("hours", "When?"));
    write("hours.yml", REFUND);

    bank.reload();

    assertThat(entry("hours").title()).isEqualTo("When?");
    assertThat(bank.problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.toString())
                .startsWith("hours.yml: ")
                .contains("already taken by hours.yaml", "Rename"));
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Faq entry(String id) {
    return bank.find(new FaqId(id)).orElseThrow();
  }
}
