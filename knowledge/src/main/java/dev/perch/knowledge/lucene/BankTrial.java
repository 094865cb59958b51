package dev.perch.knowledge.lucene;

import dev.perch.knowledge.BankChange;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Suggestion;
import dev.perch.knowledge.Trials;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A second index with all that it teaches, beside the one that holds. They share what is large, the
 * model and the meanings of wordings; what it takes beyond them is its head.
 */
final class BankTrial implements Trials.Trial {

  /** The bank that holds. */
  interface Now {
    List<Suggestion> of(Question question, int most, @Nullable Meaning meaning);
  }

  private final Now now;
  private final FaqIndex index;
  private final Suggesting suggesting;
  private final Learned learned;
  private final @Nullable Meaning meaning;

  private BankTrial(
      Now now, FaqIndex index, Suggesting suggesting, Learned learned, @Nullable Meaning meaning) {
    this.now = now;
    this.index = index;
    this.suggesting = suggesting;
    this.learned = learned;
    this.meaning = meaning;
  }

  /**
   * One of {@code bank} with {@code faq} in it.
   *
   * @param vectors what the wordings of the bank mean, to be used by this one alone
   */
  static BankTrial of(Faq faq, List<Faq> bank, Now now, Vectors vectors, Stems stems, Clock clock) {
    List<Faq> other = new ArrayList<>(bank);
    other.removeIf(each -> each.id().equals(faq.id()));
    other.add(faq);
    Entry.texts(faq).forEach(vectors::learn);
    FaqIndex index = new FaqIndex(stems, each -> Entry.of(each, stems, vectors));
    index.apply(new BankChange.Everything(other));
    Meaning model = vectors.meaning();
    return new BankTrial(
        now,
        index,
        new Suggesting(index, stems, clock),
        model == null ? Learned.NOTHING : new Lessons(stems, vectors).of(index.entries()),
        model == null ? null : new Remembered(model));
  }

  @Override
  public Trials.Both suggest(Question question, int most) {
    return new Trials.Both(
        now.of(question, most, meaning), suggesting.of(question, most, learned, meaning));
  }

  @Override
  public void close() {
    index.close();
  }

  /** Both banks ask for the same meaning, as a rule; it is worked out once. */
  private static final class Remembered implements Meaning {
    private static final int MOST = 2;

    private final Meaning model;
    private final Map<String, float[]> last = new HashMap<>();

    Remembered(Meaning model) {
      this.model = model;
    }

    @Override
    public float[] of(String text) {
      float[] known = last.get(text);
      if (known == null) {
        if (last.size() == MOST) {
          last.clear();
        }
        known = model.of(text);
        last.put(text, known);
      }
      return known;
    }

    @Override
    public boolean knows(String word) {
      return model.knows(word);
    }
  }
}
