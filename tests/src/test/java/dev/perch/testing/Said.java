package dev.perch.testing;

import dev.perch.campaign.post.PostEvent;
import dev.perch.campaign.post.PostStory;
import dev.perch.campaign.post.PostWords;
import dev.perch.desk.Words;
import dev.perch.guard.NumberedThread;
import dev.perch.redis.Records;
import dev.perch.sandbox.World;
import dev.perch.sandbox.x.SeenMessage;
import dev.perch.sandbox.x.XEmulator.Posted;
import dev.perch.ticket.Road;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketEvent.SendingStarted;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a handle of ours says on X, or was to say.
 *
 * @param as the handle
 * @param to the id of the tweet answered, a customer's name of whom it is written in private, or
 *     {@link #EVERYBODY}
 */
record Said(String as, String to, String text) {
  private static final String EVERYBODY = "everybody";

  /** All that was said: in public, of these tweets those by us, and in private. */
  static List<Said> onX(World world, List<Posted> tweets) {
    Set<String> handles = world.names().collect(Collectors.toSet());
    Stream<Said> inPublic =
        tweets.stream()
            .filter(tweet -> handles.contains(tweet.as()))
            .map(tweet ->
                new Said(
                    tweet.as(),
                    tweet.replyTo() == null ? EVERYBODY : tweet.replyTo(),
                    tweet.text()));
    Stream<Said> inPrivate =
        handles.stream()
            .flatMap(handle ->
                world.x().people().messages(handle, null).stream()
                    .filter(message -> message.from().equals(handle)))
            .map(message -> new Said(message.from(), "@" + message.to(), message.text()));
    return Stream.concat(inPublic, inPrivate).toList();
  }

  /** All that somebody approved, as often as they did, each numbered part by itself. */
  static List<Said> approved(World world, Records records, Map<TicketId, Story> stories) {
    List<Said> approved = new ArrayList<>();
    stories.forEach((id, story) -> replies(world, story, records.words(id), approved));
    records.posts().forEach((story, words) -> posts(story, words, approved));
    return approved;
  }

  private static void replies(World world, Story story, Words words, List<Said> approved) {
    String handle = story.ticket().facts().handle();
    for (int i = 0; i < story.length(); i++) {
      if (story.events().get(i) instanceof SendingStarted sending) {
        String text = words.text(i).orElse("");
        if (sending.road() == Road.DIRECT) {
          approved.add(new Said(handle, author(world, sending.target()), text));
        } else {
          parts(handle, story, i, sending, text, approved);
        }
      }
    }
  }

  private static String author(World world, String message) {
    return world.x().people().message(message).map(SeenMessage::from).map("@"::concat).orElse("");
  }

  /**
   * Each part answers the one before, so the next was approved once that one stands. Of words that
   * are sent again what stands already is not.
   */
  private static void parts(
      String handle,
      Story story,
      int attempt,
      SendingStarted sending,
      String text,
      List<Said> all) {
    List<String> parts = NumberedThread.of(text).map(NumberedThread::parts).orElse(List.of(text));
    List<String> targets = new ArrayList<>(List.of(sending.target()));
    int standing = 0;
    for (int i = 0; i < story.length(); i++) {
      if (story.events().get(i) instanceof TicketEvent.PartPosted posted
          && posted.attempt() <= attempt
          && story.events().get(posted.attempt()) instanceof SendingStarted its
          && its.hash().equals(sending.hash())) {
        targets.add(posted.tweet());
        standing += i < attempt ? 1 : 0;
      }
    }
    for (int part = standing; part < Math.min(parts.size(), targets.size()); part++) {
      all.add(new Said(handle, targets.get(part), parts.get(part)));
    }
  }

  private static void posts(PostStory story, PostWords words, List<Said> approved) {
    String handle = story.post().facts().handle();
    for (PostEvent event : story.events()) {
      if (event instanceof PostEvent.SendingStarted) {
        words
            .said()
            .values()
            .forEach(said -> approved.add(new Said(handle, EVERYBODY, said.text())));
      }
    }
  }
}
