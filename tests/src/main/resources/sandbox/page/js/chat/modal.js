// The modals that are open, one on another. Those below keep what was typed in them.
import { h } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { closeView, handsFor, submit } from '../acts.js';
import { Blocks, Fence } from '../kit/blocks.js';
import { Kit } from '../kit/context.js';
import { Plain, wordsOf } from '../kit/text.js';
import { follow } from '../places.js';
import { useStore } from '../store.js';
import { useNames } from './message.js';

const ofViews = (state) => state.views;
const ofLeftOpen = (state) => state.leftOpen;

export function Modals() {
  const views = useStore(ofViews);
  return views.length ? h(Stack, { views }) : null;
}

function Stack({ views }) {
  const dialog = useRef(null);
  const top = views.at(-1);
  useLayoutEffect(() => {
    const from = document.activeElement;
    dialog.current.showModal();
    return () => from?.isConnected && from.focus({ preventScroll: true });
  }, []);
  const cancel = (event) => {
    event.preventDefault();
    closeView(top.id);
  };
  // A browser closes a dialog by itself when Escape is pressed twice; what is open shows again.
  const reopen = () => dialog.current.isConnected && dialog.current.showModal();
  return h(
    'dialog',
    { class: 'modal', ref: dialog, onCancel: cancel, onClose: reopen, 'aria-labelledby': `title-${top.id}` },
    views.map((view) => h(Modal, { key: view.id, view, hidden: view !== top })),
  );
}

function Modal({ view, hidden }) {
  const known = useNames();
  const leftOpen = useStore(ofLeftOpen).includes(view.id);
  const close = wordsOf(view.close) || 'Cancel';
  const form = useRef(null);
  const fields = useMemo(() => new Map(), [view.id]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(null);
  // What was wrong stands until somebody sets about it, whatever the app redraws meanwhile.
  const [errors, setErrors] = useState(view.errors);
  const kit = useMemo(() => {
    const place = { view: view.id };
    return { ...known, place, fields, state: view.state, errors, open: follow, ...handsFor(place, view.blocks) };
  }, [known, view, errors]);
  useWrongField(form, errors);

  const send = useCallback(
    async (event) => {
      event.preventDefault();
      if (busy) return;
      setBusy(true);
      setProblem(null);
      try {
        await Promise.all([...fields.values()].map((field) => field.settle?.()));
        const answer = await submit(view.id, valuesOf(fields));
        setErrors(byBlock(answer.errors ?? {}, fields));
      } catch (refused) {
        setProblem(refused.message);
      }
      setBusy(false);
    },
    [busy, view.id],
  );
  const onMended = () => setErrors((before) => (Object.keys(before).length ? {} : before));
  return h(
    'form',
    { ref: form, class: 'modal-form', hidden, noValidate: true, onSubmit: send, onInput: onMended },
    h(
      'header',
      { class: 'modal-head' },
      view.previous &&
        h('button', { type: 'button', class: 'icon', 'aria-label': 'Back', onClick: () => closeView(view.id) }, '‹'),
      h('img', { src: '/assets/perch.svg', alt: '' }),
      h('h2', { id: `title-${view.id}` }, h(Plain, { text: wordsOf(view.title) })),
      h('button', { type: 'button', class: 'icon', 'aria-label': 'Close', onClick: () => closeView(view.id) }, '×'),
    ),
    h(
      'div',
      { class: 'modal-body', tabIndex: -1 },
      leftOpen && h('p', { class: 'modal-note' }, `This form was left open before. Go on with it, or press ${close}.`),
      problem && h('p', { class: 'modal-problem', role: 'alert' }, problem),
      h(Kit.Provider, { value: kit }, h(Fence, null, h(Blocks, { blocks: view.blocks }))),
    ),
    h(
      'footer',
      { class: 'dialog-foot' },
      h('button', { type: 'button', class: 'btn', onClick: () => closeView(view.id) }, close),
      wordsOf(view.submit) &&
        h(
          'button',
          { type: 'submit', class: 'btn primary filled', 'aria-busy': busy ? 'true' : undefined },
          wordsOf(view.submit),
        ),
    ),
  );
}

/** What stands in the fields, by label, as the remote control takes it. */
function valuesOf(fields) {
  const values = {};
  for (const { label, read } of fields.values()) {
    const words = read();
    values[label] = words.length === 1 ? words[0] : words;
  }
  return values;
}

/** Errors by block id, of errors by label. */
function byBlock(errors, fields) {
  const wrong = [...fields].filter(([, { label }]) => errors[label]);
  return Object.fromEntries(wrong.map(([block, { label }]) => [block, errors[label]]));
}

/** Leads to the first field that something is wrong with. */
function useWrongField(form, errors) {
  const wrong = Object.keys(errors ?? {}).join(' ');
  useLayoutEffect(() => {
    if (wrong) form.current.querySelector('[aria-invalid="true"]')?.focus();
  }, [wrong]);
}
