// What one may do with a message: react, reply in a thread, and the app's shortcuts behind the three dots.
import { h } from 'preact';
import { react, runShortcut } from '../acts.js';
import { Menu } from '../kit/menu.js';
import { useStore } from '../store.js';
import { QUICK, reactedBy } from './reactions.js';

const ofShortcuts = ({ app }) => app?.shortcuts;
const ofAppName = ({ app }) => app?.name;

/** Shortcuts of this type, as options of a menu. */
export function useShortcuts(type) {
  const shortcuts = useStore(ofShortcuts) ?? [];
  const group = useStore(ofAppName);
  return shortcuts
    .filter((shortcut) => shortcut.type === type)
    .map((shortcut) => ({ key: shortcut.callback, text: shortcut.name, group, shortcut }));
}

/**
 * @param near whether somebody points at the message, or has come to it with the keyboard
 * @param onReply opens the thread; null where one is in it
 */
export const Tools = ({ message, name, me, near, onReply }) =>
  h(
    'div',
    { class: 'tools', role: 'group', 'aria-label': `Message by ${name}` },
    onReply && h('button', { type: 'button', class: 'tool', 'aria-label': `Reply in a thread to ${name}`, onClick: onReply }, '💬 Reply'),
    (near || !onReply) && [h(React, { message, name, me }), h(More, { message, name })],
  );

const React = ({ message, name, me }) =>
  h(
    Menu,
    {
      className: 'tool',
      grid: true,
      label: `React to ${name}`,
      title: 'Add a reaction',
      options: QUICK,
      onChoose: ({ key }) => react(message, key, reactedBy(message, key, me)),
    },
    '☺',
  );

function More({ message, name }) {
  const options = useShortcuts('message');
  if (!options.length) return null;
  const label = `More actions on the message by ${name}`;
  const run = ({ shortcut }) => runShortcut(shortcut, message);
  return h(Menu, { className: 'tool', label, title: 'More actions', options, onChoose: run }, '⋮');
}
