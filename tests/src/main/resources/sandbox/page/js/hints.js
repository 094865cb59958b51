// Three steps for who is new here. Each is ticked off when it was done; all leave on request.
import { h } from 'preact';
import { createStore, useStore } from './store.js';

const KEPT = 'perch.hints';
const STEPS = [
  { id: 'claim', words: ['Press ', h('b', null, 'Claim'), ' on a card: the ticket is yours, and everybody sees it.'] },
  {
    id: 'answer',
    words: ['Press ', h('b', null, 'Approve & send'), ' or ', h('b', null, 'Edit'), ', and watch the reply appear on X.'],
  },
  { id: 'other', words: ['Play another part: ', h('b', null, 'Act as'), ' a colleague, or tweet as a customer.'] },
];

const hints = createStore({ done: [], hidden: localStorage.getItem(KEPT) === 'hidden' });

/** Something was done that a hint may have asked for. */
export function did(what, detail) {
  const step = what === 'press' ? stepOf(detail) : 'other';
  if (step) hints.set(({ done }) => ({ done: done.includes(step) ? done : [...done, step] }));
}

function stepOf(button) {
  if (button === 'Claim') return 'claim';
  return /^(?:Approve|Edit|Reply|Send)/.test(button ?? '') ? 'answer' : null;
}

const whole = (state) => state;

export function Hints() {
  const { done, hidden } = useStore(whole, hints);
  if (hidden) return null;
  const hide = () => {
    localStorage.setItem(KEPT, 'hidden');
    hints.set({ hidden: true });
  };
  return h(
    'aside',
    { class: 'hints', 'aria-label': 'First steps' },
    h(
      'ol',
      null,
      STEPS.map(({ id, words }, i) =>
        h(
          'li',
          { key: id, class: done.includes(id) ? 'done' : undefined },
          h('span', { class: 'hint-mark', 'aria-hidden': 'true' }, done.includes(id) ? '✓' : i + 1),
          h('span', null, words, done.includes(id) && h('span', { class: 'sr' }, ' (done)')),
        ),
      ),
    ),
    h('button', { type: 'button', class: 'icon', 'aria-label': 'Hide the first steps', onClick: hide }, '×'),
  );
}
