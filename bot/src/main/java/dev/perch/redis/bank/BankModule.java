package dev.perch.redis.bank;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.desk.bank.FaqEdits;
import dev.perch.desk.bank.FaqUses;
import dev.perch.desk.bank.ProposalPlaces;
import dev.perch.desk.bank.Unanswered;
import dev.perch.knowledge.gatekeeping.FaqStories;
import dev.perch.knowledge.learning.Lessons;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;

/** What is kept of the bank: its entries, where they were used, and what they learned. */
public final class BankModule implements Module {
  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  FaqStories faqStories(Line line, Keys keys) {
    return new RedisFaqStories(line, keys);
  }

  @Provides
  @Singleton
  FaqUses faqUses(Line line, Keys keys) {
    return new RedisFaqUses(line, keys);
  }

  @Provides
  @Singleton
  FaqEdits faqEdits(Line line, Keys keys) {
    return new RedisFaqEdits(line, keys);
  }

  @Provides
  @Singleton
  Lessons lessons(Line line, Keys keys) {
    return new RedisLessons(line, keys);
  }

  @Provides
  @Singleton
  ProposalPlaces proposalPlaces(Line line, Keys keys) {
    return new RedisProposalPlaces(line, keys);
  }

  @Provides
  @Singleton
  Unanswered unanswered(Line line, Keys keys) {
    return new RedisUnanswered(line, keys);
  }
}
