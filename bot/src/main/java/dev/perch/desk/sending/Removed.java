package dev.perch.desk.sending;

import dev.perch.ticket.TicketEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words that go with events which say that they are gone.
 *
 * @param everything whether all of the ticket's words go, with the salt; the others are empty then
 * @param tweets oldest ids of the customer's tweets
 * @param texts indexes of events whose text holds words of those tweets
 * @param suggestions indexes of events whose suggestions tell which words of the tweet they met
 */
public record Removed(
    boolean everything, List<String> tweets, List<Integer> texts, List<Integer> suggestions) {
  public Removed {
    tweets = List.copyOf(tweets);
    texts = List.copyOf(texts);
    suggestions = List.copyOf(suggestions);
  }

  /** What goes when these are added to what was told before. */
  public static Removed by(List<TicketEvent> told, List<TicketEvent> added) {
    if (added.stream().anyMatch(event -> event instanceof TicketEvent.Erased)) {
      return new Removed(true, List.of(), List.of(), List.of());
    }
    List<TicketEvent> story = Stream.concat(told.stream(), added.stream()).toList();
    List<String> tweets = new ArrayList<>();
    List<Integer> texts = new ArrayList<>();
    List<Integer> suggestions = new ArrayList<>();
    for (TicketEvent event : added) {
      if (event instanceof TicketEvent.Withdrawn withdrawn) {
        tweets.add(withdrawn.tweet());
        for (int index = 0; index < story.size(); index++) {
          if (brings(story.get(index), withdrawn.tweet())) {
            suggestions.add(index);
            judged(story, index, texts);
          }
        }
      }
    }
    return new Removed(false, tweets, texts, suggestions);
  }

  private static boolean brings(TicketEvent event, String tweet) {
    return switch (event) {
      case TicketEvent.Opened opened -> opened.tweet().id().equals(tweet);
      case TicketEvent.CustomerWrote wrote -> wrote.tweet().id().equals(tweet);
      case TicketEvent.CustomerEdited edited -> edited.tweet().equals(tweet);
      case TicketEvent.Restored restored -> restored.tweet().id().equals(tweet);
      default -> false;
    };
  }

  /**
   * The customer's words that a judgement goes by stand under the event after theirs; a sign-off
   * that their tweet made void may come between the two.
   */
  private static void judged(List<TicketEvent> story, int index, List<Integer> texts) {
    boolean next =
        index + 1 < story.size()
            && (story.get(index + 1) instanceof TicketEvent.Triaged
                || story.get(index + 1) instanceof TicketEvent.SignOffVoided);
    if (next) {
      texts.add(index + 1);
    }
  }
}
