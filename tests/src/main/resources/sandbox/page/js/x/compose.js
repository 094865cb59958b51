// Where any customer writes. Names are free: who has no account gets one with the first tweet.
import { h } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { editTweet, tweet } from '../acts.js';
import { store } from '../store.js';

const LONGEST = 280;
const NAME = /^[A-Za-z0-9_]{1,15}$/;

/** Who wrote last on this page, to go on with. */
let lastName = 'curious_kim';

/**
 * @param replyTo the tweet that is answered; null for a new one
 * @param onDone called when it was posted, or given up
 */
export function Compose({ replyTo, onDone }) {
  const { handles } = store.get();
  const [name, setName] = useState(replyTo && !handles.includes(replyTo.as) ? replyTo.as : lastName);
  const [text, setText] = useState(replyTo ? '' : `@${handles[0] ?? 'AcmeCare'} `);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const words = useRef(null);
  useLayoutEffect(() => {
    if (replyTo) words.current.focus();
  }, []);
  const valid = NAME.test(name) && text.trim() && !handles.includes(name);
  const send = async (event) => {
    event.preventDefault();
    if (!valid || busy) return;
    setBusy(true);
    const posted = await tweet(name, text.trim(), replyTo?.id);
    setBusy(false);
    if (!posted) return;
    lastName = name;
    setText(`@${handles[0]} `);
    onDone?.(true);
  };
  const people = [...new Set(store.get().tweets.map((t) => t.as))].filter((as) => !handles.includes(as));
  const left = LONGEST - [...text].length;
  const onKeyDown = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
    if (event.key === 'Escape' && replyTo) onDone?.(false);
  };
  return h(
    'form',
    { class: 'compose', onSubmit: send },
    h(
      'div',
      { class: 'compose-who' },
      h('label', { for: `${id}-as` }, replyTo ? 'Answer as @' : 'Tweet as @'),
      h('input', {
        id: `${id}-as`,
        class: 'input',
        value: name,
        list: `${id}-people`,
        maxLength: 15,
        autocomplete: 'off',
        spellcheck: false,
        onInput: (event) => setName(event.target.value.replace(/^@/, '')),
      }),
      h('datalist', { id: `${id}-people` }, people.slice(-40).map((as) => h('option', { key: as, value: as }))),
    ),
    h('textarea', {
      ref: words,
      class: 'input',
      rows: 2,
      value: text,
      'aria-label': replyTo ? `Answer to ${replyTo.as}` : 'What happens',
      placeholder: 'What happens?',
      onInput: (event) => setText(event.target.value),
      onKeyDown,
    }),
    h(
      'div',
      { class: 'compose-foot' },
      h('span', { class: left < 0 ? 'count over' : 'count' }, left < 40 ? left : ''),
      replyTo && h('button', { type: 'button', class: 'btn', onClick: () => onDone?.(false) }, 'Cancel'),
      h(
        'button',
        { type: 'submit', class: 'btn primary filled', disabled: !valid, 'aria-busy': busy ? 'true' : undefined },
        replyTo ? 'Answer' : 'Tweet',
      ),
    ),
  );
}

/** Where who wrote a tweet changes it. X keeps the old version beside the new one. */
export function Rewrite({ tweet: old, onDone }) {
  const words = useRef(null);
  const [busy, setBusy] = useState(false);
  useLayoutEffect(() => words.current.focus(), []);
  const save = async (event) => {
    event.preventDefault();
    const text = words.current.value.trim();
    if (!text || busy) return;
    setBusy(true);
    const edited = text === old.text || (await editTweet(old.id, text));
    setBusy(false);
    if (edited) onDone();
  };
  return h(
    'form',
    { class: 'compose', onSubmit: save, onKeyDown: (event) => event.key === 'Escape' && onDone() },
    h('textarea', { ref: words, class: 'input', rows: 3, defaultValue: old.text, 'aria-label': `The tweet of ${old.as}` }),
    h(
      'div',
      { class: 'compose-foot' },
      h('button', { type: 'button', class: 'btn', onClick: onDone }, 'Cancel'),
      h('button', { type: 'submit', class: 'btn primary filled', 'aria-busy': busy ? 'true' : undefined }, 'Save'),
    ),
  );
}
