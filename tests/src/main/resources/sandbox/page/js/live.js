// The line to the sandbox: server-sent events become state. The browser connects again by itself.
import { loadThread } from './acts.js';
import { changed, retold } from './rooms.js';
import { allRead } from './x/talks.js';
import { store } from './store.js';

/** The sandbox says something at least every ten seconds. */
const SILENCE = 25_000;

let source = null;
let watch = null;

/** Looks with the eyes of this role from now on. */
export function connect(as) {
  source?.close();
  clearTimeout(watch);
  store.set({ as, line: store.get().line === 'live' ? 'live' : 'connecting' });
  const mine = new EventSource(`/page/events?as=${encodeURIComponent(as)}`);
  source = mine;
  const heard = (act) => (event) => {
    if (source !== mine) return;
    store.set({ line: 'live' });
    clearTimeout(watch);
    watch = setTimeout(() => lost(as), SILENCE);
    act(JSON.parse(event.data));
  };
  mine.addEventListener('scene', heard(scene));
  mine.addEventListener('message', heard(message));
  mine.addEventListener('home', heard((home) => store.set({ home })));
  mine.addEventListener('views', heard((views) => store.set({ views })));
  mine.addEventListener('tweet', heard(tweet));
  mine.addEventListener('dm', heard(dm));
  mine.addEventListener('feed', heard((feed) => store.set({ feed })));
  mine.addEventListener('beat', heard(() => {}));
  mine.addEventListener('refused', () => source === mine && as !== 'agent1' && connect('agent1'));
  mine.addEventListener('error', () => {
    if (source !== mine) return;
    store.set({ line: 'lost' });
    // A browser gives up for good when the answer was no event stream at all.
    if (mine.readyState === EventSource.CLOSED) setTimeout(() => source === mine && connect(as), 1000);
  });
}

function lost(as) {
  store.set({ line: 'lost' });
  connect(as);
}

function scene(told) {
  const rooms = {};
  const same = store.get().me === told.me;
  const channels = told.channels.map(({ messages, earlier, ...channel }) => {
    if (channel.member) rooms[channel.id] = retold({ timeline: messages, earlier }, same && store.get().rooms[channel.id]);
    return channel;
  });
  store.set((state) => {
    const open = channels.find((c) => c.member && c.id === state.place.channel);
    const first = channels.find((c) => c.member);
    return {
      me: told.me,
      people: byId(told.people),
      groups: byId(told.groups),
      channels,
      rooms,
      threads: same ? state.threads : {},
      views: told.views,
      leftOpen: same ? state.leftOpen : told.views.map((view) => view.id),
      app: told.app ?? null,
      home: told.home ?? null,
      tweets: told.tweets,
      dms: told.dms ?? [],
      dmRead: state.me === null ? allRead(told.dms ?? [], told.handles) : state.dmRead,
      handles: told.handles,
      feed: told.feed,
      place: open ? state.place : { ...state.place, channel: first?.id ?? null, thread: null },
    };
  });
  // While the line was down a thread may have gone on.
  if (same) Object.keys(store.get().threads).forEach((key) => loadThread(...key.split('/')));
}

function message(change) {
  store.set((state) => changed(state, change));
}

function tweet(change) {
  store.set(({ tweets }) => {
    const first = change.versions?.[0];
    const others = tweets.filter((t) => t.id !== change.id && (!first || t.versions[0] !== first));
    if (change.gone) return { tweets: taken(tweets, others, change.id) };
    const at = tweets.findIndex((t) => t.versions[0] === first);
    return { tweets: at < 0 ? [...others, change] : tweets.map((t, i) => (i === at ? change : t)) };
  });
}

/** Where others have answered, what was deleted leaves a gap that is seen. */
const taken = (tweets, others, id) =>
  others.some((other) => other.replyTo === id) ? tweets.map((t) => (t.id === id ? { ...t, deleted: true } : t)) : others;

function dm(change) {
  store.set(({ dms }) => {
    const others = dms.filter((other) => other.id !== change.id);
    return { dms: change.gone ? others : [...others, change] };
  });
}

const byId = (list) => Object.fromEntries(list.map((item) => [item.id, item]));
