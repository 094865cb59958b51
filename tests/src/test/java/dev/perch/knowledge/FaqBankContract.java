package dev.perch.knowledge;

import static dev.perch.knowledge.Faqs.faq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link FaqBank} does, wherever it keeps its entries. */
public abstract class FaqBankContract {

  /** The bank under test; the same one throughout a test, and empty at first. */
  protected abstract FaqBank bank();

  /** Makes the bank hold exactly these entries, and waits until it does. */
  protected abstract void hold(Faq... faqs);

  @Test
  void anEmptyBankHoldsNothingAndComplainsOfNothing() {
    hold();

    List<Faq> all = bank().all();

    assertThat(all).isEmpty();
    assertThat(bank().problems()).isEmpty();
  }

  @Test
  void entriesAreFoundByIdAndListedInItsOrder() {
    hold(
        faq("returns", "How do I return it?"), faq("delivery", "Where is it?", "where's my stuff"));

    Faq found = bank().find(new FaqId("delivery")).orElseThrow();

    assertThat(found.title()).isEqualTo("Where is it?");
    assertThat(found.wordings()).containsExactly("where's my stuff");
    assertThat(bank().all())
        .extracting(faq -> faq.id().slug())
        .containsExactly("delivery", "returns");
    assertThat(bank().find(new FaqId("unheard-of"))).isEmpty();
  }

  @Test
  void aListOnceGivenDoesNotChange() {
    hold(faq("delivery", "Where is it?"));
    List<Faq> before = bank().all();

    hold(faq("delivery", "Where is it?"), faq("returns", "How do I return it?"));

    assertThat(before).hasSize(1);
    assertThat(bank().all()).hasSize(2);
    assertThatThrownBy(before::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aFollowerHearsTheWholeBankFirst() {
    hold(faq("delivery", "Where is it?"));
    List<BankChange> heard = new ArrayList<>();

    bank().follow(heard::add);

    assertThat(heard).containsExactly(new BankChange.Everything(bank().all()));
  }

  @Test
  void aFollowerThenHearsWhatIsNewWhatIsChangedAndWhatIsGone() {
    hold(faq("delivery", "Where is it?"), faq("hours", "When?"), faq("returns", "How?"));
    List<BankChange> heard = new ArrayList<>();
    bank().follow(heard::add);

    hold(
        faq("delivery", "Where is my order?"), faq("hours", "When?"), faq("warranty", "How long?"));

    assertThat(heard).hasSize(2);
    BankChange.Changed changed = (BankChange.Changed) heard.getLast();
    assertThat(changed.put())
        .extracting(Faq::title)
        .containsExactlyInAnyOrder("Where is my order?", "How long?");
    assertThat(changed.gone()).containsExactly(new FaqId("returns"));
  }

  @Test
  void nobodyHearsOfAChangeThatIsNone() {
    hold(faq("delivery", "Where is it?"));
    List<BankChange> heard = new ArrayList<>();
    bank().follow(heard::add);

    hold(faq("delivery", "Where is it?"));

    assertThat(heard).hasSize(1);
  }

  @Test
  void whenAFollowerHearsOfAChangeTheBankHasIt() {
    List<Integer> sizes = new ArrayList<>();
    bank().follow(_ -> sizes.add(bank().all().size()));

    hold(faq("delivery", "Where is it?"));

    assertThat(sizes).containsExactly(0, 1);
  }

  @Test
  void aFollowerThatEndedItHearsNoMoreAndTheOthersDo() {
    List<BankChange> left = new ArrayList<>();
    List<BankChange> stayed = new ArrayList<>();
    FaqBank.Subscription leaving = bank().follow(left::add);
    bank().follow(stayed::add);

    leaving.close();
    leaving.close();
    hold(faq("delivery", "Where is it?"));

    assertThat(left).hasSize(1);
    assertThat(stayed).hasSize(2);
  }

  @Test
  void oneThatFollowsTwiceEndsOneFollowingAtATime() {
    List<BankChange> heard = new ArrayList<>();
    FaqBank.Subscription first = bank().follow(heard::add);
    bank().follow(heard::add);

    first.close();
    hold(faq("delivery", "Where is it?"));

    assertThat(heard).hasSize(3);
  }

  @Test
  void aFollowerThatFailsKeepsNobodyElseFromHearing() {
    List<BankChange> heard = new ArrayList<>();
    bank()
        .follow(change -> {
          if (change instanceof BankChange.Changed) {
            throw new IllegalStateException("a follower that fails, on purpose");
          }
        });
    bank().follow(heard::add);

    hold(faq("delivery", "Where is it?"));

    assertThat(heard).hasSize(2);
    assertThat(bank().all()).hasSize(1);
  }
}
