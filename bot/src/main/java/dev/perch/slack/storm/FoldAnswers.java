package dev.perch.slack.storm;

import static dev.perch.knowledge.Place.TWEET;

import com.slack.api.model.view.View;
import dev.perch.campaign.storm.FoldAction.Wordings;
import dev.perch.campaign.storm.FoldFacts;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldKept;
import dev.perch.campaign.storm.FoldReplies;
import dev.perch.campaign.storm.FoldReplies.Draft;
import dev.perch.campaign.storm.FoldStatement;
import dev.perch.campaign.storm.FoldStory;
import dev.perch.campaign.storm.Folds;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Proofreading;
import dev.perch.guard.Finding;
import dev.perch.guard.Severity;
import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Content.Handling;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqBank;
import dev.perch.knowledge.FaqId;
import dev.perch.roster.Person;
import dev.perch.roster.Roster;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Veil;
import dev.perch.slack.view.campaign.FoldAnswer;
import dev.perch.slack.view.campaign.FoldPhrases;
import dev.perch.slack.view.campaign.FoldRef;
import dev.perch.slack.wire.At;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the pages on which the replies of a fold are read as they will go out. */
final class FoldAnswers {
  /** In a storm the same is said often: the form itself says so. */
  private static final Set<Finding.Kind> SAID =
      Set.of(Finding.Kind.REPEATED, Finding.Kind.IMPERSONAL);

  private final Folds folds;
  private final FaqBank bank;
  private final FoldStatement statement;
  private final Proofreading proofreading;
  private final Desk desk;
  private final Roster roster;
  private final Veil veil;

  FoldAnswers(
      Folds folds,
      FaqBank bank,
      FoldStatement statement,
      Proofreading proofreading,
      Desk desk,
      Roster roster,
      Veil veil) {
    this.veil = veil;
    this.statement = statement;
    this.desk = desk;
    this.folds = folds;
    this.bank = bank;
    this.proofreading = proofreading;
    this.roster = roster;
  }

  /** What is said to those who ask that: the statement of their crisis, or else what is known. */
  Optional<Wordings> first(FoldFacts facts) {
    return statement.of(facts).or(() -> known(facts));
  }

  /**
   * What the bank says to those who ask for its entry, in its variants; nothing without one, or for
   * a private matter, which is not answered in public.
   */
  private Optional<Wordings> known(FoldFacts facts) {
    return Optional.ofNullable(facts.entry())
        .filter(FaqId::isSlug)
        .flatMap(entry -> bank.find(new FaqId(entry)))
        .filter(faq -> !faq.content().handling().contains(Handling.PRIVATE_MATTER))
        .map(FoldAnswers::wordings);
  }

  private static Wordings wordings(Faq faq) {
    List<String> texts = new ArrayList<>();
    int length = 0;
    for (String variant : faq.variants(TWEET)) {
      String text = AnswerText.link(variant, faq.content().link());
      length += text.length() + 5;
      if (texts.isEmpty() || length <= FoldRef.LONGEST_ANSWER) {
        texts.add(text);
      }
    }
    return new Wordings(texts, faq.id() + "@" + faq.version());
  }

  /** A page with what the bank says in place of the statement. */
  View fromBank(At at, FoldRef ref) {
    return folds
        .find(ref.id())
        .flatMap(story -> known(story.facts()))
        .map(bank -> page(at, ref.saying(bank)))
        .orElseGet(() -> page(at, ref));
  }

  /** The replies that were listed on the page that is shown. */
  List<Place> onPage(FoldRef ref) {
    return folds
        .find(ref.id())
        .map(story -> page(FoldReplies.listed(story, ref.seen()), ref.page()))
        .orElse(List.of());
  }

  private static List<Place> page(List<Place> listed, int number) {
    int from = Math.min(number * FoldAnswer.PAGE, listed.size());
    return listed.subList(from, Math.min(listed.size(), from + FoldAnswer.PAGE));
  }

  /** A page; or, in its place, why there is none. */
  View page(At at, FoldRef ref) {
    FoldStory story = folds.find(ref.id()).orElse(null);
    Wordings answer = ref.answer();
    if (story == null || answer == null) {
      return Forms.sorry(FoldPhrases.NOT_OURS);
    }
    Optional<FoldKept> refusal = folds.refusal(at.workspace(), at.user(), story.facts());
    Optional<Person> person = roster.member(at.workspace(), at.user());
    if (refusal.isPresent() || person.isEmpty()) {
      return Forms.sorry(FoldPhrases.of(refusal.orElseGet(FoldKept.Stranger::new)));
    }
    List<Place> open = FoldReplies.open(story, ref.seen());
    if (open.isEmpty()) {
      return Forms.sorry(FoldPhrases.NOTHING_LEFT);
    }
    folds.renew(story, at.user());
    List<Place> listed = FoldReplies.listed(story, ref.seen());
    int number = Math.min(ref.page(), (listed.size() - 1) / FoldAnswer.PAGE);
    List<Place> shown = page(listed, number).stream().filter(open::contains).toList();
    String initials = person.get().initials();
    List<FoldAnswer.Row> rows =
        folds.replies().drafts(shown, answer).stream()
            .map(draft ->
                new FoldAnswer.Row(
                    draft, held(draft, initials), signOff(draft, person.get(), answer)))
            .toList();
    int ticked = (int) open.stream().filter(place -> !ref.unticked().get(place.nth())).count();
    return FoldAnswer.page(
        new FoldAnswer.Page(
            ref.on(number, ref.unticked()),
            story.facts().handle(),
            initials,
            listed.size(),
            ticked,
            FoldStatement.isOne(answer) && known(story.facts()).isPresent(),
            rows,
            veil));
  }

  /** Whose agreement it needs before it goes out. */
  private List<String> signOff(Draft draft, Person author, Wordings answer) {
    return desk.signOff(author, draft.ticket(), draft.words(), draft.text(), answer.faq());
  }

  /** Why the guard would hold it back. */
  private String held(Draft draft, String initials) {
    return proofreading.findings(draft.ticket(), draft.text(), initials).stream()
        .filter(finding -> finding.severity() != Severity.SIGN_OFF)
        .filter(finding -> !SAID.contains(finding.kind()))
        .findFirst()
        .map(Finding::words)
        .orElse("");
  }
}
