package dev.perch.walks;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a bot is to die: asked at each call that would change something, in their order. */
interface Fate {
  /** It lives. */
  Fate LIVES = _ -> false;

  /** Whether it dies as it makes this call, which then does not arrive. */
  boolean strikes(String call);

  /** At the so-many-th call, from 1, of those that are this road's own. */
  static Fate at(Road road, int nth) {
    AtomicInteger left = new AtomicInteger(nth);
    Fate fate = _ -> left.decrementAndGet() == 0;
    return road.begins().isEmpty() ? fate : fate.after(road.begins());
  }

  /** The same, of the calls after the first of that name. */
  default Fate after(String name) {
    AtomicBoolean begun = new AtomicBoolean();
    return call -> {
      if (begun.get()) {
        return strikes(call);
      }
      begun.set(call.equals(name));
      return false;
    };
  }

  /** At the so-many-th call of that name, from 1. */
  static Fate at(String name, int nth) {
    AtomicInteger left = new AtomicInteger(nth);
    return call -> call.equals(name) && left.decrementAndGet() == 0;
  }
}
