package dev.perch.campaign.listening;

import dev.perch.desk.Mention;
import dev.perch.desk.Register;
import dev.perch.guard.WordList;
import java.util.Optional;
import java.util.function.Consumer;

/** What becomes of what was heard, by search or by stream. */
public final class Hearing {
  private final WordList competitors;
  private final Register register;
  private final Consumer<Mention> intake;

  /**
   * The hearing of a desk.
   *
   * @param competitors names of other brands, whose customers are left alone
   * @param intake takes a tweet that is marked as heard
   */
  public Hearing(WordList competitors, Register register, Consumer<Mention> intake) {
    this.competitors = competitors;
    this.register = register;
    this.intake = intake;
  }

  Sifting sifting(Listen listen) {
    return new Sifting(listen.query(), competitors);
  }

  /** Takes it in, unless nobody should answer it; told again, it finds its ticket. */
  Fate fate(Listen listen, Sifting sifting, Overheard overheard) {
    Optional<Fate> out = sifting.out(overheard);
    if (out.isPresent()) {
      return out.get();
    }
    Mention mention = overheard.mention().heard(listen.name());
    boolean known = register.ofTweet(mention.id()).isPresent();
    intake.accept(mention);
    if (known) {
      return Fate.KNOWN;
    }
    return register.ofTweet(mention.id()).isPresent() ? Fate.TICKET : Fate.NOT_FOR_US;
  }
}
