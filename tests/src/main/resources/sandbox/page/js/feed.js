// The bar above: whether tweets come in, how fast, and how far the feed is; the look; the line.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { beginStorm, setFeed } from './acts.js';
import { Menu } from './kit/menu.js';
import { useStore } from './store.js';

const SPEEDS = [
  { key: '6', text: 'Calm', detail: '6 a minute' },
  { key: '12', text: 'Steady', detail: '12 a minute' },
  { key: '40', text: 'Busy', detail: '40 a minute' },
  { key: '120', text: 'Storm', detail: '120 a minute' },
];

const ofFeed = (state) => state.feed;

export function FeedBar() {
  const feed = useStore(ofFeed);
  const [speed, setSpeed] = useState('12');
  const through = feed.of > 0 && feed.played === feed.of;
  const choose = ({ key }) => {
    setSpeed(key);
    if (feed.on) setFeed(true, Number(key));
  };
  return h(
    'div',
    { class: 'feed', role: 'group', 'aria-label': 'The feed of tweets' },
    h(
      'button',
      { type: 'button', class: 'btn', disabled: through, onClick: () => setFeed(!feed.on, Number(speed)) },
      feed.on ? '❚❚ Stop the feed' : '▶ Play the feed',
    ),
    h(
      Menu,
      { className: 'btn select', label: `Speed: ${labelOf(speed)}`, options: SPEEDS, chosen: [speed], onChoose: choose },
      h('span', { class: 'select-words' }, labelOf(speed)),
    ),
    h(
      'button',
      { type: 'button', class: 'btn', title: '24 people tweet nearly the same within ten seconds', onClick: beginStorm },
      '⛈ A storm',
    ),
    h(
      'span',
      { class: 'feed-count' },
      h('progress', { max: feed.of || 1, value: feed.played, 'aria-label': 'Tweets played' }),
      through ? `all ${feed.of} tweets played` : `${feed.played} of ${feed.of}`,
    ),
  );
}

const ofStopped = ({ feed }) => !feed.on && feed.played < feed.of;

/** What to do where nothing has come in yet. */
export function NothingYet({ children }) {
  const stopped = useStore(ofStopped);
  return stopped ? ' The feed is stopped: press ▶ Play the feed above, or tweet as a customer at the right.' : children;
}

const labelOf = (key) => SPEEDS.find((speed) => speed.key === key).text;
