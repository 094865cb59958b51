// The whole page: bar, workspace, channel, and at the right either a thread or X.
import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Channel } from './chat/channel.js';
import { Home } from './chat/home.js';
import { Modals } from './chat/modal.js';
import { Sidebar } from './chat/sidebar.js';
import { Thread } from './chat/thread.js';
import { FeedBar } from './feed.js';
import { Hints } from './hints.js';
import { News } from './news.js';
import { showSide } from './places.js';
import { useStore } from './store.js';
import { ThemeButton } from './theme.js';
import { Toasts } from './toasts.js';
import { Wire, WireButton } from './wire.js';
import { X } from './x/pane.js';

const ofPlace = (state) => state.place;
const ofLine = (state) => state.line;

export function App() {
  const place = useStore(ofPlace);
  return h(
    'div',
    { class: `page side-${place.thread ? place.side : 'x'}${place.thread ? ' with-thread' : ''} ${place.drawer ? 'x-open' : ''}` },
    h(Bar, { place }),
    h(Line),
    h(Sidebar),
    h('main', { class: 'middle' }, h(Hints), place.home ? h(Home) : h(Channel, { id: place.channel })),
    place.thread && h(Thread, { channel: place.channel, ts: place.thread }),
    h(X),
    h(Wire),
    h(Modals),
    h(Toasts),
    h(News),
  );
}

const Bar = ({ place }) =>
  h(
    'header',
    { class: 'bar' },
    h('span', { class: 'bar-name' }, h('img', { src: '/assets/perch.svg', alt: '' }), h('b', null, 'Perch'), h('span', { class: 'bar-note' }, 'sandbox')),
    h(FeedBar),
    h('span', { class: 'bar-space' }),
    h(WireButton),
    h(SideTabs, { place }),
    h(ThemeButton),
  );

/** What stands at the right, where there is no room for both. */
const SideTabs = ({ place }) =>
  h(
    'div',
    { class: 'side-tabs', role: 'group', 'aria-label': 'At the right' },
    (place.thread ? ['thread', 'x'] : ['x']).map((side) =>
      h(
        'button',
        {
          type: 'button',
          key: side,
          'aria-label': side === 'x' ? 'X' : undefined,
          'aria-pressed': place.side === side && (side !== 'x' || place.drawer || place.thread) ? 'true' : 'false',
          onClick: () => showSide(side),
        },
        side === 'x' ? '𝕏' : 'Thread',
      ),
    ),
  );

const LINE = {
  connecting: 'Connecting to the sandbox …',
  lost: 'The connection to the sandbox was lost. What you see may be old; trying again …',
};

/** Says so when the line is down, and, for a moment, when it is back. */
function Line() {
  const line = useStore(ofLine);
  const [back, setBack] = useState(false);
  const [was, setWas] = useState(line);
  useEffect(() => {
    const returned = was === 'lost' && line === 'live';
    setWas(line);
    setBack(returned);
    if (!returned) return undefined;
    const timer = setTimeout(() => setBack(false), 3000);
    return () => clearTimeout(timer);
  }, [line]);
  const words = LINE[line] ?? (back ? 'Connected again. Everything is up to date.' : null);
  return h('div', { class: `line ${line}`, role: 'status' }, words && h('p', null, words));
}
