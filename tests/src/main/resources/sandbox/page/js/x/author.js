// What X shows of an account, and what it does not show because of it.
import { h } from 'preact';
import { setAccount } from '../acts.js';
import { Menu } from '../kit/menu.js';

/** Why the public cannot read a tweet; null when it can. */
export function hiddenBecause({ deleted, author }) {
  if (deleted) return 'This post was deleted by its author.';
  if (author?.deactivated) return 'This post is from an account that no longer exists.';
  if (author?.suspended) return 'This post is from a suspended account.';
  if (author?.protected) return 'Only followers see this post: its author protects it.';
  return null;
}

export const Name = ({ as, author, ours }) => [
  h('b', { class: 'tweet-name' }, `@${as}`),
  author?.verified && h('span', { class: 'verified', role: 'img', 'aria-label': 'verified', title: 'Verified' }, '✓'),
  author?.protected && h('span', { class: 'protected', role: 'img', 'aria-label': 'protected', title: 'Protected' }, '🔒'),
  ours && h('span', { class: 'badge' }, 'Brand'),
];

export const Withheld = ({ author }) =>
  author?.withheld?.length > 0 && h('small', { class: 'withheld' }, `Withheld in ${author.withheld.join(', ')}; elsewhere it is read.`);

const SWITCHES = [
  ['protected', 'Protect the account', 'Unprotect the account'],
  ['suspended', 'Let X suspend it', 'Let X restore it'],
  ['deactivated', 'Leave X', 'Come back to X'],
];

function choices(author) {
  const switches = SWITCHES.map(([name, on, off]) => ({ key: name, text: author?.[name] ? off : on, change: { [name]: !author?.[name] } }));
  const withheld = author?.withheld?.length > 0;
  return [...switches, { key: 'withheld', text: withheld ? 'Show it in Germany again' : 'Withhold it in Germany', change: { withheld: withheld ? [] : ['DE'] } }];
}

/** What may become of an account. */
export const AccountMenu = ({ as, author }) =>
  h(
    Menu,
    {
      className: 'tweet-act',
      label: `The account of ${as}`,
      title: 'What becomes of this account',
      options: choices(author),
      onChoose: ({ change }) => setAccount(as, change),
    },
    '⋯',
  );
