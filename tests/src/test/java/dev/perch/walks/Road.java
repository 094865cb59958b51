package dev.perch.walks;

import java.util.Locale;

/** What Perch does for people, from end to end. */
enum Road {
  /** A tweet, answered in public. */
  REPLY,
  /** A tweet, answered in three numbered parts. */
  THREAD,
  /** A direct message, answered there. */
  DM,
  /** A tweet, answered with the line that leads into direct messages. */
  MOVE_TO_DM,
  /** A tweet's card. */
  CARD,
  /** A card that is drawn anew, claimed and put away. */
  CARD_UPDATE,
  /** A ticket that PR takes over. */
  HAND_OFF,
  /** An entry that is proposed, approved, and changed the same way. */
  FAQ_EDIT,
  /** A post that goes out at its hour. */
  POST;

  /** A road's bot and people. */
  interface Steps {
    /** What the loops of the bot do, once round. */
    void works(Walk walk);

    /** The people do the next thing, if it is time for it; whether there is none any more. */
    boolean goesOn(Walk walk);
  }

  /** The call after which it is a road of its own; before it, it is another's; empty for none. */
  String begins() {
    return switch (this) {
      case REPLY, THREAD, MOVE_TO_DM, CARD_UPDATE, HAND_OFF -> "redis drawn";
      case DM, CARD, FAQ_EDIT, POST -> "";
    };
  }

  private Steps steps() {
    return switch (this) {
      case REPLY -> Answering.IN_PUBLIC;
      case THREAD -> Answering.IN_PARTS;
      case DM -> Answering.IN_PRIVATE;
      case MOVE_TO_DM -> Answering.INTO_PRIVATE;
      case CARD -> Showing.POSTED;
      case CARD_UPDATE -> Showing.UPDATED;
      case HAND_OFF -> Showing.HANDED_ON;
      case FAQ_EDIT -> new Gatekept();
      case POST -> new Scheduled();
    };
  }

  void works(Walk walk) {
    steps().works(walk);
  }

  boolean goesOn(Walk walk) {
    return steps().goesOn(walk);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
