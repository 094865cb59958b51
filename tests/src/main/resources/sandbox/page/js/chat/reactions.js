// Emoji under a message: who put them there, and one's own to put and take away.
import { h } from 'preact';
import { react } from '../acts.js';
import { emojiOf } from '../kit/emoji.js';
import { Menu } from '../kit/menu.js';

/** The few that one puts under messages at work. */
export const QUICK = [
  '+1', 'eyes', 'white_check_mark', 'pray', 'tada', 'heart',
  'joy', 'thinking_face', 'raised_hands', 'warning', 'question', 'rotating_light',
].map((name) => ({ key: name, text: emojiOf(name), label: name.replaceAll('_', ' ') }));

export const reactedBy = (message, emoji, user) =>
  message.reactions?.some(({ name, users }) => name === emoji && users.includes(user)) ?? false;

export function Reactions({ message, people, me }) {
  if (!message.reactions?.length) return null;
  return h(
    'div',
    { class: 'reactions', role: 'group', 'aria-label': 'Reactions' },
    message.reactions.map((reaction) => h(Reaction, { key: reaction.name, message, reaction, people, me })),
    h(
      Menu,
      {
        className: 'reaction add',
        grid: true,
        label: 'Add a reaction',
        title: 'Add a reaction',
        options: QUICK,
        onChoose: ({ key }) => react(message, key, reactedBy(message, key, me)),
      },
      '☺+',
    ),
  );
}

function Reaction({ message, reaction: { name, users, count }, people, me }) {
  const mine = users.includes(me);
  const who = users.map((id) => (id === me ? 'you' : (people[id]?.name ?? id))).join(', ');
  const words = `${name.replaceAll('_', ' ')}, ${count}: ${who}`;
  return h(
    'button',
    {
      type: 'button',
      class: 'reaction',
      title: words,
      'aria-label': words,
      'aria-pressed': mine ? 'true' : 'false',
      onClick: () => react(message, name, mine),
    },
    h('span', { class: 'emoji', 'aria-hidden': 'true' }, emojiOf(name) ?? `:${name}:`),
    h('span', null, count),
  );
}
