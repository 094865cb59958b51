// As whom one writes on X. Names are free: who has no account gets one with the first word.
import { h } from 'preact';
import { useId } from 'preact/hooks';
import { store } from '../store.js';

const NAME = /^[A-Za-z0-9_]{1,15}$/;
const OFFERED = 40;

export const isName = (name) => NAME.test(name);

export function AsField({ label, name, onName }) {
  const id = useId();
  const { tweets, dms, handles } = store.get();
  const people = [...new Set([...tweets.map((tweet) => tweet.as), ...dms.map((dm) => dm.from)])].filter((as) => !handles.includes(as));
  return h(
    'div',
    { class: 'compose-who' },
    h('label', { for: id }, label),
    h('input', {
      id,
      class: 'input',
      value: name,
      list: `${id}-people`,
      maxLength: 15,
      autocomplete: 'off',
      spellcheck: false,
      onInput: (event) => onName(event.target.value.replace(/^@/, '')),
    }),
    h('datalist', { id: `${id}-people` }, people.slice(-OFFERED).map((as) => h('option', { key: as, value: as }))),
  );
}
