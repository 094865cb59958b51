package dev.perch.slack.post;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.perch.campaign.post.Post;
import dev.perch.campaign.post.PostAction;
import dev.perch.campaign.post.PostId;
import dev.perch.campaign.post.PostKept;
import dev.perch.campaign.post.PostPicture;
import dev.perch.campaign.post.PostRights;
import dev.perch.campaign.post.PostWords.Said;
import dev.perch.campaign.post.Posts.Known;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.campaign.PostForm;
import dev.perch.slack.view.campaign.PostPhrases;
import dev.perch.slack.view.campaign.PostRef;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.FormFields;
import dev.perch.slack.wire.SlackPictures;
import dev.perch.slack.wire.Typing;
import dev.perch.slack.wire.Whispers;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms of scheduled posts: opened, typed in, and taken in. */
public final class PostForms {
  private static final Pattern ADDRESS =
      Pattern.compile("https://(?:www\\.)?(?:x|twitter)\\.com/\\w+/status/(\\d{1,19})\\b.*");

  private final PostActs acts;
  private final PostPreviews previews;
  private final SlackPictures pictures;
  private final Typing typing;
  private final Acks acks;
  private final Whispers whispers;
  private final InstantSource clock;

  PostForms(
      PostActs acts,
      PostPreviews previews,
      SlackPictures pictures,
      Typing typing,
      Acks acks,
      Whispers whispers,
      InstantSource clock) {
    this.acts = acts;
    this.previews = previews;
    this.pictures = pictures;
    this.typing = typing;
    this.acks = acks;
    this.whispers = whispers;
    this.clock = clock;
  }

  /** To schedule a post. */
  void schedule(At at) {
    openForPlanners(at, zone -> previews.fresh(PostRef.fresh(zone, at.channel()), clock.instant()));
  }

  /** To change one that X was not asked about yet. */
  void edit(At at, PostId id) {
    openForPlanners(
        at,
        zone ->
            acts.posts()
                .find(id)
                .map(known ->
                    known.post() instanceof Post.Changeable
                        ? previews.edit(known, zone, at.channel(), clock.instant())
                        : Forms.sorry(PostPhrases.of(new PostKept.Over(known.post()), "")))
                .orElseGet(() -> Forms.sorry(PostPhrases.NOT_OURS)));
  }

  /** To give one another hour. */
  void move(At at, PostRef ref) {
    openForPlanners(
        at,
        zone ->
            PostForm.move(
                ref.in(zone, at.channel()), PostPreviews.nextHour(clock.instant(), zone)));
  }

  /** To say where one stands that Perch could not find. */
  void itIsThere(At at, PostRef ref) {
    open(
        at,
        acts.posts().rights()::mayDecide,
        PostRights.DECIDERS,
        zone -> PostForm.itIsThere(ref.in(zone, at.channel())));
  }

  private void openForPlanners(At at, Function<ZoneId, View> form) {
    open(at, acts.posts().rights()::mayPlan, PostRights.PLANNERS, form);
  }

  /** Whoever could not do it in the end is told at once. */
  private void open(
      At at, BiPredicate<String, String> may, List<String> roles, Function<ZoneId, View> form) {
    Supplier<View> view =
        () ->
            may.test(at.workspace(), at.user())
                ? form.apply(previews.zone(at.user()))
                : Forms.sorry(PostPhrases.of(new PostKept.NotYours(roles), ""));
    acks.later(() -> previews.open(at.trigger(), view.get()), why -> whispers.notOpened(at, why));
  }

  /** Each key that is typed: the preview follows, at most once a second. */
  public Response typed(BlockActionPayload payload, ActionContext context) {
    View view = payload.getView();
    PostRef.parse(view.getPrivateMetadata())
        .ifPresent(ref ->
            typing.typed(
                view.getId(),
                view.getHash(),
                hash -> previews.refresh(view, hash, ref, known(ref), clock.instant())));
    return context.ack();
  }

  private Optional<Known> known(PostRef ref) {
    return Optional.ofNullable(ref.id()).flatMap(acts.posts()::find);
  }

  public Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    View view = payload.getView();
    PostRef ref = PostRef.parse(view.getPrivateMetadata()).orElse(null);
    if (ref == null) {
      return context.ack("update", Forms.sorry(PostPhrases.NOT_OURS));
    }
    At at =
        new At(
            ref.channel(),
            payload.getUser().getId(),
            payload.getUser().getTeamId() == null
                ? payload.getTeam().getId()
                : payload.getUser().getTeamId(),
            "",
            "form:" + view.getId() + ":" + view.getHash());
    PostId id = ref.id();
    if (view.getCallbackId().equals(Actions.POST_FORM)) {
      return written(at, ref, view, context);
    }
    if (id == null) {
      return context.ack("update", Forms.sorry(PostPhrases.NOT_OURS));
    }
    return view.getCallbackId().equals(Actions.POST_MOVE_FORM)
        ? moved(at, ref, id, view, context)
        : found(at, id, view, context);
  }

  private Response written(At at, PostRef ref, View view, ViewSubmissionContext context) {
    PostFilled filled = PostFilled.of(view, ref.zone(), clock.instant());
    if (!filled.errors().isEmpty()) {
      return context.ackWithErrors(filled.errors());
    }
    Acks.Quick<Optional<PostAction>> quick = acks.quickly(() -> action(at, ref, filled));
    return switch (quick) {
      case Acks.Quick.Done<Optional<PostAction>>(Optional<PostAction> action) ->
          action.isPresent()
              ? answer(at, action.get(), context)
              : context.ackWithErrors(Map.of(PostForm.PICTURES, PostPhrases.NO_PICTURE));
      case Acks.Quick.TooLate<Optional<PostAction>> _, Acks.Quick.Down<Optional<PostAction>> _ ->
          context.ackWithErrors(Map.of(PostForm.TEXT, PostPhrases.PICTURES_UNSURE));
    };
  }

  /** What they ask for; nothing where a picture is none. */
  private Optional<PostAction> action(At at, PostRef ref, PostFilled filled) {
    boolean fit =
        acks.together(filled.files(), file -> pictures.fits(file, at.user())).stream()
            .allMatch(fits -> fits);
    PostId id = ref.id();
    if (!fit || (id == null && !previews.isOurs(filled.handle()))) {
      return Optional.empty();
    }
    Said said = new Said(filled.text(), filled.pictures(at.user()));
    return Optional.of(
        id == null
            ? new PostAction.Schedule(filled.handle(), said, filled.hour())
            : new PostAction.Edit(id, ref.version(), withKept(ref, filled, said), filled.hour()));
  }

  /** First those that it keeps. */
  private Said withKept(PostRef ref, PostFilled filled, Said said) {
    List<PostPicture> before = known(ref).map(known -> known.said().pictures()).orElse(List.of());
    return new Said(
        said.text(),
        Stream.concat(filled.kept(before).stream(), said.pictures().stream()).toList());
  }

  private Response moved(At at, PostRef ref, PostId id, View view, ViewSubmissionContext context) {
    Map<String, String> errors = new LinkedHashMap<>();
    Instant hour = PostFilled.hour(view, ref.zone(), clock.instant(), errors);
    return errors.isEmpty()
        ? answer(at, new PostAction.Move(id, ref.length(), hour), context)
        : context.ackWithErrors(errors);
  }

  private Response found(At at, PostId id, View view, ViewSubmissionContext context) {
    Matcher address = ADDRESS.matcher(new FormFields(view).text(PostForm.LINK));
    return address.matches()
        ? answer(at, new PostAction.ItIsThere(id, address.group(1)), context)
        : context.ackWithErrors(Map.of(PostForm.LINK, PostPhrases.NO_LINK));
  }

  private Response answer(At at, PostAction action, ViewSubmissionContext context) {
    Acks.Quick<PostKept> quick = acts.act(at, action);
    String words = PostActs.words(quick, action);
    return switch (quick) {
      case Acks.Quick.Done<PostKept>(PostKept.Done _) -> {
        whispers.say(at.channel(), null, at.user(), words);
        yield context.ack();
      }
      case Acks.Quick.Done<PostKept>(PostKept.Past _) ->
          context.ackWithErrors(Map.of(PostForm.TIME, words));
      case Acks.Quick.Done<PostKept>(PostKept.Forbidden _) ->
          context.ackWithErrors(Map.of(field(action), words));
      case Acks.Quick.Done<PostKept> _ -> context.ack("update", Forms.sorry(words));
      case Acks.Quick.TooLate<PostKept> _, Acks.Quick.Down<PostKept> _ ->
          context.ackWithErrors(Map.of(field(action), words));
    };
  }

  private static String field(PostAction action) {
    return switch (action) {
      case PostAction.Move _ -> PostForm.TIME;
      case PostAction.ItIsThere _ -> PostForm.LINK;
      default -> PostForm.TEXT;
    };
  }
}
