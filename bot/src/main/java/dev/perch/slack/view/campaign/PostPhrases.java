package dev.perch.slack.view.campaign;

import static dev.perch.slack.view.Times.at;

import dev.perch.campaign.post.HoldReason;
import dev.perch.campaign.post.Post;
import dev.perch.campaign.post.PostId;
import dev.perch.campaign.post.PostKept;
import dev.perch.campaign.post.Posts.Known;
import dev.perch.desk.acts.Desk;
import dev.perch.guard.Finding;
import dev.perch.slack.view.Literal;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Team;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What Perch says about scheduled posts. In mrkdwn, where it does not say otherwise. */
public final class PostPhrases {
  public static final String NOT_OURS =
      "Perch does not know this post any more. `/post list` shows all.";

  public static final String NO_LINK =
      "That is no address of a post on X. It looks like https://x.com/…/status/1234567890.";

  public static final String ALTS =
      "Say what each picture that you add shows, a line for each, and nothing else.";

  public static final String MANY_PICTURES =
      "X takes at most four pictures with a post. Take one away above, or choose fewer.";

  public static final String LONG_ALT =
      "X takes at most 1,000 characters for a picture. Shorten it.";

  public static final String NO_PICTURE =
      "One of these is no picture that X takes: PNG, JPEG, GIF or WebP, of at most 5 MB, put here by you.";

  public static final String PICTURES_UNSURE =
      "Slack did not show the pictures in time, so nothing was scheduled. Press the button again.";

  public static final String GOES_OUT =
      "It goes out within a few seconds, or as soon as X takes another post of the handle.";

  public static final String CANCELLED = "Called off. It does not go out.";

  public static final String NOTED = "Noted. It is not posted again.";

  private static final int NAMED = 5;

  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private PostPhrases() {}

  /** {@code /post} and {@code /post help}. */
  public static String help(boolean plans) {
    String words =
        Arrays.stream(PostWord.values())
            .filter(word -> word != PostWord.HELP)
            .map(word -> "• `%s` %s".formatted(Literal.escape(word.usage(), 100), word.does()))
            .collect(Collectors.joining("\n"));
    String first =
        plans
            ? "*Posts that wait for their hour.* When it comes, each is held against the last hour: in a crisis, or beside customers who are upset, it waits for PR and does not go out by itself."
            : "*What Marketing and PR are going to post* stands here.";
    return first + "\n" + words;
  }

  /** A word that is none. */
  public static String noSuchWord(String typed, String nearest) {
    return "There is no `/post %s`. Did you mean `/post %s`? `/post help` lists all."
        .formatted(Literal.escape(typed, 60), nearest);
  }

  /** A name that is none. */
  public static String noSuchPost(String typed, List<String> nearest) {
    String meant =
        nearest.isEmpty()
            ? "`/post list` shows all."
            : "Did you mean "
                + nearest.stream().map(id -> "`" + id + "`").collect(Collectors.joining(" or "))
                + "?";
    return "There is no post `%s`. %s".formatted(Literal.escape(typed, 100), meant);
  }

  /** Something has to follow the word. */
  public static String usage(PostWord word) {
    return "Write `%s`: it %s.".formatted(Literal.escape(word.usage(), 100), word.does());
  }

  /** {@code /post list}. */
  static String list(List<Known> posts) {
    return posts.isEmpty()
        ? "Nothing is scheduled. Marketing, PR and the leads begin a post with `/post schedule`."
        : posts.stream().map(PostPhrases::line).collect(Collectors.joining("\n"));
  }

  /** A post in one line. */
  public static String line(Known known) {
    return "• %s · @%s · %s · `%s`"
        .formatted(
            standing(known.post()),
            Literal.escape(known.post().facts().handle(), 50),
            Literal.escape(known.said().text(), 120),
            known.id());
  }

  /** Where it stands, in a few words. */
  static String standing(Post post) {
    return switch (post) {
      case Post.Planned planned when !planned.facts().missing().isEmpty() ->
          "%s · waits for %s"
              .formatted(at(planned.facts().goesOut()), roles(planned.facts().missing()));
      case Post.Planned planned -> at(planned.facts().goesOut());
      case Post.Withheld held -> "⏸ *waits*: " + why(held.why());
      case Post.Sending _ -> "going out now";
      case Post.Parked _ -> "⚠ *may or may not stand on X*";
      case Post.Out out -> "posted " + at(out.at());
      case Post.CalledOff off -> "called off by <@%s>".formatted(off.by());
    };
  }

  /** It was scheduled. */
  public static String scheduled(PostId id, Post post) {
    return "Scheduled as `%s`: %s. When its hour comes it is held against the last hour, and waits for PR where it would stand badly. `/post show %s` shows it."
        .formatted(id, standing(post), id);
  }

  /** It says something else. */
  public static String edited(PostId id, Post post) {
    return "Saved: `%s` goes out %s.".formatted(id, standing(post));
  }

  /** What is left of a card that has gone to those whose turn it is now, in mrkdwn. */
  public static String goesOn(PostId id, String channel) {
    return "The scheduled post `%s` asks others now: it goes on in <#%s>.".formatted(id, channel);
  }

  /** It goes out at another hour. */
  public static String moved(Post post) {
    return "Moved: it goes out %s.".formatted(standing(post));
  }

  /** Somebody agreed. */
  public static String signedOff(Post post) {
    return post.facts().missing().isEmpty()
        ? "Signed off. Nobody else need agree."
        : "Signed off. %s must still agree.".formatted(roles(post.facts().missing()));
  }

  /** Why it did not go out at its hour, in a few words. */
  public static String why(HoldReason why) {
    return switch (why) {
      case CRISIS -> "there is a crisis";
      case AFTER_CRISIS -> "the crisis is over; decide on it";
      case RISEN -> "more customers than usual are upset";
      case MEETS -> "it meets what customers are upset about";
      case NOT_SIGNED_OFF -> "it was not signed off in time";
      case LATE -> "Perch could not send it at its hour";
      case KEYS -> "X does not take the handle's keys";
      case CREDITS -> "what is paid for at X is used up";
      case GUARDED -> "it may not be said any more";
      case LAUNCH -> "the launch that it speaks of is not public";
      case REFUSED -> "X did not take it";
    };
  }

  /** What that means, and what to do. */
  public static String whatToDo(HoldReason why, List<String> met) {
    return switch (why) {
      case CRISIS ->
          "Nothing goes out by itself in a crisis. When it is over, this comes back for your decision.";
      case AFTER_CRISIS -> "It was held in the crisis. Does it still fit?";
      case RISEN ->
          "In the last hour clearly more customers were upset than usual. The newest of them are below: would you want this to stand beside them?";
      case MEETS ->
          "Customers wrote about %s in the last hour, and were upset. It would stand beside these tweets."
              .formatted(
                  met.isEmpty()
                      ? "the same"
                      : met.stream()
                          .limit(5)
                          .map(word -> "*" + Literal.escape(word, 40) + "*")
                          .collect(Collectors.joining(", ")));
      case NOT_SIGNED_OFF ->
          "Its hour came before everybody had agreed. Once they have, post it now, or give it another hour.";
      case LATE -> "More than three hours have passed since its hour. Does it still fit?";
      case KEYS ->
          "X answers that the handle's keys are not valid, so nothing was posted. Whoever looks after Perch renews them (`perch doctor` says what is wrong) and starts Perch anew; then press *Post it now*.";
      case CREDITS ->
          "The credits of the app at X are used up, or its cap for this month is reached, so nothing was posted. Whoever owns the app buys credits or raises the cap at https://console.x.com; then press *Post it now*.";
      case GUARDED ->
          "The guard's rules have changed since it was scheduled, and forbid what it says. Edit it.";
      case LAUNCH ->
          "The launch was called off, or its hour was moved: `/launch list` shows it. Move the post behind the launch's hour, edit it, or cancel it.";
      case REFUSED ->
          "X did not take the text or a picture, or a picture is gone from Slack. Nothing was posted. Edit it (an emptied description takes a picture away), or cancel it.";
    };
  }

  /** Whose turn it is to agree, who may press, and who of them was at work when it was drawn. */
  static String toSign(List<String> missing, List<AgentId> onShift) {
    return toSign(missing) + " " + onShift(onShift);
  }

  private static String onShift(List<AgentId> people) {
    return people.isEmpty()
        ? "Right now nobody of them is on shift."
        : "Right now that is %s."
            .formatted(
                people.stream()
                    .limit(NAMED)
                    .map(person -> "<@" + person + ">")
                    .collect(Collectors.joining(", ")));
  }

  private static String toSign(List<String> missing) {
    String role = roles(missing.subList(0, 1));
    return missing.getFirst().equals(Desk.LEAD)
        ? "%s must agree before it goes out: one of them, not its author, presses *Sign off*."
            .formatted(capital(role))
        : "%s must agree before it goes out: whoever is of %s, or a lead, and not its author, presses *Sign off*."
            .formatted(capital(role), role);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String roles(List<String> roles) {
    return roles.stream().map(PostPhrases::role).collect(Collectors.joining(", "));
  }

  private static String role(String role) {
    return role.equals(Desk.LEAD) ? "the leads" : new Team(role).title();
  }

  /** Plain text: the hour is over. */
  public static String past(Instant now, ZoneId zone) {
    ZonedDateTime next = now.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
    return "That hour is over already. The next full one is %s.".formatted(HOUR.format(next));
  }

  /** Plain text: the hour is one that the person's clock leaves out. */
  public static String skipped(LocalTime until) {
    return "Your clock leaves this time out, for daylight saving begins. The next one that it shows is %s."
        .formatted(until);
  }

  /** What came of an act; {@code did} is what to say of it where it was done. */
  public static String of(PostKept kept, String did) {
    return switch (kept) {
      case PostKept.Done _ -> did;
      case PostKept.NotYours not ->
          "Only %s may do that, so nothing was changed. Ask them.".formatted(roles(not.roles()));
      case PostKept.Stranger _ ->
          "Only members of this workspace may act on posts: no guests, bots or people of other companies. Nothing was changed.";
      case PostKept.OwnWords _ ->
          "Nobody signs off their own words, or twice. Somebody else has to agree; nothing was changed.";
      case PostKept.NotSignedOff not ->
          "%s must sign it off first, so it was not posted.".formatted(roles(not.roles()));
      case PostKept.Past _ -> "That hour is over already. Give one that is still to come.";
      case PostKept.Forbidden forbidden -> forbidden(forbidden.findings());
      case PostKept.Over(Post post) -> over(post);
      case PostKept.ChangedSince(Post post) ->
          "Somebody changed it meanwhile: %s. Nothing was changed; look at it again with `/post show`."
              .formatted(standing(post));
      case PostKept.Missing _ -> NOT_OURS;
      case PostKept.Overtaken _ -> "Others changed it in the same moment. Try again.";
    };
  }

  /** Plain text: what may not be said. */
  public static String forbidden(List<Finding> findings) {
    return findings.stream().limit(3).map(Finding::text).collect(Collectors.joining(" "));
  }

  private static String over(Post post) {
    return switch (post) {
      case Post.Out out ->
          "It stands on X already, since %s, so nothing was changed. What is posted is deleted on X."
              .formatted(at(out.at()));
      case Post.CalledOff off -> "<@%s> called it off, so nothing was changed.".formatted(off.by());
      case Post.Sending _ ->
          "It is going out at this moment: you were a second late, and nothing was changed. `/post show` says what became of it.";
      case Post.Parked _ ->
          "It may stand on X already. Its card asks for a decision first: *It is there*, or *Send again*.";
      case Post.Planned planned ->
          "It waits for its hour, %s, so there is nothing to decide. `/post edit` changes it."
              .formatted(at(planned.facts().goesOut()));
      case Post.Withheld held ->
          "It waits for a decision (%s), so nothing was changed.".formatted(why(held.why()));
    };
  }
}
