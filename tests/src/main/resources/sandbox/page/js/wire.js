// "Tell me what just happened": a drawer with the exchanges between Perch, Slack and X, the newest first.
import { h } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useNames } from './chat/message.js';
import { clockSecs } from './kit/dates.js';
import { store, useStore } from './store.js';
import { wordsFor } from './wire-words.js';

const KEPT = 300;

const ofOpen = (state) => state.place.wire === true;

const show = (wire) => store.set(({ place }) => ({ place: { ...place, wire } }));

export function WireButton() {
  const open = useStore(ofOpen);
  return h(
    'button',
    { type: 'button', class: 'btn', 'aria-expanded': open ? 'true' : 'false', onClick: () => show(!open) },
    'What just happened?',
  );
}

/** Below everything, covering nothing: one presses a button and reads on. */
export const Wire = () => (useStore(ofOpen) ? h(Drawer, { onClose: () => show(false) }) : null);

function Drawer({ onClose }) {
  const entries = useWire();
  const known = useNames();
  const [routine, setRoutine] = useState(false);
  const names = useMemo(
    () => ({
      user: (id) => known.people[id]?.name ?? 'Somebody',
      channel: (id) => (known.channels[id] ? `#${known.channels[id].name}` : 'a channel'),
    }),
    [known],
  );
  const lines = entries
    .map((entry) => ({ entry, ...wordsFor(entry, names) }))
    .filter((line) => routine || !line.quiet)
    .reverse();
  const onKeyDown = (event) => event.key === 'Escape' && onClose();
  return h(
    'aside',
    { class: 'wire', 'aria-label': 'What just happened', onKeyDown },
    h(
      'header',
      { class: 'pane-head' },
      h('h2', null, 'What just happened'),
      h('span', { class: 'pane-note' }, 'between Perch, Slack and X; the newest first'),
      h(
        'label',
        { class: 'choice' },
        h('input', { type: 'checkbox', checked: routine, onChange: () => setRoutine(!routine) }),
        h('span', null, 'routine too'),
      ),
      h('button', { type: 'button', class: 'icon', 'aria-label': 'Close', onClick: onClose }, '×'),
    ),
    h(
      'ol',
      { class: 'wire-list', tabIndex: 0, 'aria-label': 'Exchanges' },
      lines.map(({ entry, who, words }) => h(Line, { key: `${entry.service}${entry.number}`, entry, who, words })),
      !lines.length && h('li', { class: 'beginning' }, 'Nothing yet. Press a button on a card.'),
    ),
  );
}

const Line = ({ entry, who, words }) =>
  h(
    'li',
    null,
    h(
      'details',
      null,
      h(
        'summary',
        null,
        h('time', null, clockSecs(entry.at)),
        h('span', { class: `wire-who ${entry.toPerch ? 'in' : entry.service}` }, who),
        h('span', { class: 'wire-words', dir: 'auto' }, words),
        h('code', null, entry.kind),
      ),
      h(Json, { name: 'request', value: entry.request }),
      entry.response && h(Json, { name: 'answer', value: entry.response }),
    ),
  );

const Json = ({ name, value }) => h('pre', { 'aria-label': name, tabIndex: 0 }, JSON.stringify(value, null, 2));

/** All that crosses the wire while the drawer is open, and a little of before. */
function useWire() {
  const [entries, setEntries] = useState([]);
  useEffect(() => {
    const source = new EventSource('/page/wire');
    // The first of each connection come again.
    const seen = new Set();
    source.onmessage = ({ data }) => {
      const entry = JSON.parse(data);
      const id = `${entry.service}${entry.number}`;
      if (seen.has(id)) return;
      seen.add(id);
      setEntries((before) => [...before.slice(1 - KEPT), entry]);
    };
    return () => source.close();
  }, []);
  return entries;
}
