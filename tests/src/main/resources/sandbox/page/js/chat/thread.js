// A thread: the message it hangs on, the replies, and where one writes.
import { h } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import { loadThread } from '../acts.js';
import { closeThread } from '../places.js';
import { useStore } from '../store.js';
import { Composer } from './composer.js';
import { Messages } from './messages.js';

export function Thread({ channel, ts }) {
  const key = `${channel}/${ts}`;
  const messages = useStore(useCallback((state) => state.threads[key], [key]));
  const as = useStore(useCallback((state) => state.as, []));
  const name = useStore(useCallback((state) => state.channels.find((c) => c.id === channel)?.name, [channel]));
  useEffect(() => {
    if (!messages) loadThread(channel, ts);
  }, [key, as, !messages]);
  const onKeyDown = (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) closeThread();
  };
  return h(
    'section',
    { class: 'thread', 'aria-label': 'Thread', onKeyDown },
    h(
      'header',
      { class: 'pane-head' },
      h('h2', null, 'Thread'),
      h('span', { class: 'pane-note' }, '#', name),
      h('button', { type: 'button', class: 'icon', 'aria-label': 'Close the thread', onClick: closeThread }, '×'),
    ),
    h(Messages, { key, messages: messages ?? [], name: 'Thread', inThread: true }),
    h(Composer, {
      key: `c ${as} ${key}`,
      channel,
      thread: ts,
      placeholder: 'Reply to colleagues, or @Perch and the words for the customer',
    }),
  );
}
