package dev.perch.desk.acts;

import dev.perch.desk.Begun;
import dev.perch.desk.Mention;
import dev.perch.desk.ReplyPicture;
import dev.perch.desk.Stories;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Voice;
import dev.perch.desk.Voices;
import dev.perch.desk.Words;
import dev.perch.desk.Writings;
import dev.perch.guard.Masking;
import dev.perch.guard.Signature;
import dev.perch.knowledge.AnswerText;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in the editor when it opens. */
public final class Drafts {
  private static final Pattern POSTED = Pattern.compile("/status/([0-9]+)");
  private static final String REMOVED = "(their words were removed)";

  private final Stories stories;
  private final Writings writings;
  private final Voices voices;
  private final Masking masking;

  public Drafts(Stories stories, Writings writings, Voices voices, Masking masking) {
    this.stories = stories;
    this.writings = writings;
    this.voices = voices;
    this.masking = masking;
  }

  /**
   * A draft.
   *
   * @param text signed
   * @param faq the entry and version it came from, {@code id@version}; empty for the agent's own
   *     words
   */
  public record Draft(String text, String faq) {}

  /** The ticket's story as it stands. */
  public Optional<Story> story(TicketId id) {
    return stories.read(id);
  }

  /** The ticket as it stands. */
  public Optional<Ticket> ticket(TicketId id) {
    return story(id).map(Story::ticket);
  }

  /** A reply that waits for a sign-off, by its version; empty where its words were removed. */
  public String words(TicketId id, int version) {
    return stories.words(id).text(version).orElse("");
  }

  /** What goes with that reply. */
  public List<ReplyPicture> pictures(TicketId id, int version) {
    return stories.words(id).pictures(version);
  }

  /** The newest words that somebody began and nobody sent, see {@link Begun}. */
  public Optional<Begun> begun(Story story) {
    TicketId id = story.ticket().id();
    return Begun.last(story, stories.words(id), writings.of(id));
  }

  /** The greeting of the handle, by first name, signed. */
  public Draft greeting(Ticket ticket, String initials) {
    return new Draft(greets(ticket) + "  " + Signature.of(initials), "");
  }

  /** How the handle greets that customer: an empty draft begins so, and other drafts may. */
  public String greets(Ticket ticket) {
    return voice(ticket)
        .greets(lastWord(ticket).map(mention -> mention.author().name()).orElse(""));
  }

  /** How the handle speaks as which a reply to that ticket goes out. */
  public Voice voice(Ticket ticket) {
    return voices.of(ticket.facts().handle());
  }

  /** A suggestion that was shown for that word, signed; a greeting if it is not known any more. */
  public Draft suggestion(Ticket ticket, int word, int nth, String initials) {
    List<SuggestedAnswer> answers = stories.words(ticket.id()).suggested(word);
    if (nth >= answers.size()) {
      return greeting(ticket, initials);
    }
    SuggestedAnswer answer = answers.get(nth);
    return new Draft(
        Signature.sign(answer.text(), initials), answer.heldBack() ? "" : answer.pin());
  }

  /** The suggestion that a draft came from, if it was one for what the customer wrote last. */
  public Optional<SuggestedAnswer> suggested(Ticket ticket, String faq) {
    return faq.isEmpty()
        ? Optional.empty()
        : stories.words(ticket.id()).suggested(ticket.facts().lastWord().index()).stream()
            .filter(answer -> faq.equals(answer.faq() + "@" + answer.version()))
            .findFirst();
  }

  /** The agent's own words. */
  public Draft of(String text, String initials) {
    return new Draft(Signature.sign(text, initials), "");
  }

  /** What the customer is called on X, without the {@code @}; empty where that was removed. */
  public String customer(Ticket ticket) {
    return lastWord(ticket).map(mention -> mention.author().username()).orElse("");
  }

  /** What the customer wrote last, with their private data masked. */
  public String lastWords(Ticket ticket) {
    return lastWord(ticket).map(Mention::text).map(masking::masked).orElse(REMOVED);
  }

  /** All that the customer wrote, as they wrote it, oldest first: for one who asks to see it. */
  public List<String> unmasked(Ticket ticket) {
    Words words = stories.words(ticket.id());
    return ticket.facts().said().stream()
        .map(said -> words.mention(said.tweet().id()).map(Mention::text).orElse(REMOVED))
        .toList();
  }

  /** Asks a customer who has posted their own data, gently, to delete it and write a DM. */
  public Draft askToDelete(Ticket ticket, String initials) {
    String what =
        lastWord(ticket)
            .map(Mention::text)
            .map(masking::named)
            .filter(named -> named.size() == 1)
            .map(named -> "your " + named.getFirst())
            .orElse("personal details");
    String text =
        "%s to keep you safe: your tweet shows %s to everybody. Please delete it, and send it to us by DM instead; we will help you there."
            .formatted(greets(ticket), what);
    return new Draft(Signature.sign(text, initials), "");
  }

  /**
   * What was asked and what we said to it, to begin an entry with.
   *
   * @param question the customer's tweet, without the handles that it names
   * @param answer our reply, unsigned, with a placeholder for their first name; empty where we have
   *     not replied
   */
  public record Exchange(String question, String answer) {}

  /**
   * Our reply, and the question that it answered; the customer's last where there is none.
   *
   * @param chosen what stands in the message that somebody chose: the reply whose address on X it
   *     holds is meant, and where it holds none, the last
   */
  public Optional<Exchange> exchange(TicketId id, String chosen) {
    Set<String> named =
        POSTED.matcher(chosen).results().map(post -> post.group(1)).collect(Collectors.toSet());
    return ticket(id)
        .map(ticket -> {
          Words words = stories.words(id);
          TicketFacts facts = ticket.facts();
          int replied =
              facts.replies().stream()
                  .filter(reply -> reply.tweets().stream().anyMatch(named::contains))
                  .findFirst()
                  .or(facts::lastReply)
                  .map(TicketFacts.Reply::attempt)
                  .orElse(Integer.MAX_VALUE);
          Optional<Mention> asked =
              facts.said().stream()
                  .filter(said -> replied < 0 || said.index() < replied)
                  .reduce((_, later) -> later)
                  .flatMap(said -> words.mention(said.tweet().id()));
          String name = asked.map(mention -> mention.author().name()).orElse("");
          String answer = words.text(replied).map(text -> template(text, name)).orElse("");
          return new Exchange(
              asked
                  .map(Mention::text)
                  .map(masking::masked)
                  .orElse("")
                  .replaceAll("(?<!\\w)@\\w+\\s*", "")
                  .strip(),
              answer);
        });
  }

  /** A reply as an entry would have it: unsigned, and for any customer. */
  public static String template(String reply, String name) {
    String unsigned = Begun.unsigned(reply);
    String first = AnswerText.fill("{first_name}", name, null);
    return first.isBlank()
        ? unsigned
        : unsigned.replaceFirst("\\b" + Pattern.quote(first) + "\\b", "{first_name}");
  }

  private Optional<Mention> lastWord(Ticket ticket) {
    return stories.words(ticket.id()).mention(ticket.facts().lastWord().tweet().id());
  }
}
