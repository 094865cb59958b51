// One message: who, when, what, and what hangs on it.
import { Component, h } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { handsFor } from '../acts.js';
import { follow, openChannel, openThread } from '../places.js';
import { useStore } from '../store.js';
import { Blocks, Fence } from '../kit/blocks.js';
import { Kit } from '../kit/context.js';
import { clock, inFull } from '../kit/dates.js';
import { Mrkdwn } from '../kit/text.js';
import { Avatar } from './avatar.js';
import { Files } from './files.js';
import { Reactions } from './reactions.js';
import { Tools } from './tools.js';

const ofNames = ({ people, groups, channels, me }) => names(people, groups, channels, me);

let known = null;

/** The same object as long as nobody comes, goes or is renamed. */
function names(people, groups, channels, me) {
  if (!known || known.people !== people || known.list !== channels || known.me !== me) {
    known = { people, groups, list: channels, me, channels: Object.fromEntries(channels.map((c) => [c.id, c])) };
  }
  return known;
}

export const useNames = () => useStore(ofNames);

/** Draws again only when the message itself is another: a channel may hold thousands. */
export class Message extends Component {
  shouldComponentUpdate(next) {
    const { message, follows, head } = this.props;
    return message !== next.message || follows !== next.follows || head !== next.head;
  }

  render(props) {
    return h(Row, props);
  }
}

function Row({ message, follows, inThread, head }) {
  const known = useNames();
  // Thousands of messages need no tools; the one that somebody comes near does.
  const [near, setNear] = useState(false);
  const come = near ? undefined : () => setNear(true);
  const body = useMemo(() => h(Body, { message, known }), [message, known]);
  const author = known.people[message.user];
  const name = author?.name ?? (message.user === 'USLACKBOT' ? 'Slackbot' : message.user);
  const classes = ['message', follows && 'follows', message.ephemeral && 'whisper', head && 'head'];
  const openReplies = () => openThread(message.channel, message.ts);
  return h(
    'article',
    {
      class: classes.filter(Boolean).join(' '),
      'data-ts': message.ts,
      'aria-label': `${name}, ${clock(message.ts)}`,
      onPointerEnter: come,
      onFocusIn: come,
    },
    message.ephemeral && h('p', { class: 'whisper-note' }, 'Only visible to you'),
    follows
      ? h('span', { class: 'gutter' }, h(Time, { ts: message.ts }))
      : h('span', { class: 'gutter' }, h(Avatar, { id: message.user, name: author?.fullName ?? name, app: author?.role === 'perch' })),
    h(
      'div',
      { class: 'message-main' },
      !follows &&
        h(
          'header',
          { class: 'message-who' },
          h('b', null, name),
          author?.kind === 'bot' && h('span', { class: 'badge' }, 'App'),
          author?.kind === 'external' && h('span', { class: 'badge' }, 'Partner'),
          author?.kind === 'guest' && h('span', { class: 'badge' }, 'Guest'),
          h(Time, { ts: message.ts }),
        ),
      body,
      h(Files, { files: message.files }),
      h(Reactions, { message, people: known.people, me: known.me }),
      !inThread && h(Replies, { message, people: known.people, onOpen: openReplies }),
    ),
    !message.ephemeral && !message.tombstone && h(Tools, { message, name, me: known.me, near, onReply: inThread ? null : openReplies }),
  );
}

const Time = ({ ts }) => h('time', { class: 'message-time', title: inFull(Number(ts)) }, clock(ts));

/** An app redraws its cards all day; of those nobody wants to read that they were. */
const wasEdited = (message) => message.edited && !message.tombstone && !(message.app && message.blocks.length);

function Body({ message, known }) {
  const kit = useMemo(() => {
    const place = { channel: message.channel, ts: message.ts };
    return { ...known, place, open: follow, openChannel, ...handsFor(place, message.blocks) };
  }, [known, message]);
  const content = message.tombstone
    ? h('p', { class: 'tombstone' }, 'This message was deleted.')
    : message.blocks.length
      ? h(Blocks, { blocks: message.blocks })
      : h('div', { class: 'words', dir: 'auto' }, h(Mrkdwn, { text: message.text }));
  return h(
    Kit.Provider,
    { value: kit },
    h(Fence, null, h('div', { class: 'message-body' }, content, wasEdited(message) && h('span', { class: 'edited' }, '(edited)'))),
  );
}

function Replies({ message, people, onOpen }) {
  const replies = message.replies;
  if (!replies) return null;
  const words = replies.count === 1 ? '1 reply' : `${replies.count} replies`;
  return h(
    'button',
    { type: 'button', class: 'replies', onClick: onOpen },
    h(
      'span',
      { class: 'faces' },
      replies.users
        .slice(0, 3)
        .map((id) =>
          h(Avatar, { key: id, id, name: people[id]?.fullName ?? id, app: people[id]?.role === 'perch', size: 's' }),
        ),
    ),
    h('span', null, words),
    h('span', { class: 'replies-latest' }, 'last ', clock(replies.latest)),
  );
}
