// The channel in the middle: its name, its messages, and where one writes.
import { h } from 'preact';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import { loadEarlier, markRead } from '../acts.js';
import { NothingYet } from '../feed.js';
import { useStore } from '../store.js';
import { Composer } from './composer.js';
import { Messages } from './messages.js';

const MARKS = { private: '🔒', shared: '⇄', public: '#' };

export const markOf = (channel) => MARKS[channel.kind] ?? '#';

export function Channel({ id }) {
  const channel = useStore(useCallback((state) => state.channels.find((c) => c.id === id), [id]));
  const room = useStore(useCallback((state) => state.rooms[id], [id]));
  const readKey = useStore(useCallback((state) => `${state.as}/${id}`, [id]));
  const read = useStore(useCallback((state) => state.read[readKey], [readKey]));
  // Where "New" stands is decided when the channel is opened, and stays.
  const newFrom = useMemo(() => read ?? null, [readKey]);
  const onSeen = useCallback((ts) => markRead(id, ts), [id, readKey]);
  const loading = useRef(false);
  const onEarlier = useCallback(async () => {
    if (loading.current) return;
    loading.current = true;
    await loadEarlier(id);
    loading.current = false;
  }, [id]);
  if (!channel || !room) return h(Nowhere);
  return h(
    'section',
    { class: 'channel', 'aria-label': `Channel ${channel.name}` },
    h(
      'header',
      { class: 'pane-head' },
      h('h1', null, h('span', { class: 'channel-mark', 'aria-hidden': 'true' }, markOf(channel)), channel.name),
      h('span', { class: 'pane-note' }, `${channel.members} members`, channel.kind === 'shared' && ' · shared with a partner'),
    ),
    h(
      Messages,
      {
        key: readKey,
        messages: room.timeline,
        name: `Messages in ${channel.name}`,
        newFrom,
        onSeen,
        onEarlier: room.earlier ? onEarlier : null,
      },
      h(Beginning, { channel, earlier: room.earlier, empty: !room.timeline.length }),
    ),
    h(Composer, { key: `c ${readKey}`, channel: id, placeholder: `Message #${channel.name}, or type / for a command` }),
  );
}

const Beginning = ({ channel, earlier, empty }) =>
  earlier
    ? h('p', { class: 'beginning' }, 'Getting earlier messages …')
    : h(
        'p',
        { class: 'beginning' },
        `This is where #${channel.name} begins.`,
        empty && (channel.name === 'care' ? h(NothingYet, null, ' The first tweet lands here in a moment.') : ' Nothing has come in yet.'),
      );

const ofLine = ({ line }) => line;

const Nowhere = () => {
  const line = useStore(ofLine);
  const words = line === 'connecting' ? 'Opening the workspace …' : 'You are in no channel of this workspace.';
  return h('section', { class: 'channel nowhere' }, h('p', null, words));
};
