package dev.perch.campaign.listening;

/** How far each search has been read. Written by whoever's turn it is to read. */
public interface Readings {
  /** {@link Reading#NONE} for one that was never read. */
  Reading of(String listen);

  void keep(String listen, Reading reading);
}
