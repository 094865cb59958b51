// Says new messages to screen readers, one short line each, of the channel that is open only.
import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useStore } from './store.js';

const ofLast = ({ rooms, place, people, me }) => {
  const last = rooms[place.channel]?.timeline.at(-1);
  return last && last.user !== me ? `${place.channel} ${last.ts} New message by ${people[last.user]?.name ?? 'somebody'}` : '';
};

export function News() {
  const last = useStore(ofLast);
  const [words, setWords] = useState('');
  const seen = useRef(null);
  useEffect(() => {
    const [channel, ts, ...rest] = last.split(' ');
    // Opening a channel is no news.
    if (seen.current?.channel === channel && ts > seen.current.ts) setWords(rest.join(' '));
    seen.current = { channel, ts };
  }, [last]);
  return h('div', { class: 'sr', role: 'log', 'aria-live': 'polite' }, words);
}
