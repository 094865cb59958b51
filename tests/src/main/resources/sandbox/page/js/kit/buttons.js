// Buttons, with styles, confirmation and links; and the three dots.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { useConfirm } from './confirm.js';
import { useKit } from './context.js';
import { isSafe } from './mrkdwn.js';
import { listOf } from './list-of.js';
import { Menu } from './menu.js';
import { Plain, wordsOf } from './text.js';

/** Runs one thing at a time, and knows whether it runs. */
export function useBusy() {
  const [busy, setBusy] = useState(false);
  const run = async (act) => {
    if (busy) return;
    setBusy(true);
    try {
      await act();
    } finally {
      setBusy(false);
    }
  };
  return [busy, run];
}

const STYLE = { primary: ' primary', danger: ' danger' };

export function Button({ block, element }) {
  const { press, open } = useKit();
  const [ask, dialog] = useConfirm(element.confirm);
  const [busy, run] = useBusy();
  const style = Object.hasOwn(STYLE, element.style) ? STYLE[element.style] : '';
  const act = () => {
    if (element.url && isSafe(element.url) && !open(element.url)) {
      window.open(element.url, '_blank', 'noopener,noreferrer');
    }
    return run(() => press(block, element));
  };
  return [
    h(
      'button',
      {
        type: 'button',
        class: `btn${style}`,
        'aria-label': element.accessibility_label,
        'aria-busy': busy ? 'true' : undefined,
        'data-action': element.action_id,
        onClick: () => ask(act),
      },
      h(Plain, { text: wordsOf(element.text), emoji: element.text?.emoji }),
    ),
    dialog,
  ];
}

export function Overflow({ block, element }) {
  const { set, open } = useKit();
  const [ask, dialog] = useConfirm(element.confirm);
  const [busy, run] = useBusy();
  const options = listOf(element.options).map((option) => ({ key: option.value, text: wordsOf(option.text), option }));
  const choose = ({ option, text }) =>
    ask(() => {
      if (option.url) open(option.url);
      return run(() => set(block, element, [text]));
    });
  return [
    h(Menu, { className: 'btn dots', label: 'More actions', options, busy, onChoose: choose }, '⋯'),
    dialog,
  ];
}
