package dev.perch.campaign.post;

import dev.perch.campaign.post.PostLedger.Decision;
import dev.perch.campaign.post.PostWords.Said;
import dev.perch.guard.Finding;
import dev.perch.roster.Roster;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What people do to scheduled posts: proves their right, then decides. Marketing, PR and the leads
 * schedule, edit, move and cancel; PR and the leads decide on what was held.
 */
public final class Posts {
  private final PostStories stories;
  private final PostLedger ledger;
  private final PostRights rights;
  private final Supplier<String> salts;
  private final PostCheck check;
  private final BiFunction<String, String, List<String>> signOff;
  private final InstantSource clock;

  /**
   * The posts of a desk.
   *
   * @param salts gives another salt each time
   * @param signOff the roles that must agree before it goes out, by handle and text; may be none
   */
  public Posts(
      PostStories stories,
      Roster roster,
      Supplier<String> salts,
      PostCheck check,
      BiFunction<String, String, List<String>> signOff,
      InstantSource clock) {
    this.stories = stories;
    this.ledger = new PostLedger(stories);
    this.rights = new PostRights(roster);
    this.salts = salts;
    this.check = check;
    this.signOff = signOff;
    this.clock = clock;
  }

  /** A post as it stands, with its words. */
  public record Known(PostId id, Post post, PostWords words) {
    /** What it says now. */
    public PostWords.Said said() {
      return words.of(post.facts());
    }
  }

  /** Whose rights they are. */
  public PostRights rights() {
    return rights;
  }

  /** The post of that name, if there is one. */
  public Optional<Known> find(PostId id) {
    return stories.read(id).map(story -> new Known(id, story.post(), stories.words(id)));
  }

  /** Those that are neither out nor called off, the next first. */
  public List<Known> open(int most) {
    return known(stories.open(most));
  }

  /** The same, behind the first {@code skip} of them. */
  public List<Known> open(int skip, int most) {
    return known(stories.open(skip + most).stream().skip(skip).toList());
  }

  /** All, the latest first. */
  public List<Known> latest(int most) {
    return known(stories.latest(most));
  }

  /** The names of the latest. */
  public List<String> names(int most) {
    return stories.latest(most).stream().map(PostId::slug).toList();
  }

  private List<Known> known(Collection<PostId> ids) {
    return ids.stream().map(this::find).flatMap(Optional::stream).toList();
  }

  /**
   * Does it, or says why not.
   *
   * @param operation names the act; told again, it is answered as before
   */
  public PostKept act(String workspace, String user, String operation, PostAction action) {
    Optional<PostKept> refused = rights.refusal(workspace, user, action);
    return refused.orElseGet(() -> decided(user, operation, action));
  }

  private PostKept decided(String user, String operation, PostAction action) {
    Instant now = clock.instant();
    return switch (action) {
      case PostAction.Schedule schedule -> schedule(user, operation, schedule, now);
      case PostAction.Change change ->
          ledger.change(change.id(), operation, story -> decide(user, change, story, now));
    };
  }

  private PostKept schedule(
      String user, String operation, PostAction.Schedule schedule, Instant now) {
    Optional<PostKept> wrong = wrong(schedule.handle(), schedule.said(), schedule.goesOut(), now);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    PostWords words = PostWords.first(salts.get(), schedule.said());
    PostEvent.Scheduled scheduled =
        new PostEvent.Scheduled(
            now,
            user,
            schedule.handle(),
            schedule.goesOut(),
            schedule.said().pictures().size(),
            signOff.apply(schedule.handle(), schedule.said().text()),
            schedule.said().hash(words.salt()));
    return ledger.open(schedule.said().text(), operation, scheduled, words);
  }

  private Optional<PostKept> wrong(String handle, Said said, Instant goesOut, Instant now) {
    return goesOut.isAfter(now)
        ? forbidden(check.forbidden(handle, said, goesOut))
        : Optional.of(new PostKept.Past());
  }

  private static Optional<PostKept> forbidden(List<Finding> findings) {
    return findings.isEmpty() ? Optional.empty() : Optional.of(new PostKept.Forbidden(findings));
  }

  private Decision decide(String user, PostAction.Change change, PostStory story, Instant now) {
    Post post = story.post();
    return switch (change) {
      case PostAction.Edit edit when post instanceof Post.Changeable changeable ->
          edit(user, edit, changeable, story, now);
      case PostAction.Move move when post instanceof Post.Changeable changeable ->
          move(user, move.seen(), move.goesOut(), changeable, story, now);
      case PostAction.Keep keep when post instanceof Post.Withheld held ->
          move(user, keep.seen(), held.facts().goesOut(), held, story, now);
      case PostAction.SignOff agreed when post instanceof Post.Changeable changeable ->
          signOff(user, agreed, changeable, now);
      case PostAction.PostNow go when post instanceof Post.Withheld held ->
          go.seen() != post.facts().length()
              ? new Decision.No(new PostKept.ChangedSince(post))
              : released(story, held, user, now);
      case PostAction.SendAgain again when post instanceof Post.Parked parked ->
          again.seen() != post.facts().length()
              ? new Decision.No(new PostKept.ChangedSince(post))
              : Decision.of(parked.release(user, now));
      case PostAction.ItIsThere there when post instanceof Post.Parked parked ->
          Decision.of(parked.itIsThere(user, there.tweet(), now));
      case PostAction.Cancel _ when post instanceof Post.Endable endable ->
          Decision.of(endable.cancel(user, now));
      default -> new Decision.No(new PostKept.Over(post));
    };
  }

  private Decision edit(
      String user, PostAction.Edit edit, Post.Changeable post, PostStory story, Instant now) {
    PostFacts facts = post.facts();
    if (edit.seen() != facts.version()) {
      return new Decision.No(new PostKept.ChangedSince(post));
    }
    return wrong(facts.handle(), edit.said(), edit.goesOut(), now)
        .<Decision>map(Decision.No::new)
        .orElseGet(() -> {
          String hash = edit.said().hash(stories.words(story.id()).salt());
          int pictures = edit.said().pictures().size();
          List<String> roles = signOff.apply(facts.handle(), edit.said().text());
          return new Decision.Event(
              post.edit(user, edit.goesOut(), pictures, hash, roles, now),
              PostWords.said(story.length(), edit.said()));
        });
  }

  private Decision move(
      String user, int seen, Instant hour, Post.Changeable post, PostStory story, Instant now) {
    if (seen != post.facts().length()) {
      return new Decision.No(new PostKept.ChangedSince(post));
    }
    Said said = stories.words(story.id()).of(post.facts());
    return wrong(post.facts().handle(), said, hour, now)
        .<Decision>map(Decision.No::new)
        .orElseGet(() -> Decision.of(post.move(user, hour, now)));
  }

  private Decision signOff(
      String user, PostAction.SignOff agreed, Post.Changeable post, Instant now) {
    PostFacts facts = post.facts();
    if (agreed.version() != facts.version()) {
      return new Decision.No(new PostKept.ChangedSince(post));
    }
    if (facts.by().equals(user) || facts.agreed().containsValue(user)) {
      return new Decision.No(new PostKept.OwnWords());
    }
    return facts.missing().stream()
        .filter(role -> rights.mayAgree(user, role))
        .findFirst()
        .map(role -> Decision.of(post.signOff(user, role, now)))
        .orElseGet(() -> new Decision.No(new PostKept.NotYours(facts.missing())));
  }

  /** Nobody lets out what the rules keep in, or what others have not agreed to. */
  private Decision released(PostStory story, Post.Withheld held, String user, Instant now) {
    List<String> missing = held.facts().missing();
    if (!missing.isEmpty()) {
      return new Decision.No(new PostKept.NotSignedOff(missing));
    }
    Said said = stories.words(story.id()).of(held.facts());
    return forbidden(check.forbiddenNow(held.facts().handle(), said))
        .<Decision>map(Decision.No::new)
        .orElseGet(() -> Decision.of(held.release(user, now)));
  }
}
