package dev.perch.sandbox.page;

import static dev.perch.sandbox.page.PageScene.button;
import static dev.perch.sandbox.page.PageScene.form;
import static dev.perch.sandbox.page.PageScene.formIsGone;
import static dev.perch.sandbox.page.PageScene.shows;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What Slack has beyond cards and modals, with an app that uses it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShowcaseTest {
  /** A red dot of one pixel. */
  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

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
  void eachHasAHomeOfTheirOwnThatIsRedrawnAsTheyPress() {
    Page ines = scene.window("agent1");
    button(ines, "Showcase").click();
    Locator home = ines.locator(".home");
    shows(home, "Good morning");

    button(home, "Count up").click();

    shows(home, "@Ines pressed 1 times");
    Page tomas = scene.window("agent2");
    button(tomas, "Showcase").click();
    shows(tomas.locator(".home"), "@Tomas pressed 0 times");
    ines.reload();
    shows(ines.locator(".home"), "@Ines pressed 1 times");
    assertThat(AccessibilityTest.findings(ines)).isEmpty();
  }

  @Test
  void aShortcutOnAMessageIsReachedWithTheKeyboardAndItsFormIsSent() {
    Page page = scene.window("agent1");
    Locator message = say(page, "The van broke down again");

    message.getByLabel("Reply in a thread to Ines").focus();
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");

    Locator form = form(page);
    choose(page, form, "Order", "1007", "Order 1007");
    form.getByLabel("Due").fill("2026-03-01T09:30");
    form.getByLabel("Tags").click();
    option(page, "Late").click();
    option(page, "Lost").click();
    page.keyboard().press("Escape");
    form.getByLabel("Proof").setInputFiles(new FilePayload("proof.png", "image/png", DOT));
    shows(form, "proof.png");
    assertThat(AccessibilityTest.findings(page)).isEmpty();
    button(form, "Save").click();
    formIsGone(page);
    shows(page.locator(".channel"), "Late and Lost, with 1 files on: The van broke down again");
    shows(page.locator(".channel"), "Noted Order 1007, due 1772");
  }

  @Test
  void anExternalSelectSaysWhatItNeedsAndWhatItDoesNotFind() {
    Page page = scene.window("agent3");
    button(page, "Attach files and run shortcuts").click();
    option(page, "New note").click();
    Locator form = form(page);

    form.getByLabel("Order").click();
    Locator popup = page.locator(".popup");
    shows(popup, "Type 2 letters or more");
    popup.getByRole(AriaRole.COMBOBOX).fill("zzz");

    shows(popup, "No results");
    popup.getByRole(AriaRole.COMBOBOX).fill("101");
    shows(popup, "Order 1010");
    page.keyboard().press("Escape");
    button(form, "Cancel").click();
    formIsGone(page);
  }

  @Test
  void reactionsAreAddedSeenByAllAndTakenBack() {
    Page ines = scene.window("agent1");
    Locator hers = say(ines, "Lunch at the harbour");
    Page tomas = scene.window("agent2");
    Locator his = message(tomas, "Lunch at the harbour");

    his.hover();
    his.getByLabel("React to Ines").click();
    tomas.locator(".popup").getByLabel("eyes").click();

    hers.getByLabel("eyes, 1: Tomas").click();
    Locator both = his.getByLabel("eyes, 2: you, Ines");
    both.waitFor();
    assertThat(both.getAttribute("aria-pressed")).isEqualTo("true");
    both.click();
    hers.getByLabel("eyes, 1: you").click();
    hers.locator(".reactions")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  @Test
  void filesGoOutWithALineAPictureIsShownAndTheRestFetched() {
    Page page = scene.window("agent4");
    page.locator(".composer input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("dot.png", "image/png", DOT),
              new FilePayload("list.txt", "text/plain", "a\nb".getBytes(StandardCharsets.UTF_8))
            });
    page.locator(".composer textarea").fill("Look at these");
    page.keyboard().press("Enter");

    Locator picture = page.locator(".channel .files img[alt='dot.png']");
    picture.waitFor();
    page.waitForCondition(() -> Boolean.TRUE.equals(picture.evaluate("i => i.naturalWidth > 0")));
    Locator row = page.locator(".file-row").filter(new Locator.FilterOptions().setHasText("list"));
    row.waitFor();
    assertThat(row.innerText()).contains("list.txt", "3 bytes");
    shows(page.locator(".channel"), "Look at these");
    assertThat(page.waitForDownload(row::click).suggestedFilename()).isEqualTo("list.txt");
  }

  @Test
  void aCommandTakesNoFilesAlongAndNothingIsLost() {
    Page page = scene.window("agent4");
    page.locator(".composer input[type=file]")
        .setInputFiles(new FilePayload("dot.png", "image/png", DOT));
    page.locator(".composer textarea").fill("/order 12");
    page.keyboard().press("Enter");

    shows(page.locator(".toasts"), "takes no files along");
    assertThat(page.locator(".composer textarea").inputValue()).isEqualTo("/order 12");
    shows(page.locator(".composer"), "dot.png");
  }

  @Test
  void commandsAreCompletedFromTheManifest() {
    Page page = scene.window("agent1");
    Locator line = page.locator(".composer textarea");

    line.pressSequentially("/or");
    shows(page.locator(".suggestions"), "Shows an order");
    line.press("Tab");

    assertThat(line.inputValue()).isEqualTo("/order ");
  }

  private static Locator say(Page page, String words) {
    page.locator(".composer textarea").fill(words);
    page.keyboard().press("Enter");
    return message(page, words);
  }

  private static Locator message(Page page, String words) {
    Locator message =
        page.locator(".channel article").filter(new Locator.FilterOptions().setHasText(words));
    message.waitFor();
    return message;
  }

  private static void choose(Page page, Locator form, String menu, String typed, String words) {
    form.getByLabel(menu).click();
    page.locator(".popup").getByRole(AriaRole.COMBOBOX).fill(typed);
    option(page, words).click();
  }

  private static Locator option(Page page, String words) {
    return page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName(words));
  }
}
