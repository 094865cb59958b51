package dev.perch.campaign.crisis;

/** What an update may change, part by part: two people may change different ones at once. */
public enum CrisisPart {
  LEADER,
  FACTS,
  STATEMENT,
  ABOUT,
  TELL
}
