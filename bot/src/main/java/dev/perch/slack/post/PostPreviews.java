package dev.perch.slack.post;

import com.slack.api.model.view.View;
import dev.perch.campaign.post.PostFacts;
import dev.perch.campaign.post.PostId;
import dev.perch.campaign.post.PostPicture;
import dev.perch.campaign.post.PostPrices;
import dev.perch.campaign.post.PostWords.Said;
import dev.perch.campaign.post.Posts.Known;
import dev.perch.guard.DraftContext;
import dev.perch.guard.Finding;
import dev.perch.guard.Guard;
import dev.perch.guard.GuardRules;
import dev.perch.slack.view.Proof;
import dev.perch.slack.view.campaign.PostForm;
import dev.perch.slack.view.campaign.PostRef;
import dev.perch.slack.wire.FormFields;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.Zones;
import dev.perch.ticket.Road;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Fills the form of a scheduled post: with the text as it would stand on X, and what it costs. */
final class PostPreviews {
  /** Another key was faster, or the form is closed: there is nothing to refresh any more. */
  private static final Set<String> OVER = Set.of("hash_conflict", "not_found");

  private final SlackApi api;
  private final Supplier<GuardRules> rules;
  private final PostPrices prices;
  private final List<String> handles;

  /**
   * The previews of a desk.
   *
   * @param rules as they are now
   * @param handles without the {@code @}; at least one
   */
  PostPreviews(SlackApi api, Supplier<GuardRules> rules, PostPrices prices, List<String> handles) {
    this.api = api;
    this.rules = rules;
    this.prices = prices;
    this.handles = List.copyOf(handles);
  }

  boolean isOurs(String handle) {
    return handles.contains(handle);
  }

  void open(String trigger, View view) {
    api.open(trigger, view);
  }

  /** An empty form, for the next hour. */
  View fresh(PostRef ref, Instant now) {
    return PostForm.write(
        ref,
        new PostForm.Shown(
            handles, proof(handles.getFirst(), ""), List.of(), nextHour(now, ref.zone())));
  }

  /** The form with what a post says now. */
  View edit(Known known, ZoneId zone, String channel, Instant now) {
    PostFacts facts = known.post().facts();
    PostRef ref = new PostRef(known.id(), facts.length(), facts.version(), zone, channel);
    return edited(ref, known, known.said(), now);
  }

  private View edited(PostRef ref, Known known, Said said, Instant now) {
    PostFacts facts = known.post().facts();
    ZonedDateTime hour =
        facts.goesOut().isAfter(now)
            ? facts.goesOut().atZone(ref.zone())
            : nextHour(now, ref.zone());
    String handle = facts.handle();
    return PostForm.write(
        ref,
        new PostForm.Shown(List.of(handle), proof(handle, said.text()), said.pictures(), hour));
  }

  /**
   * Draws the preview anew; what stands in the other fields stays.
   *
   * @param hash the state that the form must be in
   * @return its state then; nothing where it was not drawn
   */
  Optional<String> refresh(
      View view, String hash, PostRef ref, Optional<Known> known, Instant now) {
    FormFields fields = new FormFields(view);
    String text = fields.text(PostForm.TEXT);
    PostId id = ref.id();
    if (id != null && known.isEmpty()) {
      return Optional.empty();
    }
    View filled =
        known
            .map(post -> edited(ref, post, typed(post, fields, text), now))
            .orElseGet(() -> typed(ref, fields, text, now));
    try {
      return Optional.of(api.fill(view.getId(), hash, filled));
    } catch (SlackRefused refused) {
      if (!OVER.contains(refused.error())) {
        throw refused;
      }
      return Optional.empty();
    }
  }

  /** A post as it stands in the form; of a picture that is to be taken away nothing is said. */
  private static Said typed(Known known, FormFields fields, String text) {
    List<PostPicture> before = known.said().pictures();
    return new Said(
        text,
        IntStream.range(0, before.size())
            .mapToObj(nth ->
                new PostPicture(
                    before.get(nth).file(),
                    before.get(nth).owner(),
                    fields.text(PostForm.KEPT + nth)))
            .toList());
  }

  private View typed(PostRef ref, FormFields fields, String text, Instant now) {
    String chosen = fields.option(PostForm.HANDLE);
    String handle = isOurs(chosen) ? chosen : handles.getFirst();
    return PostForm.write(
        ref,
        new PostForm.Shown(handles, proof(handle, text), List.of(), nextHour(now, ref.zone())));
  }

  private Proof proof(String handle, String text) {
    List<Finding> findings =
        text.isBlank() ? List.of() : Guard.check(DraftContext.alone(text, handle), rules.get());
    return new Proof(handle, text, findings, prices.asPrices(), Road.PUBLIC);
  }

  /** The next full hour on a clock of that zone. */
  static ZonedDateTime nextHour(Instant now, ZoneId zone) {
    return now.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
  }

  /** By whose clock they give an hour; the form says it. */
  ZoneId zone(String user) {
    return Zones.of(api.user(user));
  }
}
