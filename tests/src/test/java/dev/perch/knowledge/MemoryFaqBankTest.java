package dev.perch.knowledge;

class MemoryFaqBankTest extends FaqBankContract {

  private final MemoryFaqBank bank = new MemoryFaqBank();

  @Override
  protected FaqBank bank() {
    return bank;
  }

  @Override
  protected void hold(Faq... faqs) {
    bank.hold(faqs);
  }
}
