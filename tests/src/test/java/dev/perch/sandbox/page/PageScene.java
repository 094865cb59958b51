package dev.perch.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.perch.app.Bot;
import dev.perch.sandbox.BotSettings;
import dev.perch.sandbox.Control;
import dev.perch.sandbox.Feed;
import dev.perch.sandbox.Sandbox;
import dev.perch.sandbox.World;
import dev.perch.stories.StoryRedis;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sandbox without limits, the bot at work in it, and windows on its page. */
final class PageScene implements AutoCloseable {
  private static final int PATIENCE = 30_000;
  private static final int MOST_PRESSES = 3;

  final World world;
  private final Chromium chromium;
  final Feed feed;
  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final AutoCloseable app;
  private Control control;
  private boolean interrupted;

  private PageScene(Chromium chromium, World world, AutoCloseable app) {
    this.chromium = chromium;
    this.world = world;
    this.app = app;
    feed = new Feed(world.x());
    control = Control.open(0, world, feed, () -> true);
  }

  /** With Perch at work. */
  static PageScene open(Path folder) throws Exception {
    Chromium chromium = Chromium.start();
    World world = World.start(false);
    String redis = "redis://127.0.0.1:" + StoryRedis.port();
    BotSettings settings =
        BotSettings.write(
            folder,
            world,
            new BotSettings.Choice(
                folder.getFileName().toString(), redis, Sandbox.faq(), "250ms", true));
    Map<String, String> environment = new HashMap<>(settings.environment());
    // As in the stories: on a busy machine a press may take longer than people should wait.
    environment.put("PERCH_SLACK_PACE_ACK", "1400ms");
    Bot bot = Bot.start(settings.file(), environment, Clock.systemUTC());
    await().atMost(Duration.ofSeconds(60)).until(world::met);
    return new PageScene(chromium, world, bot);
  }

  /** With an app at work that uses more of Slack than Perch does. */
  static PageScene openShowcase() throws Exception {
    Chromium chromium = Chromium.start();
    World world = World.start(false, ShowcaseApp.manifest());
    return new PageScene(chromium, world, ShowcaseApp.start(world.slack()));
  }

  /** A window of somebody with nothing open in it but the page. */
  Page window(String as) {
    return window(as, new NewContextOptions().setViewportSize(1280, 800));
  }

  Page window(String as, NewContextOptions options) {
    BrowserContext context = chromium.browser().newContext(options);
    windows.add(context);
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      // A browser logs each call that a closed port does not take.
      boolean expected = interrupted && message.text().contains("net::ERR_");
      if (message.type().equals("error") && !expected) {
        complaints.add(message.text());
      }
    });
    page.navigate(address() + "?as=" + as);
    page.locator("h1").waitFor();
    return page;
  }

  String address() {
    return "http://127.0.0.1:" + control.port() + "/";
  }

  /** Somebody tweets; answers when the card is on that page. */
  Locator card(Page page, String customer, String text) {
    world.x().post(customer, text, null);
    return card(page, customer);
  }

  /** The newest message in the channel that names this customer. */
  static Locator card(Page page, String customer) {
    Locator card =
        page.locator(".channel article")
            .filter(new Locator.FilterOptions().setHasText("@" + customer));
    card.last().waitFor();
    return card.last();
  }

  static Locator button(Locator in, String words) {
    return in.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true));
  }

  static Locator button(Page in, String words) {
    return in.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true));
  }

  /** Waits until these words stand in there. */
  static void shows(Locator in, String words) {
    in.getByText(words).first().waitFor();
  }

  /** The form that lies over the page. */
  static Locator form(Page page) {
    Locator form = page.locator("dialog.modal form:not([hidden])");
    form.waitFor();
    return form;
  }

  /**
   * The field of the form that opens at a press of "Reply". On a busy machine the form may say that
   * the press came too late, and asks for another.
   */
  static Locator replying(Page page, Locator card) {
    for (int tries = 1; ; tries++) {
      button(card, "Reply").click();
      Locator field = form(page).getByLabel("Reply");
      field.or(form(page).getByText("press again")).first().waitFor();
      if (field.isVisible() || tries == MOST_PRESSES) {
        return field;
      }
      page.keyboard().press("Escape");
      formIsGone(page);
    }
  }

  static void formIsGone(Page page) {
    page.locator("dialog.modal")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  /** The sandbox's port is closed and, after that was seen, opened again. */
  void interrupt(Runnable meanwhile) {
    int port = control.port();
    interrupted = true;
    control.close();
    meanwhile.run();
    control = Control.open(port, world, feed, () -> true);
  }

  /**
   * Closes the windows, and the forms that were open in them: Slack remembers those for the next
   * test's window. Fails if a window had reason to complain.
   */
  void closeWindows() {
    windows.forEach(BrowserContext::close);
    windows.clear();
    var forms = world.slack().views();
    world.slack().workspace().people().stream()
        .flatMap(person -> forms.of(person).stream())
        .forEach(form -> forms.closeStack(form.root()));
    List<String> heard = List.copyOf(complaints);
    complaints.clear();
    interrupted = false;
    assertThat(heard).as("errors in the browser's console").isEmpty();
  }

  /** Prints how long something took. */
  static void tell(String what, long since) {
    System.out.printf("%s %d ms%n", what, Duration.ofNanos(System.nanoTime() - since).toMillis());
  }

  @Override
  public void close() throws Exception {
    chromium.close();
    feed.close();
    app.close();
    control.close();
    world.close();
  }
}
