// Where one writes: Enter sends, Shift+Enter breaks the line; / completes commands and @ names; + attaches files and runs shortcuts.
import { h } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { isCommand, runShortcut, say } from '../acts.js';
import { Menu } from '../kit/menu.js';
import { toast } from '../toasts.js';
import { Attachments, sendFiles, useAttachments } from './attachments.js';
import { Suggestions, suggestionsFor } from './suggestions.js';
import { useShortcuts } from './tools.js';

export function Composer({ channel, thread, placeholder }) {
  const field = useRef(null);
  const [waiting, setWaiting] = useState(0);
  const before = useRef(Promise.resolve());
  const [found, setFound] = useState({ options: [], at: 0 });
  const list = useId();
  const attached = useAttachments();

  const grow = () => {
    const { style } = field.current;
    style.height = 'auto';
    style.height = `${Math.min(180, field.current.scrollHeight + 2)}px`;
  };
  const look = () => {
    grow();
    setFound({ options: suggestionsFor(field.current), at: 0 });
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
    const files = attached.files;
    if (!text && !files.length) return;
    if (files.length && isCommand(text)) return toast('A command takes no files along. Send it without them; one that needs a file, such as /faq import, asks for it.');
    // The line leaves at once, and comes back if it was refused; the next need not wait for it.
    field.current.value = '';
    attached.clear();
    look();
    // Now and not later: until the answer comes one may be elsewhere.
    field.current.focus();
    setWaiting((lines) => lines + 1);
    const turn = before.current.then(() => (files.length ? sendFiles(files, { channel, thread, text }) : say(channel, thread, text)));
    before.current = turn;
    const sent = await turn;
    setWaiting((lines) => lines - 1);
    if (!sent && field.current && !field.current.value) {
      field.current.value = text;
      grow();
    }
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
    { class: attached.over ? 'composer over' : 'composer', ...attached.dropped },
    open && h(Suggestions, { id: list, found, take }),
    h(Attachments, { attached }),
    h(Plus, { onAttach: attached.choose }),
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

const ATTACH = { key: 'attach', text: 'Attach files …' };

/** What else one can do where one writes. */
function Plus({ onAttach }) {
  const shortcuts = useShortcuts('global');
  return h(
    Menu,
    {
      className: 'icon',
      label: 'Attach files and run shortcuts',
      title: 'Attach files, run shortcuts',
      options: [ATTACH, ...shortcuts],
      onChoose: ({ shortcut }) => (shortcut ? runShortcut(shortcut) : onAttach()),
    },
    '+',
  );
}
