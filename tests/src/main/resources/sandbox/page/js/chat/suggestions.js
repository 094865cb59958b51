// What a line may go on with while one writes it: commands after a slash, names after an @.
import { h } from 'preact';
import { store } from '../store.js';

const MOST = 8;

/** What the word before the cursor may become: [{typed, text, words, detail}]. */
export function suggestionsFor({ value, selectionStart }) {
  const before = value.slice(0, selectionStart);
  if (/^\/[^\s]*$/.test(before)) return commands(before);
  const name = /(?:^|\s)(@[\p{L}-]*)$/u.exec(before)?.[1];
  return name ? names(name) : [];
}

/** The app's commands, as its manifest has them. */
const commands = (typed) =>
  (store.get().app?.commands ?? [])
    .filter(({ command }) => command.startsWith(typed))
    .map(({ command, hint, description }) => ({
      typed,
      text: `${command} `,
      words: [command, hint].filter(Boolean).join(' '),
      detail: description,
    }));

function names(typed) {
  const { people, groups } = store.get();
  const begins = (name) => `@${name}`.toLowerCase().startsWith(typed.toLowerCase());
  const persons = Object.values(people)
    .filter((person) => !person.deactivated && begins(person.name))
    .sort((a, b) => (b.role === 'perch') - (a.role === 'perch'))
    .map((person) => [person.name, person.fullName === person.name ? 'app' : person.fullName]);
  const teams = Object.values(groups)
    .filter((group) => begins(group.handle))
    .map((group) => [group.handle, 'group']);
  return [...persons, ...teams].slice(0, MOST).map(([name, detail]) => ({ typed, text: `@${name} `, words: `@${name}`, detail }));
}

export const Suggestions = ({ id, found, take }) =>
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
