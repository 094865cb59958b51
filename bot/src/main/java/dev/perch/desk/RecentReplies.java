package dev.perch.desk;

import java.util.List;

/**
 * What a handle said in public lately, as marks that hold no words ({@link
 * dev.perch.guard.SentMark}). A hint: what a crash loses of it is one mark.
 */
public interface RecentReplies {
  /** How many marks of a handle are kept; with a new one the oldest goes. */
  int KEPT = 200;

  /** The marks of a handle, the newest first. */
  List<String> of(String handle);

  /** Keeps one more. */
  void add(String handle, String mark);
}
