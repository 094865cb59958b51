// Light, dark, or as the machine has it.
import { h } from 'preact';
import { useState } from 'preact/hooks';

const KEPT = 'perch.theme';
const NEXT = { auto: 'light', light: 'dark', dark: 'auto' };
const MARKS = { auto: '◐', light: '☀', dark: '☾' };

export function applyTheme(theme = localStorage.getItem(KEPT) ?? 'auto') {
  document.documentElement.dataset.theme = theme;
}

export function ThemeButton() {
  const [theme, setTheme] = useState(localStorage.getItem(KEPT) ?? 'auto');
  const turn = () => {
    const next = NEXT[theme];
    localStorage.setItem(KEPT, next);
    applyTheme(next);
    setTheme(next);
  };
  return h(
    'button',
    { type: 'button', class: 'icon', title: `Colours: ${theme}`, 'aria-label': `Colours: ${theme}. Press for ${NEXT[theme]}`, onClick: turn },
    MARKS[theme],
  );
}
