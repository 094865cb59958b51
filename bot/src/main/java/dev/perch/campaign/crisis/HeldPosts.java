package dev.perch.campaign.crisis;

/** How many scheduled posts the crisis in force holds back. */
public interface HeldPosts {
  /** Of a desk that schedules none. */
  HeldPosts NONE = () -> 0;

  int count();
}
