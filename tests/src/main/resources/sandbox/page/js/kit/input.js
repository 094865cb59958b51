// A field of a form: its label above it, its hint or what is wrong with it below.
import { h } from 'preact';
import { useId } from 'preact/hooks';
import { useKit } from './context.js';
import { Element } from './element.js';
import { Plain, wordsOf } from './text.js';

const GROUPS = new Set(['radio_buttons', 'checkboxes']);

export function InputBlock({ block }) {
  const { errors } = useKit();
  const id = useId();
  const error = errors?.[block.block_id];
  const hint = wordsOf(block.hint);
  const field = {
    id,
    describedBy: [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
    invalid: error ? 'true' : undefined,
    required: block.optional ? undefined : 'true',
  };
  const words = [
    h(Plain, { text: wordsOf(block.label), emoji: block.label?.emoji }),
    block.optional && h('span', { class: 'optional' }, ' (optional)'),
  ];
  return h(
    'div',
    { class: error ? 'field wrong' : 'field' },
    GROUPS.has(block.element?.type)
      ? h('div', { class: 'field-label' }, words)
      : h('label', { class: 'field-label', for: id }, words),
    h(Element, { block, element: block.element, label: wordsOf(block.label), field }),
    error && h('p', { class: 'field-error', id: `${id}-error`, role: 'alert' }, error),
    hint && h('p', { class: 'field-hint', id: `${id}-hint` }, h(Plain, { text: hint, emoji: block.hint?.emoji })),
  );
}
