package dev.perch.desk.acts;

import dev.perch.desk.Mention;
import dev.perch.desk.Stories;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.guard.Signature;
import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Place;
import dev.perch.ticket.Road;
import dev.perch.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an entry says besides the wording that a card shows: its variants, and its long answer. */
public final class OtherWords {
  private final Stories stories;
  private final Entries entries;

  public OtherWords(Stories stories, Entries entries) {
    this.stories = stories;
    this.entries = entries;
  }

  /**
   * Which other words.
   *
   * @param variant from 0; of the long answer the first is meant
   */
  public record Choice(int variant, boolean inLong) {
    private static final Pattern WRITTEN = Pattern.compile("w([0-9]{1,2})|long");

    /** As a button carries it. */
    public String text() {
      return inLong ? "long" : "w" + variant;
    }

    /** Reads one; nothing if it is none. */
    public static Optional<Choice> parse(String text) {
      Matcher written = WRITTEN.matcher(text);
      if (!written.matches()) {
        return Optional.empty();
      }
      return Optional.of(
          text.equals("long")
              ? new Choice(0, true)
              : new Choice(Integer.parseInt(written.group(1)), false));
    }
  }

  /** A draft with them, signed; nothing where the entry has no such words any more. */
  public Optional<Drafts.Draft> of(
      Ticket ticket, SuggestedAnswer shown, Choice choice, String initials) {
    Optional<Faq> entry =
        FaqId.isSlug(shown.faq()) ? entries.now(new FaqId(shown.faq())) : Optional.empty();
    return entry.flatMap(faq -> {
      List<String> variants = faq.variants(place(ticket, choice));
      return choice.variant() >= variants.size()
          ? Optional.empty()
          : Optional.of(draft(ticket, faq, variants.get(choice.variant()), initials));
    });
  }

  private static Place place(Ticket ticket, Choice choice) {
    if (choice.inLong()) {
      return Place.LONG;
    }
    return ticket.facts().road() == Road.DIRECT ? Place.DM : Place.TWEET;
  }

  private Drafts.Draft draft(Ticket ticket, Faq faq, String answer, String initials) {
    String name =
        stories
            .words(ticket.id())
            .mention(ticket.facts().lastWord().tweet().id())
            .map(Mention::author)
            .map(author -> author.name())
            .orElse("");
    String text = AnswerText.fill(answer, name, faq.content().link());
    return new Drafts.Draft(Signature.sign(text, initials), faq.id() + "@" + faq.version());
  }
}
