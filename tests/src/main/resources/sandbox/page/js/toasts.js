// Short words about something that did not work, or that just happened; they leave by themselves.
import { h } from 'preact';
import { store, useStore } from './store.js';

const STAY = 7000;
let count = 0;

export function toast(words, kind = 'problem') {
  const id = ++count;
  store.set(({ toasts }) => ({ toasts: [...toasts.slice(-3), { id, words, kind }] }));
  setTimeout(() => drop(id), STAY);
}

const drop = (id) => store.set(({ toasts }) => ({ toasts: toasts.filter((t) => t.id !== id) }));

/** Runs an act; a refusal is shown, and told by null. */
export async function attempt(act) {
  try {
    return await act();
  } catch (refused) {
    toast(refused.message);
    return null;
  }
}

const ofToasts = (state) => state.toasts;

export function Toasts() {
  const toasts = useStore(ofToasts);
  return h(
    'div',
    { class: 'toasts', role: 'status', 'aria-live': 'polite' },
    toasts.map((t) =>
      h(
        'div',
        { class: `toast ${t.kind}`, key: t.id },
        h('span', null, t.words),
        h('button', { type: 'button', class: 'icon', 'aria-label': 'Dismiss', onClick: () => drop(t.id) }, '×'),
      ),
    ),
  );
}
