package dev.perch.soak;

import dev.perch.sandbox.World;
import dev.perch.sandbox.wire.Fault;
import dev.perch.sandbox.wire.Faults;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Sets one fault or another, of all that the emulators know, on whatever it can befall. */
final class RandomFaults {
  private final World world;
  private final Random random;

  RandomFaults(World world, Random random) {
    this.world = world;
    this.random = random;
  }

  /**
   * Sets one on something that it can befall, and says which; what was chosen may befall nothing.
   */
  String next() {
    boolean slack = random.nextBoolean();
    Faults faults = slack ? world.slack().faults() : world.x().faults();
    List<String> methods = new ArrayList<>(faults.methods());
    Collections.shuffle(methods, random);
    Fault fault = any();
    for (String method : methods) {
      try {
        faults.set(method, fault, 1 + random.nextInt(3));
        return method + " " + fault;
      } catch (IllegalArgumentException cannotBefallIt) {
        // Another may.
      }
    }
    return "";
  }

  private Fault any() {
    boolean accepted = random.nextBoolean();
    return switch (random.nextInt(14)) {
      case 0 -> new Fault.Latency(100 + random.nextInt(3_000));
      case 1 -> new Fault.TooMany(1 + random.nextInt(3));
      case 2 -> new Fault.TooMany(null);
      case 3 -> new Fault.ServerError(500 + random.nextInt(4), accepted);
      case 4 -> new Fault.Html(accepted ? 200 : 502, accepted);
      case 5 -> new Fault.Cut(random.nextInt(40));
      case 6 -> new Fault.Lost(1 + random.nextInt(2_000));
      case 7 ->
          new Fault.SocketCut(
              accepted ? Fault.SocketCut.When.AFTER_ACK : Fault.SocketCut.When.BEFORE_ACK);
      case 8 -> new Fault.Doubled();
      case 9 -> new Fault.Reordered(1 + random.nextInt(1_000));
      case 10 -> new Fault.Hidden(1 + random.nextInt(20));
      case 11 -> new Fault.NotOk(accepted ? "internal_error" : "fatal_error");
      case 12 -> new Fault.TooManyWebsockets();
      default -> {
        Fault.Disconnect.Reason[] reasons = Fault.Disconnect.Reason.values();
        yield new Fault.Disconnect(reasons[random.nextInt(reasons.length)]);
      }
    };
  }

  void end() {
    world.slack().faults().end();
    world.x().faults().end();
  }
}
