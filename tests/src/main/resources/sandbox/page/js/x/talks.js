// Direct messages as talks between a customer and a handle: pure functions.

const keyOf = (handle, customer) => `${handle}/${customer}`;

/** The talk that a message belongs to: {key, handle, customer}. */
function talkOf({ from, to }, handles) {
  const handle = handles.includes(to) ? to : from;
  const customer = handle === to ? from : to;
  return { key: keyOf(handle, customer), handle, customer };
}

/** Talks with their messages, the one somebody wrote in last at the top. */
export function talksOf(dms, handles) {
  const talks = new Map();
  for (const dm of dms) {
    const { key, handle, customer } = talkOf(dm, handles);
    const talk = talks.get(key) ?? { key, handle, customer, messages: [] };
    talk.messages.push(dm);
    // A map keeps its order: whoever speaks again comes last.
    talks.delete(key);
    talks.set(key, talk);
  }
  return [...talks.values()].reverse();
}

const later = (id, than) => than === undefined || id.length > than.length || (id.length === than.length && id > than);

/** How many messages the brand wrote since the customer looked. */
export const unreadIn = (talk, read) =>
  talk.messages.filter((dm) => dm.from === talk.handle && later(dm.id, read[talk.key])).length;

/** Everything up to now as read: {key: id}. */
export const allRead = (dms, handles) =>
  Object.fromEntries(talksOf(dms, handles).map((talk) => [talk.key, talk.messages.at(-1).id]));
