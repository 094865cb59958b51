package dev.perch.redis.desk;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.digest.DigestEvent;
import dev.perch.campaign.listening.ListenEvent;
import dev.perch.desk.Chronicle;
import dev.perch.desk.bank.AwayEvent;
import dev.perch.desk.bank.FaqAskEvent;
import dev.perch.desk.bank.HouseWordEvent;
import dev.perch.desk.bank.LinkEvent;
import dev.perch.desk.intake.AsideEvent;
import dev.perch.desk.money.BudgetEvent;
import dev.perch.desk.records.ReceiptEvent;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;

/** The stories of few words that belong to the desk as a whole. */
public final class ChronicleModule implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  Chronicle<AwayEvent> absences(Line line, Keys keys) {
    return new RedisChronicle<>(AwayEvent.class, line, keys, new ChronicleKeys(keys).away());
  }

  @Provides
  @Singleton
  Chronicle<LinkEvent> links(Line line, Keys keys) {
    return new RedisChronicle<>(LinkEvent.class, line, keys, new ChronicleKeys(keys).links());
  }

  @Provides
  @Singleton
  Chronicle<FaqAskEvent> faqAsks(Line line, Keys keys) {
    return new RedisChronicle<>(FaqAskEvent.class, line, keys, new ChronicleKeys(keys).faqAsks());
  }

  @Provides
  @Singleton
  Chronicle<HouseWordEvent> houseWords(Line line, Keys keys) {
    return new RedisChronicle<>(
        HouseWordEvent.class, line, keys, new ChronicleKeys(keys).houseWords());
  }

  @Provides
  @Singleton
  Chronicle<ListenEvent> listens(Line line, Keys keys) {
    return new RedisChronicle<>(ListenEvent.class, line, keys, new ChronicleKeys(keys).listens());
  }

  @Provides
  @Singleton
  Chronicle<ReceiptEvent> receipts(Line line, Keys keys) {
    return new RedisChronicle<>(ReceiptEvent.class, line, keys, new ChronicleKeys(keys).receipts());
  }

  @Provides
  @Singleton
  Chronicle<DigestEvent> digests(Line line, Keys keys) {
    return new RedisChronicle<>(DigestEvent.class, line, keys, new ChronicleKeys(keys).digests());
  }

  @Provides
  @Singleton
  Chronicle<BudgetEvent> budgets(Line line, Keys keys) {
    return new RedisChronicle<>(BudgetEvent.class, line, keys, new ChronicleKeys(keys).budgets());
  }

  @Provides
  @Singleton
  Chronicle<AsideEvent> asides(Line line, Keys keys) {
    return new RedisChronicle<>(AsideEvent.class, line, keys, new ChronicleKeys(keys).asides());
  }
}
