package dev.perch.guard.privacy;

import java.util.List;

/** Finds one kind of private data. */
interface Detector {
  /** All of it, in any order; never one that is empty. */
  List<PrivateData> in(Folded text);
}
