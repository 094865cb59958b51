// What the page knows, in one place. State is replaced, never changed; who draws a part asks for that part.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export function createStore(initial) {
  let state = initial;
  const listeners = new Set();
  return {
    get: () => state,
    set(patch) {
      state = { ...state, ...(typeof patch === 'function' ? patch(state) : patch) };
      listeners.forEach((listener) => listener(state));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const store = createStore({
  line: 'connecting', // connecting, live, lost
  as: null, // the role that is played, such as agent1
  me: null, // its user id
  people: {},
  groups: {},
  channels: [], // {id, name, kind, member}
  rooms: {}, // by channel id: {timeline: [message], earlier}
  threads: {}, // by "channel/ts": [message], as far as they were opened
  app: null, // {name, user, home, commands, shortcuts}, as its manifest has it
  home: null, // what the app shows in its Home tab to who is played; null until it has shown something
  views: [],
  leftOpen: [], // ids of forms that were open already when one came to the page
  tweets: [],
  dms: [], // {id, from, to, text, at, pictures}, oldest first
  handles: [],
  feed: { on: false, played: 0, of: 0 },
  dmRead: {}, // by "handle/customer": the id of the direct message read last
  read: {}, // by "role/channel id": the ts read last
  place: { channel: null, thread: null, side: 'x' },
  toasts: [],
  focusTweet: null, // {id, nonce} that a link led to
  focusMessage: null, // {ts, nonce}, until it is in view
});

/** A part of the state as it is now; draws again when that part is another. */
export function useStore(select, from = store) {
  const [, again] = useState(0);
  const part = select(from.get());
  const drawn = useRef(part);
  drawn.current = part;
  useLayoutEffect(() => {
    const look = () => Object.is(select(from.get()), drawn.current) || again((times) => times + 1);
    look();
    return from.subscribe(look);
    // A selector that closes over props is named by its text and the props it uses.
  }, [select]);
  return part;
}
