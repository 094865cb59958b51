// One tweet as anybody on X reads it.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Avatar } from '../chat/avatar.js';
import { ago, inFull } from '../kit/dates.js';
import { deleteTweet } from '../acts.js';
import { Compose, Rewrite } from './compose.js';

const PIECES = /((?<![\w@])@[A-Za-z0-9_]{1,15}|#[\p{L}\p{N}_]+|https?:\/\/[^\s<>]+)/u;

/** Words with names, tags and addresses marked. Nothing in a tweet becomes more than text. */
export const Words = ({ text }) =>
  text.split(PIECES).map((piece, i) => (i % 2 ? h('span', { class: 'tweet-link', key: i }, piece) : piece));

export function Tweet({ tweet, ours, answer, onAnswered }) {
  const [doing, setDoing] = useState(null); // answer, edit
  const at = new Date(tweet.at);
  return h(
    'article',
    { class: `tweet${ours ? ' ours' : ''}${answer ? ' answer' : ''}`, 'data-tweet': tweet.id, 'aria-label': `Tweet by ${tweet.as}` },
    h(Avatar, { id: tweet.as, name: tweet.as, app: ours, size: 's' }),
    h(
      'div',
      { class: 'tweet-main' },
      h(
        'header',
        null,
        h('b', null, `@${tweet.as}`),
        ours && h('span', { class: 'badge' }, 'Brand'),
        h('time', { title: inFull(at / 1000) }, ago(at)),
      ),
      doing === 'edit'
        ? h(Rewrite, { tweet, onDone: () => setDoing(null) })
        : h('p', { class: 'tweet-words', dir: 'auto' }, h(Words, { text: tweet.text })),
      tweet.versions.length > 1 && h('small', { class: 'edited' }, 'Edited'),
      !doing && h(Acts, { tweet, ours, onDo: setDoing }),
      doing === 'answer' &&
        h(Compose, {
          replyTo: tweet,
          onDone: (posted) => {
            setDoing(null);
            if (posted) onAnswered?.();
          },
        }),
    ),
  );
}

/** Anybody may answer; who wrote it may change it or take it back. */
const Acts = ({ tweet, ours, onDo }) =>
  h(
    'div',
    { class: 'tweet-acts' },
    h(Act, { name: `Answer ${tweet.as}`, onClick: () => onDo('answer') }, '↩ Answer'),
    !ours && h(Act, { name: `Edit the tweet of ${tweet.as}`, onClick: () => onDo('edit') }, 'Edit'),
    !ours && h(Act, { name: `Delete the tweet of ${tweet.as}`, onClick: () => deleteTweet(tweet.id) }, 'Delete'),
  );

const Act = ({ name, onClick, children }) =>
  h('button', { type: 'button', class: 'tweet-act', 'aria-label': name, onClick }, children);
