// Where one is on the page, kept in its address, so that a reload or a second window finds the same.
import { store } from './store.js';

const KEYS = ['channel', 'thread', 'home'];

/** What the address says: {as, place}. */
export function fromAddress() {
  const query = new URLSearchParams(location.search);
  const place = { ...store.get().place };
  KEYS.forEach((key) => (place[key] = query.get(key)));
  return { as: query.get('as') ?? 'agent1', place };
}

/** Writes the address whenever place or role change. */
export function keepAddress() {
  let shown = '';
  store.subscribe(({ as, place }) => {
    const query = new URLSearchParams({ as: as ?? 'agent1' });
    KEYS.forEach((key) => place[key] && query.set(key, place[key]));
    const address = `?${query}`;
    if (address !== shown) history.replaceState(null, '', (shown = address));
  });
}

export const openChannel = (channel) =>
  store.set(({ place }) => ({ place: { ...place, channel, thread: null, home: null } }));

/** The app's Home tab, in the place of the channel. */
export const openHomeTab = () =>
  store.set(({ place }) => ({ place: { ...place, thread: null, side: 'x', home: 'open' } }));

export const openThread = (channel, thread) =>
  store.set(({ place }) => ({ place: { ...place, channel, thread, side: 'thread', home: null } }));

export const closeThread = () =>
  store.set(({ place }) => ({ place: { ...place, thread: null, side: 'x' } }));

/** Shows X or the thread at the right; on a narrow page X is a drawer that opens and closes. */
export const showSide = (side) =>
  store.set(({ place }) => ({
    place: { ...place, side, drawer: side === 'x' && !(place.drawer && place.side === 'x') },
  }));

const TWEET = /^https?:\/\/(?:www\.)?(?:x|twitter)\.com\/[^/]+\/status\/(\d+)/;
const MESSAGE = /\/archives\/(\w+)\/p(\d{10})(\d{6})/;

/** Follows a link that leads to something on this page; false for any other. */
export function follow(url) {
  const tweet = TWEET.exec(url);
  if (tweet && showTweet(tweet[1])) return true;
  const message = MESSAGE.exec(url);
  return message ? showMessage(message[1], `${message[2]}.${message[3]}`) : false;
}

function showTweet(id) {
  const tweet = store.get().tweets.find((t) => t.versions.includes(id));
  if (!tweet) return false;
  store.set(({ place }) => ({ focusTweet: { id: tweet.id, nonce: Date.now() }, place: { ...place, side: 'x', drawer: true, x: 'public' } }));
  return true;
}

function showMessage(channel, ts) {
  if (!store.get().rooms[channel]) return false;
  store.set(({ place }) => ({ place: { ...place, channel, thread: null, home: null }, focusMessage: { ts, nonce: Date.now() } }));
  return true;
}
