package dev.perch.redis;

import dev.perch.campaign.LaunchId;
import dev.perch.campaign.crisis.CrisisId;
import dev.perch.campaign.storm.FoldId;
import dev.perch.desk.DeskName;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;

/** Every key that Perch has in Redis. */
record Keys(DeskName desk) {
  /** String: the desk's random id, which stands in its archive's folder as well. */
  String id() {
    return key("id");
  }

  /** List: a ticket's events, a line of JSON each, oldest first. */
  String story(TicketId ticket) {
    return key("story:" + ticket);
  }

  /** Hash: what people wrote in a ticket, {@code draft} too, and the salt. Erasure deletes it. */
  String words(TicketId ticket) {
    return key("words:" + ticket);
  }

  /** String: the story of a ticket that was closed long ago, and where its card stands, packed. */
  String packedStory(TicketId ticket) {
    return key("packed:" + ticket);
  }

  /** String: the words of such a ticket, packed. Erasure deletes it. */
  String packedWords(TicketId ticket) {
    return key("packed-words:" + ticket);
  }

  /** Sorted set: closed tickets that are not packed, by the millisecond of their last event. */
  String closed() {
    return key("closed");
  }

  /** Hash: a tweet's id to its ticket, or {@code handle/id} to the reason why it became none. */
  String tweets() {
    return key("tweets");
  }

  /** Hash: a customer's tickets ({@code ticket:handle:id} to open or closed) and conversations. */
  String customer(String customer) {
    return key("customer:" + customer);
  }

  /** Hash: how X showed a customer last, and what agents noted; JSON. Words: erasure deletes it. */
  String about(String customer) {
    return key("about:" + customer);
  }

  /** Sorted set: {@code ticket|KIND} by the millisecond at which it fires. */
  String timers() {
    return key("timers");
  }

  /** Sorted set: {@code ticket|attempt} of approved replies to be sent, by approval. */
  String outbox() {
    return key("outbox");
  }

  /** Sorted set: tickets whose card is behind their story, by the millisecond since when. */
  String behind() {
    return key("behind");
  }

  /** String: where a ticket's card stands, JSON. */
  String place(TicketId ticket) {
    return key("place:" + ticket);
  }

  /** Hash: {@code channel/ts} of every card, live or former, to its ticket. */
  String cards() {
    return key("cards");
  }

  /** Set: the tickets of a team that are open. */
  String open(Team team) {
    return key("open:" + team.key());
  }

  /** Sorted set: a team's tickets that somebody should take, by the millisecond of their turn. */
  String queue(Team team) {
    return key("queue:" + team.key());
  }

  /** Hash: who has each ticket that somebody has now, {@code user|claim's number|team}. */
  String held() {
    return key("held");
  }

  /** Hash: what each ticket waits for that waits for a decision, {@code ACCEPT|role}. */
  String awaited() {
    return key("awaited");
  }

  /** Hash: {@code channel/ts} of each question to a partner, to its ticket. */
  String questions() {
    return key("questions");
  }

  /** Hash: the messages that ask for a ticket's sign-off elsewhere, JSON by ticket. */
  String signOffs() {
    return key("sign-offs");
  }

  /** Hash: the initials that people chose, {@code of:user} and {@code as:initials}. */
  String initials() {
    return key("initials");
  }

  /** Sorted set: notices that nobody told yet, in the order of their telling. */
  String notices() {
    return key("notices");
  }

  /** Hash: what each of them says, and to whom; JSON. */
  String noticeWords() {
    return key("notice-words");
  }

  /** Set: those that somebody began to tell, so that they may stand in Slack already. */
  String noticesBegun() {
    return key("notices-begun");
  }

  /** Sorted set: those that were told, by the millisecond. */
  String noticesTold() {
    return key("notices-told");
  }

  /** String: where the duty board hangs and what it shows, JSON. */
  String duty() {
    return key("duty");
  }

  /** Hash: how many mentions became no ticket, by reason. */
  String skipped() {
    return key("skipped");
  }

  /** Hash: how far each handle has been read, {@code tweet|millisecond}. */
  String cursors() {
    return key("cursors");
  }

  /** Hash: who does a piece of work that only one replica should, and until when. */
  String turn(String work) {
    return key("turn:" + work);
  }

  /** List: marks of what a handle said in public lately, the newest first; hashes, no words. */
  String recent(String handle) {
    return key("recent:" + handle);
  }

  /** List: an entry's events, a line of JSON each, oldest first. */
  String faq(FaqId id) {
    return key("faq:" + id);
  }

  /** Set: the names of all entries. */
  String faqs() {
    return key("faqs");
  }

  /** Stream: the name of an entry ({@code faq}) for each change of one. */
  String faqChanges() {
    return key("faq-changes");
  }

  /** List: a launch's events, a line of JSON each, oldest first. */
  String launch(LaunchId id) {
    return key("launch:" + id);
  }

  /** Hash: what people wrote of a launch, and the salt. */
  String launchWords(LaunchId id) {
    return key("launch-words:" + id);
  }

  /** Sorted set: the names of all launches, by the millisecond at which they become public. */
  String launches() {
    return key("launches");
  }

  /** Sorted set: launches by the millisecond at which time has something to do with them. */
  String launchTimers() {
    return key("launch-timers");
  }

  /** Sorted set: launches by the length of their stories. */
  String launchLengths() {
    return key("launch-lengths");
  }

  /** Sorted set: tickets about a launch, by the millisecond at which the first tweet came. */
  String launchTickets(LaunchId id) {
    return key("launch-tickets:" + id);
  }

  /** Sorted set: launches whose brief is behind their story, by the millisecond since when. */
  String briefsBehind() {
    return key("briefs-behind");
  }

  /** String: where a launch's brief stands, JSON. */
  String briefPlace(LaunchId id) {
    return key("brief-place:" + id);
  }

  /** Hash: {@code channel/ts} of every brief to its launch. */
  String briefs() {
    return key("briefs");
  }

  /** List: a crisis's events, a line of JSON each, oldest first. */
  String crisis(CrisisId id) {
    return key("crisis:" + id);
  }

  /** Hash: what people wrote of a crisis, JSON by the index of its event, and the salt. */
  String crisisWords(CrisisId id) {
    return key("crisis-words:" + id);
  }

  /** Sorted set: the names of all crises, by the millisecond of their last event. */
  String crises() {
    return key("crises");
  }

  /** Hash: the name of the crisis, or the drill, in force ({@code id}); gone in calm times. */
  String crisisInForce(boolean drill) {
    return key(drill ? "drill-in-force" : "crisis-in-force");
  }

  /** Sorted set: crises whose messages are behind their story, by the millisecond since when. */
  String crisesBehind() {
    return key("crises-behind");
  }

  /** Hash: where a crisis's messages stand, JSON by team. */
  String crisisPlaces(CrisisId id) {
    return key("crisis-places:" + id);
  }

  /** Hash: how many customers began to write in those ten minutes, by measure. */
  String volume(long slot) {
    return key("volume:" + slot);
  }

  /** Sorted set: the ten minutes of which there are such numbers, by themselves. */
  String volumes() {
    return key("volumes");
  }

  /** Hash: whether somebody is at work, by user id; JSON. */
  String shifts() {
    return key("shifts");
  }

  /** Hash: where the message of each proposal stands, JSON by {@code id|number}. */
  String proposals() {
    return key("proposals");
  }

  /** Sorted set: {@code ticket|attempt|id@version} of replies taken from an entry, by when. */
  String uses(FaqId id) {
    return key("uses:" + id);
  }

  /** Sorted set: the same of a version. */
  String uses(Pin pin) {
    return key("uses:" + pin);
  }

  /** Sorted set: the same of those that the bank has not learned from yet. */
  String unlearned() {
    return key("unlearned");
  }

  /** Hash: how replies taken from a version were changed, JSON by use. Erasure deletes fields. */
  String edits(Pin pin) {
    return key("edits:" + pin);
  }

  /** List: what happened to what a tweet taught, a line of JSON each, oldest first. */
  String lesson(String tweet) {
    return key("lesson:" + tweet);
  }

  /** Hash: customers' words for an entry, JSON by tweet. Erasure deletes the field. */
  String learned(FaqId id) {
    return key("learned:" + id);
  }

  /** Sorted set: how many said nearly the same, by the tweet that they are counted with. */
  String folded(FaqId id) {
    return key("folded:" + id);
  }

  /** List: a fold's events, a line of JSON each, oldest first. */
  String fold(FoldId id) {
    return key("fold:" + id);
  }

  /** Hash: the replies that were approved in a fold, and the salt. */
  String foldWords(FoldId id) {
    return key("fold-words:" + id);
  }

  /** Sorted set: the folds that are not over, by the millisecond at which they were formed. */
  String folds() {
    return key("folds");
  }

  /** Hash: the fold that shows a ticket; with a bar behind it, of the one that stands for it. */
  String foldOf() {
    return key("fold-of");
  }

  /** Sorted set: folds by the millisecond at which time has something to do with them. */
  String foldTimers() {
    return key("fold-timers");
  }

  /** Sorted set: folds whose card is behind their story, by the millisecond since when. */
  String foldsBehind() {
    return key("folds-behind");
  }

  /** String: where a fold's card stands, JSON. */
  String foldPlace(FoldId id) {
    return key("fold-place:" + id);
  }

  /** Hash: {@code channel/ts} of every card of a fold, to its fold. */
  String foldCards() {
    return key("fold-cards");
  }

  /** List: which gatekeepers went and came back, a line of JSON each, oldest first. */
  String away() {
    return key("away");
  }

  /** List: which links of the bank died and came back, and when they were looked at. */
  String links() {
    return key("links");
  }

  /** List: which owners and spares Perch turned to, a line of JSON each, oldest first. */
  String faqAsks() {
    return key("faq-asks");
  }

  /** Sorted set: tickets by when we last began to write to their customers, by the millisecond. */
  String writtenTo() {
    return key("written-to");
  }

  /** List: the receipt of each day, a line of JSON each, oldest first. */
  String receipts() {
    return key("receipts");
  }

  /** List: the digest of each week, a line of JSON each, oldest first. */
  String digests() {
    return key("digests");
  }

  /** List: when the leads were warned of a budget, a line of JSON each, oldest first. */
  String budgets() {
    return key("budgets");
  }

  /** List: which words nobody uses in public, and which may be used again, oldest first. */
  String houseWords() {
    return key("house-words");
  }

  /** List: what Perch listens for on X, a line of JSON each, oldest first. */
  String listens() {
    return key("listens");
  }

  /** Hash: how far each search has been read, and what this month cost; JSON by its name. */
  String readings() {
    return key("readings");
  }

  /** List: which tickets were said not to be for us, a line of JSON each, oldest first. */
  String asides() {
    return key("asides");
  }

  /** Sorted set: tweets that became no ticket for being like that one, by the millisecond. */
  String caught(TicketId like) {
    return key("caught:" + like);
  }

  /** Sorted set: tickets that opened without a good suggestion, by the millisecond. */
  String unanswered() {
    return key("unanswered");
  }

  /** Sorted set: open tickets that wait for the suggestions that a rush left out. */
  String unadvised() {
    return key("unadvised");
  }

  /** Whether all tickets were looked at for those that were closed before there was packing. */
  String swept() {
    return key("swept");
  }

  /** Sorted set: {@code ticket|tweet} whose words are kept, by when to look at it next. */
  String kept() {
    return key("kept");
  }

  /** Sorted set: the newest tickets, by the millisecond at which they opened. */
  String recent() {
    return key("recent");
  }

  /** List: the seals, a line of JSON each, oldest first. */
  String seals() {
    return key("seals");
  }

  /** Sorted set: the stories that no seal names as they stand, by their length. */
  String unsealed() {
    return key("unsealed");
  }

  /** The name that a seal has for the story of that key. */
  String sealed(String key) {
    return key.substring(key("").length());
  }

  /** Also what the keys of a sort of story begin with: {@code story:}, {@code faq:}. */
  String key(String rest) {
    return "{" + desk.value() + "}:" + rest;
  }
}
