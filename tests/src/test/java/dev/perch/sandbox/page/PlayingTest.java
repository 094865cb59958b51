package dev.perch.sandbox.page;

import static dev.perch.sandbox.page.PageScene.button;
import static dev.perch.sandbox.page.PageScene.card;
import static dev.perch.sandbox.page.PageScene.form;
import static dev.perch.sandbox.page.PageScene.formIsGone;
import static dev.perch.sandbox.page.PageScene.replying;
import static dev.perch.sandbox.page.PageScene.shows;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The parts that people play on the page, by clicking and typing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayingTest {
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
    scene.closeWindows();
  }

  @Test
  void anAgentClaimsATweetAndAnswersIt() {
    Page page = scene.window("agent1");
    Locator card = scene.card(page, "mona", "@AcmeCare where is my order? It was due on Monday");

    long pressed = System.nanoTime();
    button(card, "Claim").click();
    shows(card, "Claimed");
    PageScene.tell("a press shows its effect after", pressed);
    button(card, "Approve & send").first().click();

    shows(card, "Answered");
    Locator hers =
        page.locator(".conversation").filter(new Locator.FilterOptions().setHasText("@mona"));
    Locator answer = hers.locator(".tweet.ours");
    answer.waitFor();
    assertThat(answer.innerText()).contains("@AcmeCare", "^IO");
  }

  @Test
  void aFormSaysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
    Page page = scene.window("agent2");
    Locator card = scene.card(page, "olaf", "@AcmeCare how do I return a lamp?");
    Locator field = replying(page, card);
    String tooLong = "So sorry. ".repeat(40);

    field.fill(tooLong);
    button(form(page), "Send").click();

    Locator error = form(page).locator(".field-error");
    error.waitFor();
    assertThat(error.innerText()).contains("too many");
    assertThat(field.inputValue()).isEqualTo(tooLong);
    assertThat(field.getAttribute("aria-invalid")).isEqualTo("true");
    form(page).locator("textarea:focus").waitFor();
    assertThat(field.getAttribute("aria-describedby")).contains(error.getAttribute("id"));

    field.fill("Of course you can ^TL");
    button(form(page), "Send").click();
    shows(card, "Answered");
    formIsGone(page);
  }

  @Test
  void whatIsTypedInTheMomentAFormAppearsIsKept() {
    Page page = scene.window("agent1");
    Locator card = scene.card(page, "quentin", "@AcmeCare do you sell hammocks?");
    page.evaluate(
        """
        () => new MutationObserver((_, observer) => {
          const field = document.querySelector('dialog.modal textarea');
          if (!field) return;
          observer.disconnect();
          field.value = 'Typed at once';
          field.dispatchEvent(new Event('input', {bubbles: true}));
        }).observe(document.body, {childList: true, subtree: true})
        """);

    button(card, "Reply").click();

    shows(form(page).locator("blockquote"), "Typed at once ^IO");
    assertThat(form(page).getByLabel("Reply").inputValue()).isEqualTo("Typed at once");
    button(form(page), "Send").click();
    shows(card, "Answered");
  }

  @Test
  void whileOneTypesTheFormIsRedrawnAroundTheCursor() {
    Page page = scene.window("agent1");
    Locator card = scene.card(page, "pavel", "@AcmeCare is the wheelbarrow back?");
    Locator field = replying(page, card);

    field.fill("");
    field.pressSequentially("It is back since");
    // What will be published is drawn by the bot, below the field.
    shows(form(page).locator("blockquote"), "It is back since ^IO");
    field.pressSequentially(" today.");

    shows(form(page).locator("blockquote"), "It is back since today. ^IO");
    assertThat(field.inputValue()).isEqualTo("It is back since today.");
    button(form(page), "Cancel").click();
    formIsGone(page);
  }

  @Test
  void ofTwoWindowsOneWinsTheClaimAndTheOtherIsTold() {
    Page ines = scene.window("agent1");
    Page tomas = scene.window("agent2");
    scene.card(ines, "rosa", "@AcmeCare my kettle sings at night");
    Locator his = card(tomas, "rosa");

    button(card(ines, "rosa"), "Claim").click();
    shows(his, "Claimed");
    // Two presses of one button, the second by somebody whose screen was late.
    tomas.evaluate(
        """
        ([ts]) => fetch('/control/slack/press', {method: 'POST',
          body: JSON.stringify({as: 'agent2', channel: 'care', ts, button: 'Claim'})})
        """,
        List.of(his.getAttribute("data-ts")));

    Locator whisper = tomas.locator("article.whisper").last();
    whisper.waitFor();
    assertThat(whisper.innerText()).contains("Only visible to you", "@Ines has this ticket");
    assertThat(ines.locator("article.whisper").allInnerTexts()).isEmpty();
    shows(his, "@Ines");
  }

  @Test
  void aReplyIsDraftedAndSentFromTheThread() {
    Page page = scene.window("agent3");
    Locator card = scene.card(page, "sven", "@AcmeCare can I pick it up on Sunday?");
    card.hover();
    card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reply in a thread"))
        .click();
    Locator thread = page.locator(".thread");
    Locator line = thread.getByRole(AriaRole.COMBOBOX);

    line.pressSequentially("@Per");
    line.press("Tab");
    line.pressSequentially("Sundays from ten to four, Sven.");
    line.press("Enter");
    button(thread, "Send").first().waitFor();
    thread
        .locator("article")
        .last()
        .getByText("Send", new Locator.GetByTextOptions().setExact(true))
        .click();

    shows(thread, "answered as @AcmeCare");
    // The thread stands before it, on a window of this width.
    page.locator(".tweet.ours")
        .filter(new Locator.FilterOptions().setHasText("Sundays from ten to four, Sven. ^PM"))
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  @Test
  void aHandOffMovesTheCardToTheOtherTeam() {
    Page care = scene.window("agent1");
    Page pr = scene.window("pr1");
    Locator card =
        scene.card(care, "reporter_ray", "@AcmeCare I write about your recall, who can I talk to?");

    card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hand off")).click();
    care.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("PR")).click();
    form(care).getByLabel("Note").fill("A journalist, please take it");
    button(form(care), "Hand off").click();

    Locator theirs = card(pr, "reporter_ray");
    shows(theirs, "A journalist, please take it");
    shows(card(care, "reporter_ray"), "Handed to PR");
    button(theirs, "Claim").click();
    shows(theirs, "Claimed");
  }

  @Test
  void whatAnAgentProposesForTheBankIsPublishedByTheGatekeeper() {
    Page agent = scene.window("agent3");
    agent.locator(".composer textarea").fill("/faq propose");
    agent.locator(".composer textarea").press("Enter");
    form(agent).getByLabel("Title").fill("Do your gnomes float?");
    form(agent).getByLabel("Wordings").fill("does a gnome float");
    form(agent).getByLabel("Tweet answer").fill("They sink, {first_name}.");
    button(form(agent), "Propose").click();
    formIsGone(agent);

    Page gatekeeper = scene.window("gatekeeper1");
    Locator proposal =
        gatekeeper
            .locator(".channel article")
            .filter(new Locator.FilterOptions().setHasText("do-your-gnomes-float"));
    button(proposal, "Approve").click();

    shows(proposal, "published");
    Locator card = scene.card(gatekeeper, "greta", "@AcmeCare does a gnome float?");
    shows(card, "They sink");
  }

  @Test
  void hostileTweetsAreJustText() {
    Page page = scene.window("agent1");
    String hostile =
        "@AcmeCare <script>hacked=1</script> \"><img src=x onerror=hacked=1> <!channel> <@U0LEAD1>"
            + " <https://evil.example|bank> *b* &lt;i&gt; javascript:hacked=1 \u202egnp.exe";

    Locator card = scene.card(page, "mallory", hostile);

    assertThat(card.locator("blockquote").first().innerText())
        .contains("<script>hacked=1</script>", "<!channel>", "<@U0LEAD1>", "*b*", "&lt;i&gt;");
    assertThat(card.locator("blockquote a, blockquote .mention, blockquote img").count()).isZero();
    Locator tweet =
        page.locator(".tweet").filter(new Locator.FilterOptions().setHasText("@mallory"));
    assertThat(tweet.first().innerText()).contains("<img src=x onerror=hacked=1>");
    assertThat(page.evaluate("typeof hacked")).isEqualTo("undefined");
  }

  @Test
  void thePictureOfATweetIsShownOnItsCard() {
    Page page = scene.window("agent1");
    Locator compose = page.locator(".x-compose");
    compose.getByLabel("What happens").fill("@AcmeCare it came like this");
    compose.getByLabel("Tweet as @").fill("xenia");
    compose.getByLabel("Add pictures").click();
    page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("a chair")).click();
    page.keyboard().press("Escape");
    button(compose, "Tweet").click();

    Locator picture = card(page, "xenia").locator("img[alt='A picture of a chair']");

    picture.waitFor();
    page.waitForCondition(() -> Boolean.TRUE.equals(picture.evaluate("i => i.naturalWidth > 0")));
  }

  @Test
  void aCustomerChangesATweetAndTakesItBack() {
    Page page = scene.window("agent2");
    Locator card = scene.card(page, "vera", "@AcmeCare is the bench made of oak?");
    Locator tweet = page.locator(".tweet").filter(new Locator.FilterOptions().setHasText("@vera"));

    button(tweet, "Edit the tweet of vera").click();
    tweet.getByLabel("The tweet of vera").fill("@AcmeCare is the bench made of teak?");
    button(tweet, "Save").click();

    shows(tweet, "Edited");
    shows(tweet, "made of teak?");
    card.waitFor();
    button(tweet, "Delete the tweet of vera").click();
    tweet.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  @Test
  void everythingCanBeDoneWithTheKeyboard() {
    Page page = scene.window("agent4");
    Locator card = scene.card(page, "kurt", "@AcmeCare is the shop open on Friday?");

    button(card, "Claim").focus();
    page.keyboard().press("Enter");
    shows(card, "Claimed");
    card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hand off")).focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");

    shows(form(page).getByRole(AriaRole.HEADING), "Hand to PR");
    page.keyboard().press("Escape");
    formIsGone(page);
  }
}
