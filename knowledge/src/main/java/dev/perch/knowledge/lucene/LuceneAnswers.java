package dev.perch.knowledge.lucene;

import dev.perch.knowledge.Answers;
import dev.perch.knowledge.BankChange;
import dev.perch.knowledge.Clusters;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Likeness;
import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Senses;
import dev.perch.knowledge.Suggestion;
import dev.perch.knowledge.Trials;
import dev.perch.knowledge.lucene.Ranking.Ranked;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * {@link Answers} over a bank that it follows: by BM25 at once, and by BM25 and a sentence model
 * together as soon as that is loaded and the bank's wordings are worked out, in the background.
 *
 * <p>A change of the bank is suggested when the bank has it; what it teaches follows a moment
 * later. Where there is no sentence model, BM25 goes on alone.
 */
public final class LuceneAnswers
    implements Answers, Likeness, Clusters, Senses, Trials, AutoCloseable {

  /** So long a trial waits for what the bank itself teaches. */
  private static final Duration SETTLES_WITHIN = Duration.ofMinutes(1);

  private final Stems stems = new Stems();
  private final Vectors vectors = new Vectors();
  private final FaqIndex index = new FaqIndex(stems, faq -> Entry.of(faq, stems, vectors));
  private final Suggesting suggesting;
  private final Study study;
  private final Clock clock;
  private final FaqBank.Subscription following;

  /**
   * Reads {@code bank} and follows it until closed.
   *
   * @param clock tells today, in the time zone in which review dates are meant
   * @param source where the sentence model comes from; it is loaded in the background
   */
  public LuceneAnswers(FaqBank bank, Clock clock, Meaning.Source source) {
    this(bank, clock, source, Neighbours.EXACT_UP_TO);
  }

  /** The same, of whose wordings up to {@code exactUpTo} are each looked at. */
  LuceneAnswers(FaqBank bank, Clock clock, Meaning.Source source, int exactUpTo) {
    this.clock = clock;
    this.suggesting = new Suggesting(index, stems, clock);
    this.study = new Study(index, vectors, new Lessons(stems, vectors, exactUpTo), source);
    this.following = bank.follow(this::change);
    study.start();
  }

  private void change(BankChange change) {
    study.glance(change);
    index.apply(change);
    study.soon();
  }

  /** Done when everything that the bank holds by now has been learned. */
  public CompletableFuture<Void> settled() {
    return study.settled();
  }

  @Override
  public List<Suggestion> suggest(Question question, int most) {
    return suggesting.of(question, most, study.learned(), vectors.meaning());
  }

  @Override
  public Trial with(Faq faq) {
    study.settled().completeOnTimeout(null, SETTLES_WITHIN.toSeconds(), TimeUnit.SECONDS).join();
    List<Faq> bank = index.entries().stream().map(Entry::faq).toList();
    return BankTrial.of(faq, bank, this::suggesting, vectors.copy(), stems, clock);
  }

  private List<Suggestion> suggesting(Question question, int most, @Nullable Meaning meaning) {
    return suggesting.of(question, most, study.learned(), meaning);
  }

  /** For measuring: every entry in order, however unsure. */
  List<Ranked> rank(String text) {
    return index.search(searcher -> {
      Learned learned = study.learned();
      Asked asked =
          Suggesting.asked(
              Question.tweet(text).words(), searcher, stems, learned, vectors.meaning());
      return new Ranking(searcher, learned, suggesting.today()).of(asked);
    });
  }

  @Override
  public List<Faq> search(String text, int most) {
    List<String> wanted =
        stems.words(Question.tweet(text).words(), Lookup.MOST_WORDS).stream()
            .map(Stems.Word::stem)
            .distinct()
            .toList();
    if (wanted.isEmpty() || most <= 0) {
      return List.of();
    }
    return index.search(searcher -> Lookup.find(wanted, most, searcher));
  }

  @Override
  public List<Near> nearlyTheSame(String words) {
    return index.search(searcher -> new Twins(stems, vectors).of(words, searcher.entries()));
  }

  @Override
  public boolean nearlyTheSame(String one, String other) {
    return new Twins(stems, vectors).are(one, other);
  }

  @Override
  public boolean speaks(FaqId entry, String words) {
    String language = Language.of(words);
    return index.search(searcher ->
        searcher.entries().stream()
            .filter(each -> each.faq().id().equals(entry))
            .anyMatch(each -> each.language().equals(language)));
  }

  @Override
  public List<List<Integer>> together(List<String> texts) {
    return new Groups(stems, vectors.meaning()).of(texts);
  }

  @Override
  public Optional<float[]> sense(String written) {
    Meaning meaning = vectors.meaning();
    return meaning == null
        ? Optional.empty()
        : Optional.of(meaning.of(Question.tweet(written).words()));
  }

  @Override
  public void close() {
    following.close();
    study.close();
    index.close();
    stems.close();
  }

  /** The ISO 639-1 code of the language that a text is most likely written in. */
  public static String language(String text) {
    return Language.of(text);
  }
}
