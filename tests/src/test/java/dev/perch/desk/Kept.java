package dev.perch.desk;

import dev.perch.desk.bank.FaqUses;
import dev.perch.desk.records.Packing;

/** One store as the desk sees it: the ports that an append fills together. */
public interface Kept {
  Stories stories();

  Timers timers();

  Outbox outbox();

  Register register();

  CardPlaces places();

  WorkQueue queue();

  Board board();

  FaqUses uses();

  Packing packing();

  /** The same stories by a way of their own, as another replica reaches them. */
  Stories elsewhere();
}
