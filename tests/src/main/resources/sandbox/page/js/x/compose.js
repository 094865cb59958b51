// Where any customer writes.
import { h } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { editTweet, tweet } from '../acts.js';
import { Menu } from '../kit/menu.js';
import { store } from '../store.js';
import { AsField, isName } from './as-field.js';
import { DRAWN, MOST, ToPost } from './pictures.js';

const LONGEST = 280;

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
  const [pictures, setPictures] = useState([]);
  const [busy, setBusy] = useState(false);
  const words = useRef(null);
  useLayoutEffect(() => {
    if (replyTo) words.current.focus();
  }, []);
  const valid = isName(name) && text.trim() && !handles.includes(name);
  const send = async (event) => {
    event.preventDefault();
    if (!valid || busy) return;
    setBusy(true);
    const posted = await tweet(name, text.trim(), replyTo?.id, pictures);
    setBusy(false);
    if (!posted) return;
    lastName = name;
    setText(`@${handles[0]} `);
    setPictures([]);
    onDone?.(true);
  };
  const toggle = ({ key, label }) => {
    const others = pictures.filter((picture) => picture.name !== key);
    if (others.length < pictures.length) setPictures(others);
    else if (pictures.length < MOST) setPictures([...pictures, { name: key, alt: `A picture of ${label}` }]);
  };
  const left = LONGEST - [...text].length;
  const onKeyDown = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
    if (event.key === 'Escape' && replyTo) onDone?.(false);
  };
  return h(
    'form',
    { class: 'compose', onSubmit: send },
    h(AsField, { label: replyTo ? 'Answer as @' : 'Tweet as @', name, onName: setName }),
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
    h(ToPost, { pictures, onChange: setPictures }),
    h(
      'div',
      { class: 'compose-foot' },
      h(
        Menu,
        { className: 'icon', label: 'Add pictures', title: 'Add pictures', options: DRAWN, several: true, chosen: pictures.map((p) => p.name), onChoose: toggle },
        '🖼',
      ),
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
