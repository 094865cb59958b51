// Direct messages: talks of any customer with a handle, and the one that is open.
import { h } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sendDm } from '../acts.js';
import { Avatar } from '../chat/avatar.js';
import { ago, inFull } from '../kit/dates.js';
import { store } from '../store.js';
import { AsField, isName } from './as-field.js';
import { Pictures } from './pictures.js';
import { unreadIn } from './talks.js';
import { Words } from './tweet.js';

export function DirectMessages({ talks, read, handles }) {
  // A key of a talk, or 'new'.
  const [open, setOpen] = useState(null);
  const talk = talks.find(({ key }) => key === open);
  if (talk) return h(Talk, { key: talk.key, talk, onBack: () => setOpen(null) });
  if (open) return h(Begin, { handles, onBack: () => setOpen(null), onBegun: setOpen });
  return [
    h('div', { class: 'x-compose dm-new' }, h('button', { type: 'button', class: 'btn', onClick: () => setOpen('new') }, 'Write as a customer …')),
    h(
      'ul',
      { class: 'x-list dm-talks', 'aria-label': 'Direct messages, the latest first' },
      talks.map((each) => h(Entry, { key: each.key, talk: each, unread: unreadIn(each, read), onOpen: () => setOpen(each.key) })),
      !talks.length && h('li', { class: 'beginning' }, 'Nobody has written yet. Handles that take direct messages hear from any customer here.'),
    ),
  ];
}

function Entry({ talk, unread, onOpen }) {
  const last = talk.messages.at(-1);
  return h(
    'li',
    null,
    h(
      'button',
      { type: 'button', class: unread ? 'dm-entry unread' : 'dm-entry', onClick: onOpen },
      h(Avatar, { id: talk.customer, name: talk.customer, size: 's' }),
      h(
        'span',
        { class: 'dm-words' },
        h('b', null, `@${talk.customer}`),
        h('small', null, ` with @${talk.handle}`),
        h('span', { class: 'dm-last', dir: 'auto' }, last.from === talk.handle ? '↩ ' : '', last.text || 'a picture'),
      ),
      unread > 0 && h('span', { class: 'count-badge' }, unread, h('span', { class: 'sr' }, ' unread')),
    ),
  );
}

function Talk({ talk, onBack }) {
  const list = useRef(null);
  const last = talk.messages.at(-1).id;
  useLayoutEffect(() => {
    list.current.scrollTop = list.current.scrollHeight;
  }, [last]);
  useEffect(() => {
    store.set(({ dmRead }) => ({ dmRead: { ...dmRead, [talk.key]: last } }));
  }, [last]);
  return [
    h(Head, { onBack }, h('b', null, `@${talk.customer}`), ` with @${talk.handle}`),
    h(
      'ol',
      { class: 'x-list dm-list', ref: list, tabIndex: 0, 'aria-label': `Messages of ${talk.customer} and ${talk.handle}` },
      talk.messages.map((dm) => h(Bubble, { key: dm.id, dm, ours: dm.from === talk.handle })),
    ),
    h(Line, { label: `Message as @${talk.customer} to @${talk.handle}`, onSend: (text) => sendDm(talk.customer, talk.handle, text) }),
  ];
}

const Bubble = ({ dm, ours }) => {
  const at = new Date(dm.at);
  return h(
    'li',
    { class: ours ? 'dm ours' : 'dm', 'data-dm': dm.id },
    h('div', { class: 'dm-bubble' }, h(Pictures, { pictures: dm.pictures }), dm.text && h('p', { class: 'tweet-words', dir: 'auto' }, h(Words, { text: dm.text }))),
    h('small', null, `@${dm.from} · `, h('time', { title: inFull(at / 1000) }, ago(at))),
  );
};

/** A first message, by anybody to any handle. */
function Begin({ handles, onBack, onBegun }) {
  const [name, setName] = useState('curious_kim');
  const [handle, setHandle] = useState(handles[0]);
  const id = useId();
  const send = async (text) => {
    if (!isName(name) || handles.includes(name)) return null;
    const sent = await sendDm(name, handle, text);
    if (sent) onBegun(`${handle}/${name}`);
    return sent;
  };
  return [
    h(Head, { onBack }, h('b', null, 'A customer writes')),
    h(
      'div',
      { class: 'compose' },
      h(AsField, { label: 'As @', name, onName: setName }),
      h(
        'div',
        { class: 'compose-who' },
        h('label', { for: id }, 'To'),
        h(
          'select',
          { id, class: 'input', value: handle, onChange: (event) => setHandle(event.target.value) },
          handles.map((each) => h('option', { key: each, value: each }, `@${each}`)),
        ),
      ),
    ),
    h('div', { class: 'x-list' }),
    h(Line, { label: `Message as @${name} to @${handle}`, onSend: send, focus: true }),
  ];
}

const Head = ({ onBack, children }) =>
  h(
    'div',
    { class: 'dm-head' },
    h('button', { type: 'button', class: 'icon', 'aria-label': 'Back to all messages', onClick: onBack }, '‹'),
    h('span', null, children),
  );

function Line({ label, onSend, focus }) {
  const words = useRef(null);
  const [busy, setBusy] = useState(false);
  useLayoutEffect(() => {
    if (focus) words.current.focus();
  }, []);
  const send = async (event) => {
    event.preventDefault();
    const text = words.current.value.trim();
    if (!text || busy) return;
    setBusy(true);
    const sent = await onSend(text);
    setBusy(false);
    if (sent && words.current) words.current.value = '';
  };
  const onKeyDown = (event) => event.key === 'Enter' && !event.shiftKey && !event.isComposing && send(event);
  return h(
    'form',
    { class: 'dm-line', onSubmit: send },
    h('textarea', { ref: words, class: 'input', rows: 1, 'aria-label': label, placeholder: label, onKeyDown }),
    h('button', { type: 'submit', class: 'btn primary filled', 'aria-busy': busy ? 'true' : undefined }, 'Send'),
  );
}
