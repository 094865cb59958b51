// One tweet as anybody on X reads it.
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Avatar } from '../chat/avatar.js';
import { ago, inFull } from '../kit/dates.js';
import { Compose } from './compose.js';

const PIECES = /((?<![\w@])@[A-Za-z0-9_]{1,15}|#[\p{L}\p{N}_]+|https?:\/\/[^\s<>]+)/u;

/** Words with names, tags and addresses marked. Nothing in a tweet becomes more than text. */
export const Words = ({ text }) =>
  text.split(PIECES).map((piece, i) => (i % 2 ? h('span', { class: 'tweet-link', key: i }, piece) : piece));

export function Tweet({ tweet, ours, answer, onAnswered }) {
  const [answering, setAnswering] = useState(false);
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
      h('p', { class: 'tweet-words', dir: 'auto' }, h(Words, { text: tweet.text })),
      tweet.versions.length > 1 && h('small', { class: 'edited' }, 'Edited'),
      !answering &&
        h(
          'button',
          { type: 'button', class: 'tweet-act', 'aria-label': `Answer ${tweet.as}`, onClick: () => setAnswering(true) },
          '↩ Answer',
        ),
      answering &&
        h(Compose, {
          replyTo: tweet,
          onDone: (posted) => {
            setAnswering(false);
            if (posted) onAnswered?.();
          },
        }),
    ),
  );
}
