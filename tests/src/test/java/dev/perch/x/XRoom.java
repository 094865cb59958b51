package dev.perch.x;

import dev.perch.desk.Alarms;
import dev.perch.desk.Handle;
import dev.perch.desk.Mention;
import dev.perch.sandbox.x.XEmulator;
import dev.perch.sandbox.x.XHandle;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.Team;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** This room between an emulated X and a desk in memory: two handles, and clocks to push. */
final class XRoom implements AutoCloseable {
  /** X's own clock; X refuses signatures that are five minutes off it. */
  final PushedClock xClock = PushedClock.fromNow();

  final PushedClock clock = PushedClock.fromNow();
  final XEmulator x =
      XEmulator.start(XEmulator.Options.defaults().withoutLimits().withClock(xClock));
  final Account care = account(x.addHandle("AcmeCare"));
  final Account acme = account(x.addHandle("Acme"));
  final Ours ours = new Ours(List.of(care.handle(), acme.handle()));
  final XApi api = new XApi(new XClient(URI.create(x.apiUrl())));
  final FakeRegister register = new FakeRegister();
  final List<Alarms.Alarm> alarms = new ArrayList<>();

  /** What was taken in for a ticket, in that order. */
  final List<Mention> taken = new ArrayList<>();

  /** Tweets that cannot be taken in, and how that fails. */
  final Set<String> broken = new HashSet<>();

  Optional<RuntimeException> down = Optional.empty();

  Mentions mentions(Account account) {
    return mentions(account, api);
  }

  /** Mentions whose gaps are searched for elsewhere. */
  Mentions mentions(Account account, XApi search) {
    Access app = Access.bearer(x.bearerToken());
    GapFilling gaps = new GapFilling(search, Optional.of(app), alarms::add, clock);
    return new Mentions(api, account, ours, gaps, register, this::take, alarms::add, clock);
  }

  String customerPosts(String text) {
    return x.post("customer1", text, null);
  }

  List<String> takenIds() {
    return taken.stream().map(Mention::id).toList();
  }

  void take(Mention mention) {
    down.ifPresent(failure -> {
      throw failure;
    });
    if (broken.contains(mention.id())) {
      throw new IllegalStateException("cannot keep: " + mention.text());
    }
    if (mention.skip() != null) {
      register.skip(mention.handle(), mention.latest(), mention.skip());
      return;
    }
    register.keep(mention.latest());
    taken.add(mention);
  }

  private static Account account(XHandle handle) {
    Keys keys =
        new Keys(
            handle.consumerKey(),
            handle.consumerSecret(),
            handle.accessToken(),
            handle.accessSecret());
    return Account.of(new Handle(handle.name(), handle.userId(), new Team("care")), keys);
  }

  @Override
  public void close() {
    x.close();
  }
}
