// A list of messages that stays at its end while one reads there, and holds still while one reads above.
import { h } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dayName } from '../kit/dates.js';
import { store, useStore } from '../store.js';
import { Message } from './message.js';

/** Messages of one author this close together share a name. */
const TOGETHER_SECONDS = 300;

/** How near the end counts as at the end, in pixels. */
const NEAR = 80;

const ofFocus = (state) => state.focusMessage;

/**
 * @param name what a screen reader calls the list
 * @param newFrom the ts after which everything was new when the list was opened; null for none
 * @param onEarlier fetches what is before the first message; null when nothing is
 * @param onSeen called with the ts of the last message while the end is in view
 */
export function Messages({ messages, name, newFrom, inThread, onEarlier, onSeen, children }) {
  const scroller = useRef(null);
  const atEnd = useRef(true);
  const before = useRef(null);
  const lastSeen = useRef(null);
  const [below, setBelow] = useState(0);
  const last = messages.at(-1)?.ts;
  const count = messages.length;

  useLayoutEffect(() => {
    const box = scroller.current;
    if (before.current) {
      // Older messages came in above: what was in view stays in view.
      box.scrollTop = before.current.top + box.scrollHeight - before.current.height;
      before.current = null;
    } else if (atEnd.current) {
      box.scrollTop = box.scrollHeight;
    } else if (last > (lastSeen.current ?? '')) {
      setBelow((n) => n + 1);
    }
    lastSeen.current = last;
  }, [last, count]);

  useEffect(() => {
    // Cards grow when they are redrawn, and rows out of view are measured late: the end stays the end.
    const observer = new ResizeObserver(() => {
      if (atEnd.current) scroller.current.scrollTop = scroller.current.scrollHeight;
    });
    observer.observe(scroller.current);
    observer.observe(scroller.current.firstElementChild);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (last && atEnd.current && document.visibilityState === 'visible') onSeen?.(last);
  }, [last, count, onSeen]);

  const onScroll = useCallback(() => {
    const box = scroller.current;
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
    if (atEnd.current) {
      setBelow(0);
      if (last) onSeen?.(last);
    }
    if (box.scrollTop < 300 && onEarlier && !before.current) {
      before.current = { top: box.scrollTop, height: box.scrollHeight };
      onEarlier();
    }
  }, [last, onEarlier, onSeen]);

  useFocus(scroller, atEnd);
  const toEnd = () => {
    scroller.current.scrollTop = scroller.current.scrollHeight;
  };
  return h(
    'div',
    { class: 'messages-frame' },
    h(
      'div',
      { class: 'messages', ref: scroller, onScroll, tabIndex: 0, role: 'region', 'aria-label': name },
      h('div', { class: 'messages-list' }, children, rows(messages, newFrom, inThread)),
    ),
    below > 0 &&
      h(
        'button',
        { type: 'button', class: 'to-end', onClick: toEnd },
        below === 1 ? '1 new message ↓' : `${below} new messages ↓`,
      ),
  );
}

function rows(messages, newFrom, inThread) {
  let day = null;
  let before = null;
  let marked = !newFrom;
  return messages.flatMap((message, i) => {
    const own = dayName(message.ts);
    const dividers = [];
    if (own !== day && !(inThread && i > 0)) dividers.push(!inThread && h(Divider, { key: `day ${own}`, words: own }));
    if (!marked && message.ts > newFrom) {
      if (before) dividers.push(h(Divider, { key: 'new', words: 'New', kind: 'new' }));
      marked = true;
    }
    const follows = !dividers.some(Boolean) && goesOn(before, message);
    day = own;
    before = message;
    const head = inThread && i === 0;
    return [...dividers, h(Message, { key: message.ts, message, follows: follows && !(inThread && i === 1), inThread, head })];
  });
}

const goesOn = (before, message) =>
  before !== null &&
  before.user === message.user &&
  !before.ephemeral &&
  !message.ephemeral &&
  !message.blocks.some((block) => block.type === 'actions') &&
  Number(message.ts) - Number(before.ts) < TOGETHER_SECONDS;

const Divider = ({ words, kind = 'day' }) =>
  h('div', { class: `divider ${kind}`, role: 'separator', 'aria-label': words }, h('span', null, words));

/** Shows a message that a link led to. */
function useFocus(scroller, atEnd) {
  const focus = useStore(ofFocus);
  useEffect(() => {
    const row = focus && scroller.current.querySelector(`[data-ts="${CSS.escape(focus.ts)}"]`);
    if (!row) return;
    atEnd.current = false;
    // Once: who comes back to this channel later starts at its end.
    store.set({ focusMessage: null });
    row.scrollIntoView({ block: 'center' });
    row.classList.remove('flash');
    void row.offsetWidth;
    row.classList.add('flash');
  }, [focus]);
}
