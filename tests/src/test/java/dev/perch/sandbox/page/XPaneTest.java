package dev.perch.sandbox.page;

import static dev.perch.sandbox.page.PageScene.button;
import static dev.perch.sandbox.page.PageScene.shows;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The small X: what any customer does there, and what the public sees of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class XPaneTest {
  private PageScene scene;

  @BeforeAll
  void open() throws Exception {
    scene = PageScene.openShowcase();
  }

  @AfterAll
  void close() throws Exception {
    if (scene != null) {
      scene.close();
    }
  }

  @AfterEach
  void closeWindows() {
    scene.closeWindows();
  }

  @Test
  void aTweetGoesOutWithAPictureAndItsDescription() {
    Page page = scene.window("agent1");
    Locator compose = page.locator(".x-compose");
    compose.getByLabel("What happens").fill("@AcmeCare this is how it came");

    compose.getByLabel("Add pictures").click();
    page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("a lamp")).click();
    page.keyboard().press("Escape");
    compose.getByLabel("Description of the lamp").fill("A lamp in three pieces");
    button(compose, "Tweet").click();

    Locator picture = tweet(page, "this is how it came").locator("img");
    picture.waitFor();
    assertThat(picture.getAttribute("alt")).isEqualTo("A lamp in three pieces");
    page.waitForCondition(() -> Boolean.TRUE.equals(picture.evaluate("i => i.naturalWidth > 0")));
  }

  @Test
  void whatAnAccountHidesNobodyReadsUntilItIsShownAgain() {
    scene.world.x().post("hermit", "@AcmeCare please answer quietly", null);
    Page page = scene.window("agent1");
    Locator tweet =
        page.locator(".tweet").filter(new Locator.FilterOptions().setHasText("@hermit"));
    shows(tweet, "please answer quietly");

    account(page, tweet, "Protect the account");

    shows(tweet, "Only followers see this post");
    assertThat(tweet.innerText()).doesNotContain("please answer quietly");
    account(page, tweet, "Unprotect the account");
    shows(tweet, "please answer quietly");
    account(page, tweet, "Withhold it in Germany");
    shows(tweet, "Withheld in DE");
  }

  @Test
  void anAnswerQuotesWhatItAnswersAndADeletedTweetLeavesAGap() {
    String first = scene.world.x().post("olga", "@AcmeCare is the kiosk open?", null);
    scene.world.x().post("pepe", "I wonder too", first);
    scene.world.x().post("quin", "It is, until eight", first);
    Page page = scene.window("agent1");

    Locator answer = tweet(page, "until eight");
    shows(answer.locator(".quoted"), "@olga @AcmeCare is the kiosk open?");
    button(page, "Delete the tweet of olga").click();

    shows(page.locator(".x-list"), "This post was deleted by its author.");
    shows(answer.locator(".quoted"), "Answers a post that is not available.");
  }

  @Test
  void anyCustomerWritesToAHandleWhereOnlyTheTwoRead() {
    Page page = scene.window("agent2");
    page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName("Direct messages")).click();
    button(page, "Write as a customer …").click();
    page.getByLabel("As @", new Page.GetByLabelOptions().setExact(true)).fill("shy_sam");
    page.getByLabel("Message as @shy_sam to @AcmeCare").fill("My order number is AC-1001");
    page.keyboard().press("Enter");

    shows(page.locator(".dm-list"), "My order number is AC-1001");
    assertThat(AccessibilityTest.findings(page)).isEmpty();
    button(page, "Back to all messages").click();
    shows(page.locator(".dm-talks"), "@shy_sam");
    assertThat(scene.world.x().people().messages("AcmeCare", "shy_sam")).hasSize(1);
    page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName("Public")).click();
    page.locator(".x-compose").waitFor();
    assertThat(page.locator(".x-list").innerText()).doesNotContain("AC-1001");
  }

  @Test
  void onlyWhatTheBrandWroteSinceOneLookedIsUnread() {
    Page page = scene.window("agent1");

    Object unread =
        page.evaluate(
            """
            async () => {
              const { allRead, talksOf, unreadIn } = await import('/assets/js/x/talks.js');
              const dm = (id, from, to) => ({ id, from, to, text: '', at: '' });
              const before = [dm('9', 'Acme', 'mona')];
              const now = [...before, dm('10', 'mona', 'Acme'), dm('11', 'Acme', 'mona'), dm('12', 'Acme', 'rosa')];
              const read = allRead(before, ['Acme']);
              return talksOf(now, ['Acme']).map((talk) => `${talk.key} ${unreadIn(talk, read)}`).join(', ');
            }
            """);

    assertThat(unread).isEqualTo("Acme/rosa 1, Acme/mona 1");
  }

  private static Locator tweet(Page page, String words) {
    Locator tweet = page.locator(".tweet").filter(new Locator.FilterOptions().setHasText(words));
    tweet.waitFor();
    return tweet;
  }

  private static void account(Page page, Locator tweet, String choice) {
    tweet.getByLabel("The account of hermit").click();
    page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(choice).setExact(true)).click();
  }
}
