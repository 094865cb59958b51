// One tweet as anybody on X reads it.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { deleteTweet } from '../acts.js';
import { Avatar } from '../chat/avatar.js';
import { ago, inFull } from '../kit/dates.js';
import { AccountMenu, hiddenBecause, Name, Withheld } from './author.js';
import { Compose, Rewrite } from './compose.js';
import { Pictures } from './pictures.js';

const PIECES = /((?<![\w@])@[A-Za-z0-9_]{1,15}|#[\p{L}\p{N}_]+|https?:\/\/[^\s<>]+)/u;

/** Words with names, tags and addresses marked. Nothing in a tweet becomes more than text; of many empty lines one is kept. */
export const Words = ({ text }) =>
  text.replace(/\n\s*\n/g, '\n\n').split(PIECES).map((piece, i) => (i % 2 ? h('span', { class: 'tweet-link', key: i }, piece) : piece));

/**
 * @param ours the brand wrote it
 * @param answer it stands under another one
 * @param quoted what it answers, where that does not stand right above it: a tweet, or 'gone'
 */
export function Tweet({ tweet, ours, answer, quoted }) {
  const [doing, setDoing] = useState(null); // answer, edit
  const at = new Date(tweet.at);
  const hidden = hiddenBecause(tweet);
  const done = () => setDoing(null);
  return h(
    'article',
    { class: `tweet${ours ? ' ours' : ''}${answer ? ' answer' : ''}`, 'data-tweet': tweet.id, 'aria-label': `Tweet by ${tweet.as}` },
    h(Avatar, { id: tweet.as, name: tweet.as, app: ours, size: 's' }),
    h(
      'div',
      { class: 'tweet-main' },
      h('header', null, h(Name, { as: tweet.as, author: tweet.author, ours }), h('time', { title: inFull(at / 1000) }, ago(at))),
      quoted && h(Quoted, { of: quoted }),
      hidden
        ? h('p', { class: 'unavailable' }, hidden)
        : doing === 'edit'
          ? h(Rewrite, { tweet, onDone: done })
          : h('p', { class: 'tweet-words', dir: 'auto' }, h(Words, { text: tweet.text })),
      !hidden && h(Pictures, { pictures: tweet.pictures }),
      !hidden && h(Withheld, { author: tweet.author }),
      !hidden && tweet.versions.length > 1 && h('small', { class: 'edited' }, 'Edited'),
      !doing && !tweet.deleted && h(Acts, { tweet, ours, hidden, onDo: setDoing }),
      doing === 'answer' && h(Compose, { replyTo: tweet, onDone: done }),
    ),
  );
}

const Quoted = ({ of }) =>
  of === 'gone' || hiddenBecause(of)
    ? h('blockquote', { class: 'quoted unavailable' }, 'Answers a post that is not available.')
    : h('blockquote', { class: 'quoted', dir: 'auto' }, h('b', null, `@${of.as}`), ' ', of.text);

/** Anybody may answer; who wrote it may change it or take it back. */
const Acts = ({ tweet, ours, hidden, onDo }) =>
  h(
    'div',
    { class: 'tweet-acts' },
    !hidden && h(Act, { name: `Answer ${tweet.as}`, onClick: () => onDo('answer') }, '↩ Answer'),
    !ours && !hidden && h(Act, { name: `Edit the tweet of ${tweet.as}`, onClick: () => onDo('edit') }, 'Edit'),
    !ours && !hidden && h(Act, { name: `Delete the tweet of ${tweet.as}`, onClick: () => deleteTweet(tweet.id) }, 'Delete'),
    !ours && h(AccountMenu, { as: tweet.as, author: tweet.author }),
  );

const Act = ({ name, onClick, children }) =>
  h('button', { type: 'button', class: 'tweet-act', 'aria-label': name, onClick }, children);
