// Fields to write in. What somebody has typed stays, whatever the app draws around it.
import { h } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useField } from './field.js';
import { listOf } from './list-of.js';
import { wordsOf } from './text.js';

/** The app hears of typing once the typing rests for a moment. */
const REST = 250;

/** Words of a rich text, as somebody would type them. */
const plainOf = (rich) =>
  listOf(rich?.elements)
    .map((part) => listOf(part.elements).map((inline) => String(inline.text ?? inline.url ?? '')).join(''))
    .join('\n');

/** Slack lays out what is typed; here it is just written. */
export const RichTextInput = ({ element, ...props }) =>
  h(TextInput, { ...props, element: { ...element, multiline: true, initial_value: plainOf(element.initial_rich_text_value ?? element.initial_value) } });

const TYPES = { email_text_input: 'email', url_text_input: 'url' };

export function TextInput({ block, element, field }) {
  const input = useRef(null);
  const [length, setLength] = useState(() => String(element.initial_value ?? '').length);
  const dispatch = useDispatch(element, (value) => tell([value]));
  const tell = useField(block, element, () => [input.current?.value ?? ''], dispatch.settle);
  // Before anybody can type: what is typed first would else be written over.
  useLayoutEffect(() => {
    const node = input.current;
    node.value = String(element.initial_value ?? '');
    if (element.focus_on_load) {
      node.focus();
      node.setSelectionRange?.(node.value.length, node.value.length);
    }
    // Only when it appears: later on the field belongs to whoever types in it.
  }, []);
  const onInput = (event) => {
    setLength(event.target.value.length);
    dispatch.typed(event.target.value);
  };
  const onKeyDown = (event) => {
    if (event.key === 'Enter' && !event.isComposing && (!element.multiline || event.ctrlKey)) {
      event.preventDefault();
      dispatch.entered(event.target.value);
    }
  };
  const most = Number(element.max_length) || 0;
  return h(
    'div',
    { class: 'text-input' },
    h(element.multiline ? 'textarea' : 'input', {
      ref: input,
      id: field?.id,
      class: 'input',
      type: element.multiline ? undefined : (TYPES[element.type] ?? 'text'),
      inputMode: element.type === 'number_input' ? 'decimal' : undefined,
      rows: element.multiline ? 4 : undefined,
      placeholder: wordsOf(element.placeholder) || undefined,
      autocomplete: 'off',
      'aria-describedby': field?.describedBy,
      'aria-invalid': field?.invalid,
      'aria-required': field?.required,
      onInput,
      onKeyDown,
    }),
    most > 0 &&
      length > most * 0.8 &&
      h('span', { class: length > most ? 'count over' : 'count' }, `${most - length}`),
  );
}

/** Sends what is typed as the app asked: after each rest, on Enter, one call at a time, the last words last. */
function useDispatch(element, send) {
  const latest = useRef(send);
  latest.current = send;
  const sender = useRef(null);
  sender.current ??= createSender((value) => latest.current(value));
  useEffect(() => () => sender.current.settle(), []);
  const on = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  return {
    typed: (value) => on.includes('on_character_entered') && sender.current.later(value),
    entered: (value) => on.includes('on_enter_pressed') && sender.current.now(value),
    settle: sender.current.settle,
  };
}

function createSender(send) {
  let timer = null;
  let waiting = null;
  let running = null;
  const run = async () => {
    while (waiting) {
      const { value } = waiting;
      waiting = null;
      await send(value);
    }
    running = null;
  };
  const now = (value) => {
    clearTimeout(timer);
    waiting = { value };
    running ??= run();
  };
  const later = (value) => {
    clearTimeout(timer);
    timer = setTimeout(now, REST, value);
  };
  // A form that is sent carries its words itself: what was not told yet need not be told any more.
  const settle = async () => {
    clearTimeout(timer);
    waiting = null;
    await running;
  };
  return { now, later, settle };
}
