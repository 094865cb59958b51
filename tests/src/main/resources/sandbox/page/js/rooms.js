// Messages in their places: pure functions from rooms to rooms.

/** Where a ts stands, or would stand, in a list sorted by ts. */
function indexOf(list, ts) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].ts < ts) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The list with this message in it, in place of an older form of it. */
export function placed(list, message) {
  const at = indexOf(list, message.ts);
  const there = list[at]?.ts === message.ts ? 1 : 0;
  return [...list.slice(0, at), message, ...list.slice(at + there)];
}

/** The list without it. */
export function without(list, ts) {
  return list.filter((message) => message.ts !== ts);
}

const inTimeline = (message) => !message.thread || message.broadcast;

/** Rooms and threads after a change told by the sandbox. */
export function changed({ rooms, threads }, change) {
  const room = rooms[change.channel];
  if (!room) return { rooms, threads };
  const put = (list, belongs) =>
    change.gone || !belongs ? without(list, change.ts) : placed(list, change);
  // A message older than all that was loaded comes when somebody scrolls up.
  const loaded = !room.earlier || !room.timeline.length || change.ts >= room.timeline[0].ts;
  const next = {
    rooms: loaded
      ? { ...rooms, [change.channel]: { ...room, timeline: put(room.timeline, inTimeline(change)) } }
      : rooms,
    threads,
  };
  for (const [key, list] of Object.entries(threads)) {
    const [channel, head] = key.split('/');
    const concerned = change.ts === head || change.thread === head || list.some((message) => message.ts === change.ts);
    if (channel === change.channel && concerned) {
      next.threads = { ...next.threads, [key]: put(list, true) };
    }
  }
  return next;
}

/** A room told anew: what was loaded above it stays, if nothing is missing in between. */
export function retold(told, before) {
  const first = told.timeline[0]?.ts;
  if (!before || !first || !before.timeline.some((message) => message.ts === first)) return told;
  const older = before.timeline.filter((message) => message.ts < first);
  return older.length ? { timeline: [...older, ...told.timeline], earlier: before.earlier } : told;
}

/**
 * What a list becomes when its answer arrives late: the answer, and over it whatever was told since it was asked for.
 *
 * @param asked the list as it was then
 * @param now the list as it is
 */
export const caughtUp = (answer, asked, now) =>
  now.filter((message) => !asked.includes(message)).reduce(placed, answer);

/** A room with older messages before those it has. */
export function earlier(room, page) {
  const first = room.timeline[0]?.ts ?? '9';
  return {
    ...room,
    earlier: page.earlier,
    timeline: [...page.messages.filter((message) => message.ts < first), ...room.timeline],
  };
}

/** How many messages of others stand after the one read last. */
export function unread(room, readTs, me) {
  const from = indexOf(room.timeline, readTs ?? '0');
  return room.timeline.slice(from).filter((m) => m.ts > (readTs ?? '0') && m.user !== me).length;
}
