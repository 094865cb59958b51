package dev.perch.x;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.campaign.listening.ListenBudget;
import dev.perch.campaign.listening.ListenPace;
import dev.perch.campaign.listening.ListenSearch;
import dev.perch.campaign.listening.ListenStream;
import dev.perch.desk.DeskName;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The part of the room that listens beyond mentions. */
record XListeningModule(List<Account> accounts, Optional<Access> app, XPrices prices)
    implements Module {
  @Override
  public void configure(Binder binder) {}

  /** A post that X shows comes with its author, for whom X charges as for a look. */
  @Provides
  ListenBudget budget(ListenPace listening) {
    return new ListenBudget(listening.budget(), prices.read().add(prices.user()));
  }

  @Provides
  @Singleton
  ListenSearch search(XApi api) {
    return new XListenSearch(api, accounts, app);
  }

  @Provides
  @Singleton
  ListenStream stream(XApi api, DeskName desk, InstantSource clock) {
    return new XListenStream(api, accounts, app, new StreamTags(desk), clock);
  }
}
