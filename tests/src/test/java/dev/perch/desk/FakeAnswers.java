package dev.perch.desk;

import static dev.perch.knowledge.Strength.POSSIBLE;
import static dev.perch.knowledge.Strength.STRONG;

import dev.perch.desk.acts.Entries;
import dev.perch.knowledge.Answers;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A bank that knows what it is told, whatever is asked, and remembers what was. */
public final class FakeAnswers implements Answers {
  private final List<String> asked = new ArrayList<>();
  private final Map<Pin, Content> said = new HashMap<>();
  private List<Faq> known = List.of();

  /** An entry that answers a tweet with these words. */
  public static Faq faq(String id, String title, String answer) {
    return new Faq(
        new FaqId(id), "v1", Content.of(title, List.of("where is my money"), answer), List.of());
  }

  public void know(Faq... entries) {
    known = List.of(entries);
    known.forEach(faq -> said.put(new Pin(faq.id(), faq.version()), faq.content()));
  }

  /** All that it was ever told. */
  public Entries entries() {
    return new Entries() {
      @Override
      public Optional<Faq> now(FaqId id) {
        return find(id);
      }

      @Override
      public Optional<Content> pinned(Pin pin) {
        return Optional.ofNullable(said.get(pin));
      }
    };
  }

  /** The entry of that id, if it is known. */
  public Optional<Faq> find(FaqId id) {
    return known.stream().filter(faq -> faq.id().equals(id)).findFirst();
  }

  /** What was asked so far. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public List<Suggestion> suggest(Question question, int most) {
    asked.add(question.written());
    return known.stream()
        .limit(most)
        .map(faq ->
            faq.equals(known.getFirst())
                ? new Suggestion(faq, 0.9, STRONG, Set.of("refund"), "where is my money")
                : new Suggestion(faq, 0.5, POSSIBLE, Set.of(), "where is my money"))
        .toList();
  }

  @Override
  public List<Faq> search(String text, int most) {
    return known.stream().limit(most).toList();
  }
}
