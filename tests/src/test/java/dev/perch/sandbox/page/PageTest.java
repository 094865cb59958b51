package dev.perch.sandbox.page;

import static dev.perch.sandbox.page.PageScene.button;
import static dev.perch.sandbox.page.PageScene.card;
import static dev.perch.sandbox.page.PageScene.form;
import static dev.perch.sandbox.page.PageScene.formIsGone;
import static dev.perch.sandbox.page.PageScene.replying;
import static dev.perch.sandbox.page.PageScene.shows;
import static dev.perch.sandbox.page.PageScene.tell;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the page itself does: opens, is opened again, loses its line, tells what happened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {
  private PageScene scene;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    scene = PageScene.open(folder);
  }

  @AfterAll
  void close() throws Exception {
    if (scene != null) {
      scene.close();
    }
  }

  @AfterEach
  void closeWindows() {
    scene.feed.stop();
    scene.closeWindows();
  }

  @Test
  void thePageIsReadyAtOnce() {
    long opened = System.nanoTime();
    Page page = scene.window("agent1");

    page.locator(".composer textarea").first().fill("ready");

    tell("the page can be used after", opened);
    Object paint = page.evaluate("performance.getEntriesByType('paint').at(-1)?.startTime ?? 0");
    System.out.printf("the page was painted after %.0f ms%n", ((Number) paint).doubleValue());
  }

  @Test
  void theFirstTweetComesWhileOneLooksAlsoWhenTheFeedHadBeenStopped() {
    long opened = System.nanoTime();
    Page page = scene.window("lead1");
    Locator tweets = page.locator(".tweet");
    Locator cards = page.locator(".channel article");
    int tweetsBefore = tweets.count();
    int cardsBefore = cards.count();

    button(page, "▶ Play the feed").click();

    tweets.nth(tweetsBefore).waitFor();
    tell("the first tweet of the feed is on the page after", opened);
    cards.nth(cardsBefore).waitFor();
    tell("and its card after", opened);
    button(page, "❚❚ Stop the feed").click();
    button(page, "▶ Play the feed").waitFor();
    assertThat(scene.feed.status().on()).isFalse();
  }

  @Test
  void aFormThatWasLeftOpenComesBackWithItsWordsAndCanBeLeft() {
    Page page = scene.window("agent2");
    Locator card = scene.card(page, "yara", "@AcmeCare do you repair bicycles?");
    replying(page, card).fill("We do, every Saturday");
    shows(form(page).locator("blockquote"), "We do, every Saturday");

    page.reload();

    assertThat(form(page).getByLabel("Reply").inputValue()).isEqualTo("We do, every Saturday");
    shows(form(page), "left open before");
    page.keyboard().press("Escape");
    formIsGone(page);
    page.reload();
    card(page, "yara");
    assertThat(page.locator("dialog.modal").count()).isZero();
  }

  @Test
  void whatJustHappenedIsToldInPlainWords() {
    Page page = scene.window("agent3");
    Locator card = scene.card(page, "whitney", "@AcmeCare who packs your parcels?");
    button(page, "What just happened?").click();

    button(card, "Claim").click();

    Locator drawer = page.locator(".wire");
    shows(drawer, "Priya presses “Claim”");
    shows(drawer, "Perch says: got it");
    shows(drawer, "Perch redraws a message in #care: “@whitney to @AcmeCare");
    button(drawer, "Close").click();
    assertThat(drawer.count()).isZero();
  }

  @Test
  void aLostConnectionIsSaidAndComesBackByItself() {
    Page page = scene.window("agent1");
    // What is said for a moment only is written down, lest a slow machine looks too late.
    page.evaluate(
        """
        () => {
          window.said = [];
          const line = document.querySelector('.line');
          new MutationObserver(() => said.push(line.textContent))
            .observe(line, {childList: true, subtree: true, characterData: true});
        }
        """);

    scene.interrupt(() -> {
      shows(page.locator(".line"), "The connection to the sandbox was lost");
      scene.world.x().post("nadia", "@AcmeCare did you get this?", null);
    });

    page.waitForCondition(() ->
        Boolean.TRUE.equals(
            page.evaluate("said.some((words) => words.startsWith('Connected again'))")));
    card(page, "nadia").waitFor();
  }
}
