package dev.perch.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A bank without a source: it holds what a test hands it. */
public final class MemoryFaqBank implements FaqBank {

  private final BankState state = new BankState();

  /** A bank that holds {@code faqs}. */
  public static MemoryFaqBank of(Faq... faqs) {
    MemoryFaqBank bank = new MemoryFaqBank();
    bank.hold(faqs);
    return bank;
  }

  /** From now on it holds exactly these. */
  public void hold(Faq... faqs) {
    state.become(List.of(faqs));
  }

  @Override
  public List<Faq> all() {
    return state.all();
  }

  @Override
  public Optional<Faq> find(FaqId id) {
    return state.find(id);
  }

  @Override
  public List<BankProblem> problems() {
    return List.of();
  }

  @Override
  public Subscription follow(Consumer<BankChange> follower) {
    return state.follow(follower);
  }
}
