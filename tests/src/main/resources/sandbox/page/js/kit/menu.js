// A button that opens a list to choose from: arrows, typing to find, Enter, Escape. Every select is made of it.
import { h } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useFound } from './found.js';

const GAP = 4;
const TALLEST = 320;

/** Lists longer than this can be searched. */
const SEARCHED_FROM = 9;

/** Tiles in a row of a grid. */
const COLUMNS = 6;

const DOWN = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -1e6, End: 1e6 };
const ACROSS = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS, Home: -1e6, End: 1e6 };

/**
 * @param options [{key, text, label, detail, group}]; the label is what a screen reader says where the text is a sign
 * @param find where the options come from as one types; see useFound
 * @param grid the options are tiles side by side
 * @param chosen keys of what is chosen now
 * @param several choosing goes on until the list is closed
 * @param label for screen readers; children is what stands on the button
 */
export function Menu({ options = [], find, grid, chosen = [], several, label, title, className, busy, field, onChoose, children }) {
  const [open, setOpen] = useState(false);
  const button = useRef(null);
  const id = useId();
  const close = (refocus = true) => {
    setOpen(false);
    if (refocus) button.current?.focus();
  };
  const choose = (option) => {
    if (!several) close();
    onChoose(option);
  };
  const onKeyDown = (event) => {
    if (!open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      setOpen(true);
    }
  };
  return [
    h(
      'button',
      {
        ref: button,
        type: 'button',
        id: field?.id,
        class: className,
        'aria-haspopup': 'listbox',
        'aria-expanded': open ? 'true' : 'false',
        'aria-controls': open ? id : undefined,
        'aria-label': label,
        title,
        'aria-describedby': field?.describedBy,
        'aria-busy': busy ? 'true' : undefined,
        onClick: () => setOpen(!open),
        onKeyDown,
      },
      children,
    ),
    open && h(Popup, { id, anchor: button, options, find, grid, chosen, several, label, choose, close }),
  ];
}

function Popup({ id, anchor, options, find, grid, chosen, several, label, choose, close }) {
  const [query, setQuery] = useState('');
  const { shown, note } = useFound(options, find, query);
  const [at, setAt] = useState(() => Math.max(0, options.findIndex((option) => chosen.includes(option.key))));
  const popup = useRef(null);
  const input = useRef(null);
  const searched = find != null || (!grid && options.length >= SEARCHED_FROM);
  const current = Math.min(at, shown.length - 1);
  usePlace(popup, anchor, shown.length);
  useLeaving(popup, anchor, close);
  // Before the next key arrives.
  useLayoutEffect(() => {
    (searched ? input.current : popup.current).focus();
  }, []);
  useEffect(() => {
    popup.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const onKeyDown = (event) => {
    const step = (grid ? ACROSS : DOWN)[event.key];
    if (step) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(shown.length - 1, current + step)));
    } else if (event.key === 'Enter' || (event.key === ' ' && !searched)) {
      event.preventDefault();
      if (shown[current]) choose(shown[current]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') {
      close();
    } else if (!searched && event.key.length === 1) {
      const found = shown.findIndex((option) => option.text.toLowerCase().startsWith(event.key.toLowerCase()));
      if (found >= 0) setAt(found);
    }
  };
  const active = shown.length ? `${id}-${current}` : undefined;
  const type = (event) => {
    setQuery(event.target.value);
    setAt(0);
  };
  return h(
    'div',
    { class: grid ? 'popup grid' : 'popup', popover: 'manual', ref: popup, tabIndex: -1, onKeyDown, ...(searched ? {} : listProps()) },
    searched &&
      h('input', {
        ref: input,
        class: 'popup-find',
        type: 'text',
        role: 'combobox',
        placeholder: 'Find',
        autocomplete: 'off',
        'aria-label': `Find in ${label ?? 'the list'}`,
        'aria-expanded': 'true',
        'aria-controls': id,
        'aria-activedescendant': active,
        value: query,
        onInput: type,
      }),
    searched ? h('div', { class: 'popup-list', ...listProps() }, items()) : items(),
  );

  function listProps() {
    return {
      id,
      role: 'listbox',
      'aria-label': label ?? 'Choices',
      'aria-multiselectable': several ? 'true' : undefined,
      'aria-activedescendant': searched ? undefined : active,
    };
  }

  function items() {
    if (!shown.length) return h('div', { class: 'popup-none', role: 'option', 'aria-disabled': 'true' }, note);
    return shown.flatMap((option, i) => {
      const title =
        option.group && option.group !== shown[i - 1]?.group
          ? [h('div', { class: 'popup-group', key: `g${i}`, role: 'presentation' }, option.group)]
          : [];
      return [...title, h(Item, { key: i, option, id: `${id}-${i}`, current: i === current, chosen, choose })];
    });
  }
}

const Item = ({ option, id, current, chosen, choose }) =>
  h(
    'div',
    {
      id,
      role: 'option',
      class: 'popup-item',
      'aria-selected': chosen.includes(option.key) ? 'true' : 'false',
      'data-current': current ? '' : undefined,
      'aria-label': option.label,
      title: option.label,
      onClick: () => choose(option),
    },
    h('span', { class: 'popup-text' }, option.text),
    option.detail && h('span', { class: 'popup-detail' }, option.detail),
  );

/** Under its button, or above where there is more room. */
function usePlace(popup, anchor, count) {
  useLayoutEffect(() => {
    const { style } = popup.current;
    if (!popup.current.matches(':popover-open')) popup.current.showPopover();
    const near = anchor.current.getBoundingClientRect();
    const below = innerHeight - near.bottom - 2 * GAP;
    const above = near.top - 2 * GAP;
    const up = below < Math.min(TALLEST, popup.current.scrollHeight) && above > below;
    style.maxHeight = `${Math.min(TALLEST, up ? above : below)}px`;
    style.minWidth = `${Math.max(160, near.width)}px`;
    style.left = `${Math.max(GAP, Math.min(near.left, innerWidth - popup.current.offsetWidth - GAP))}px`;
    style.top = up ? 'auto' : `${near.bottom + GAP}px`;
    style.bottom = up ? `${innerHeight - near.top + GAP}px` : 'auto';
  }, [count]);
}

/** Closes when somebody presses elsewhere, or what is below moves. */
function useLeaving(popup, anchor, close) {
  useLayoutEffect(() => {
    const elsewhere = (event) => {
      const inside = popup.current?.contains(event.target) || anchor.current?.contains(event.target);
      if (!inside) close(false);
    };
    document.addEventListener('pointerdown', elsewhere, true);
    addEventListener('resize', close);
    return () => {
      document.removeEventListener('pointerdown', elsewhere, true);
      removeEventListener('resize', close);
    };
  }, []);
}
