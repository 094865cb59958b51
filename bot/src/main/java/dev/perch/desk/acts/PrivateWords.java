package dev.perch.desk.acts;

import dev.perch.desk.Handle;
import dev.perch.desk.Stories;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Content.Handling;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Place;
import dev.perch.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a move into direct messages begins with: the line in public, and the answer in private. */
public final class PrivateWords {
  /** Where a customer writes a direct message to a handle, once its number on X is added. */
  private static final String COMPOSE = "https://x.com/messages/compose?recipient_id=";

  private final Stories stories;
  private final Function<String, Handle> handles;
  private final Function<FaqId, Optional<Faq>> bank;
  private final String wording;

  /**
   * The words.
   *
   * @param handles finds a handle of ours by its name
   * @param bank finds an entry as it stands now
   * @param wording the line in public, with {@code {first_name}} and {@code {link}}
   */
  public PrivateWords(
      Stories stories,
      Function<String, Handle> handles,
      Function<FaqId, Optional<Faq>> bank,
      String wording) {
    this.stories = stories;
    this.handles = handles;
    this.bank = bank;
    this.wording = wording;
  }

  /** What is said in public, with the link by which the customer writes to us. Unsigned. */
  public String line(Ticket ticket) {
    String link = COMPOSE + handles.apply(ticket.facts().handle()).userId();
    return AnswerText.fill(wording, name(ticket), link);
  }

  /**
   * What is answered in private: the first suggestion that may be answered there only, else the
   * first, in its words for that; nothing without one.
   */
  public Optional<Drafts.Draft> answer(Ticket ticket) {
    List<SuggestedAnswer> suggested =
        stories.words(ticket.id()).suggested(ticket.facts().lastWord().index());
    return suggested.stream()
        .filter(answer -> answer.handling().contains(Handling.PRIVATE_MATTER))
        .findFirst()
        .or(() -> suggested.stream().findFirst())
        .flatMap(first -> answer(first, ticket));
  }

  private Optional<Drafts.Draft> answer(SuggestedAnswer suggested, Ticket ticket) {
    String turn = ticket.facts().lastWord().tweet().id();
    return bank.apply(new FaqId(suggested.faq()))
        .map(faq ->
            new Drafts.Draft(
                AnswerText.fill(
                    faq.variants(Place.DM).get(faq.turn(Place.DM, turn)),
                    name(ticket),
                    faq.content().link()),
                faq.id() + "@" + faq.version()));
  }

  private String name(Ticket ticket) {
    return stories
        .words(ticket.id())
        .mention(ticket.facts().lastWord().tweet().id())
        .map(mention -> mention.author().name())
        .orElse("");
  }

  /** The text without links into our own messages, which need no looking over. */
  public static String withoutLink(String text) {
    return text.replaceAll("https://x\\.com/messages/compose\\?recipient_id=[0-9]{1,19}", "");
  }
}
