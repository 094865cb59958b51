// Where one writes: Enter sends, Shift+Enter breaks the line; / completes commands and @ names.
import { h } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { say } from '../acts.js';
import { store } from '../store.js';

const COMMANDS = [{ text: '/faq search ', words: '/faq search', detail: 'what the FAQ bank says about something' }];
const MOST = 8;

export function Composer({ channel, thread, placeholder }) {
  const field = useRef(null);
  const [waiting, setWaiting] = useState(0);
  const before = useRef(Promise.resolve());
  const [found, setFound] = useState({ options: [], at: 0 });
  const list = useId();

  const grow = () => {
    const { style } = field.current;
    style.height = 'auto';
    style.height = `${Math.min(180, field.current.scrollHeight + 2)}px`;
  };
  const look = () => {
    grow();
    setFound({ options: suggestions(field.current), at: 0 });
  };
  const take = (option) => {
    const { value, selectionStart } = field.current;
    const start = selectionStart - option.typed.length;
    field.current.setRangeText(option.text, start, selectionStart, 'end');
    if (value !== field.current.value) look();
    setFound({ options: [], at: 0 });
    field.current.focus();
  };
  const send = async () => {
    const text = field.current.value.trim();
    if (!text) return;
    // The line leaves at once, and comes back if it was refused; the next need not wait for it.
    field.current.value = '';
    look();
    setWaiting((lines) => lines + 1);
    const turn = before.current.then(() => say(channel, thread, text));
    before.current = turn;
    const sent = await turn;
    setWaiting((lines) => lines - 1);
    if (!sent && field.current && !field.current.value) {
      field.current.value = text;
      grow();
    }
    field.current?.focus();
  };
  const onKeyDown = (event) => {
    const { options, at } = found;
    if (options.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : options.length - 1;
      setFound({ options, at: (at + step) % options.length });
    } else if (options.length && (event.key === 'Tab' || event.key === 'Enter')) {
      event.preventDefault();
      take(options[at]);
    } else if (options.length && event.key === 'Escape') {
      event.preventDefault();
      setFound({ options: [], at: 0 });
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  };
  const open = found.options.length > 0;
  return h(
    'div',
    { class: 'composer' },
    open && h(Suggestions, { id: list, found, take }),
    h('textarea', {
      ref: field,
      rows: 1,
      placeholder,
      'aria-label': placeholder,
      role: 'combobox',
      'aria-expanded': open ? 'true' : 'false',
      'aria-controls': open ? list : undefined,
      'aria-autocomplete': 'list',
      'aria-activedescendant': open ? `${list}-${found.at}` : undefined,
      autocomplete: 'off',
      onInput: look,
      onKeyDown,
      onBlur: () => setFound({ options: [], at: 0 }),
    }),
    h(
      'button',
      { type: 'button', class: 'btn primary filled send', 'aria-label': 'Send', 'aria-busy': waiting ? 'true' : undefined, onClick: send },
      '➤',
    ),
  );
}

const Suggestions = ({ id, found, take }) =>
  h(
    'div',
    { class: 'suggestions', id, role: 'listbox', 'aria-label': 'Suggestions' },
    found.options.map((option, i) =>
      h(
        'div',
        {
          key: option.words,
          id: `${id}-${i}`,
          role: 'option',
          class: 'popup-item',
          'aria-selected': i === found.at ? 'true' : 'false',
          'data-current': i === found.at ? '' : undefined,
          // Before the field loses its focus.
          onPointerDown: (event) => {
            event.preventDefault();
            take(option);
          },
        },
        h('span', { class: 'popup-text' }, option.words),
        h('span', { class: 'popup-detail' }, option.detail),
      ),
    ),
  );

/** What the word before the cursor may become. */
function suggestions({ value, selectionStart }) {
  const before = value.slice(0, selectionStart);
  if (/^\/[^\n]*$/.test(before)) {
    return COMMANDS.filter((c) => c.text.startsWith(before) && c.text !== before).map((c) => ({ ...c, typed: before }));
  }
  const name = /(?:^|\s)(@[\p{L}]*)$/u.exec(before)?.[1];
  if (!name) return [];
  return Object.values(store.get().people)
    .filter((p) => `@${p.name}`.toLowerCase().startsWith(name.toLowerCase()))
    .sort((a, b) => (b.role === 'perch') - (a.role === 'perch'))
    .slice(0, MOST)
    .map((p) => ({ typed: name, text: `@${p.name} `, words: `@${p.name}`, detail: p.fullName === p.name ? 'app' : p.fullName }));
}
