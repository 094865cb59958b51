// Trees of mrkdwn, and Block Kit's text objects, as elements of the document. All words become text nodes.
import { h } from 'preact';
import { useKit } from './context.js';
import { formatDate, inFull } from './dates.js';
import { emojiOf } from './emoji.js';
import { isSafe, parse } from './mrkdwn.js';

/** A link that leaves in a tab of its own, unless it leads somewhere on this page. */
export function Link({ url, children, className }) {
  const { open } = useKit();
  if (!isSafe(url)) return h('span', null, children);
  const follow = (event) => {
    if (open(url)) event.preventDefault();
  };
  return h(
    'a',
    { href: url, class: className, title: url, target: '_blank', rel: 'noopener noreferrer', onClick: follow },
    children,
  );
}

export function Mention({ id }) {
  const { people, me } = useKit();
  const name = people[id]?.name ?? (id === 'USLACKBOT' ? 'Slackbot' : id);
  return h('span', { class: id === me ? 'mention me' : 'mention' }, '@', name);
}

export function ChannelLink({ id, label }) {
  const { channels, openChannel } = useKit();
  const channel = channels[id];
  const words = '#' + (channel?.name ?? (label || id));
  return channel?.member && openChannel
    ? h('button', { type: 'button', class: 'mention plain', onClick: () => openChannel(id) }, words)
    : h('span', { class: 'mention' }, words);
}

export function GroupMention({ id, label }) {
  const { groups, people, me } = useKit();
  const group = groups[id];
  const members = group?.users?.map((user) => people[user]?.name ?? user).join(', ');
  return h(
    'span',
    { class: group?.users?.includes(me) ? 'mention me' : 'mention', title: group && `${group.name}: ${members || 'nobody'}` },
    '@',
    group?.handle ?? (label.replace(/^@/, '') || id),
  );
}

export const Broadcast = ({ range }) => h('span', { class: 'mention me' }, '@', range);

export function DateText({ at, format, url, fallback }) {
  const words = formatDate(at, format, fallback);
  const time = h('time', { title: inFull(at) }, words);
  return url ? h(Link, { url }, time) : time;
}

export function Emoji({ name }) {
  const character = emojiOf(name);
  return character
    ? h('span', { class: 'emoji', role: 'img', 'aria-label': name.replaceAll('_', ' ') }, character)
    : `:${name}:`;
}

/** A list of nodes from the parser. */
export const Nodes = ({ nodes }) => nodes.map((node, i) => h(Node, { node, key: i }));

function Node({ node }) {
  const children = node.c && h(Nodes, { nodes: node.c });
  switch (node.t) {
    case 'bold':
      return h('strong', null, children);
    case 'italic':
      return h('em', null, children);
    case 'strike':
      return h('s', null, children);
    case 'code':
      return h('code', null, node.v);
    case 'pre':
      return h('pre', null, node.v);
    case 'quote':
      return h('blockquote', null, children);
    case 'br':
      return h('br');
    case 'link':
      return h(Link, { url: node.url }, children);
    case 'user':
      return h(Mention, node);
    case 'channel':
      return h(ChannelLink, node);
    case 'group':
      return h(GroupMention, node);
    case 'broadcast':
      return h(Broadcast, node);
    case 'date':
      return h(DateText, node);
    case 'emoji':
      return h(Emoji, node);
    default:
      return node.v;
  }
}

export const Mrkdwn = ({ text, verbatim }) => h(Nodes, { nodes: parse(text, { verbatim }) });

const SHORTCODE = /(:[a-z0-9_+'-]{1,60}:)/;

/** Plain text; its emoji are drawn where the app allows it. */
export const Plain = ({ text, emoji }) =>
  emoji === false
    ? text
    : text.split(SHORTCODE).map((part, i) => (i % 2 ? h(Emoji, { name: part.slice(1, -1), key: i }) : part));

/** Block Kit's text object, of either type. */
export function Text({ of }) {
  const words = wordsOf(of);
  return of?.type === 'mrkdwn'
    ? h(Mrkdwn, { text: words, verbatim: of.verbatim === true })
    : h(Plain, { text: words, emoji: of?.emoji });
}

/** The bare words of a text object; empty for anything else. */
export const wordsOf = (text) => (typeof text?.text === 'string' ? text.text : '');
