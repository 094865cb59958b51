package dev.perch.slack;

import com.slack.api.model.view.View;
import dev.perch.campaign.Launches;
import dev.perch.campaign.MemoryLaunches;
import dev.perch.campaign.Readers;
import dev.perch.campaign.post.MemoryPosts;
import dev.perch.campaign.post.PostCheck;
import dev.perch.campaign.post.Posts;
import dev.perch.campaign.storm.FoldReplies;
import dev.perch.campaign.storm.MemoryFolds;
import dev.perch.desk.Board;
import dev.perch.desk.Embargoes;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Handle;
import dev.perch.desk.MemoryShifts;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.OnDuty;
import dev.perch.desk.bank.Gatekeepers;
import dev.perch.knowledge.gatekeeping.MemoryFaqStories;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.roster.Shifts;
import dev.perch.slack.storm.FoldViews;
import dev.perch.slack.storm.HomeFolds;
import dev.perch.slack.ticket.HomeViews;
import dev.perch.slack.view.BrandVeil;
import dev.perch.slack.wire.Channels;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Home tabs as the bot makes them, of the desk's people and any board. */
public final class HomeOf {
  private final HomeViews views;

  /** The scheduled posts that planners see there. */
  public final Posts posts;

  public HomeOf(FakeDesk desk, Board board) {
    this(desk, board, new MemoryShifts());
  }

  /** The same, of people who keep shifts. */
  public HomeOf(FakeDesk desk, Board board, Shifts shifts) {
    this(desk, board, shifts, new MemoryFolds(desk.stories.queue, desk.places));
  }

  /** The same, with the folds of storms. */
  public HomeOf(FakeDesk desk, Board board, Shifts shifts, MemoryFolds folds) {
    StoryBank bank = new StoryBank(new MemoryFaqStories());
    OnDuty duty = new OnDuty(desk.roster, shifts, desk.claims, desk.clock);
    Map<String, String> channels = new LinkedHashMap<>();
    channels.put("care", "C0CARE");
    channels.put("pr", "C0PR");
    channels.put(Channels.LEADS, "C0LEADS");
    posts =
        new Posts(
            new MemoryPosts(),
            desk.roster,
            () -> "salt",
            new PostCheck(desk.proofreading, Embargoes.NONE),
            (_, _) -> List.of(),
            desk.clock);
    views =
        new HomeViews(
            desk.roster,
            new Channels(channels),
            List.of(new Handle("AcmeCare", "42", FakeDesk.CARE)),
            board,
            duty,
            new Launches(new MemoryLaunches(), desk.roster, () -> "salt", desk.clock),
            posts,
            new Readers(desk.roster, FakeDesk.CARE, duty::isHere),
            new Gatekeepers(desk.roster, bank::waitingSince, Duration.ofHours(4), desk.clock),
            bank,
            new HomeFolds(folds, folds, new FoldViews(new FoldReplies(board), BrandVeil.VEIL)),
            BrandVeil.VEIL);
  }

  /** Somebody's tab. */
  public View of(String user) {
    return Objects.requireNonNull(views.of(Map.of(user, FakePeople.WORKSPACE)).get(user));
  }
}
