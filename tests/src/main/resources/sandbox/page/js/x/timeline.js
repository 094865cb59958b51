// The public timeline: conversations, the liveliest first, each with its answers below.
import { h } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NothingYet } from '../feed.js';
import { store, useStore } from '../store.js';
import { Compose } from './compose.js';
import { Tweet } from './tweet.js';

/** Conversations drawn at once; more on request. */
const SHOWN = 40;

const ofTweets = (state) => state.tweets;
const ofHandles = (state) => state.handles;
const ofFocus = (state) => state.focusTweet;

export function Timeline() {
  const tweets = useStore(ofTweets);
  const handles = useStore(ofHandles);
  const [shown, setShown] = useState(SHOWN);
  const list = useRef(null);
  const conversations = useMemo(() => grouped(tweets), [tweets]);
  const focus = useStore(ofFocus);
  useEffect(() => {
    if (!focus) return;
    const at = conversations.findIndex((c) => c.tweets.some((t) => t.id === focus.id));
    if (at >= shown) setShown(at + 1);
    store.set({ focusTweet: null });
    requestAnimationFrame(() => flash(list.current, focus.id));
  }, [focus]);
  const toTop = useCallback(() => {
    list.current.scrollTop = 0;
  }, []);
  return [
    h('div', { class: 'x-compose' }, handles.length > 0 && h(Compose, { onDone: toTop })),
    h(
      'div',
      { class: 'x-list', ref: list, tabIndex: 0, role: 'region', 'aria-label': 'Tweets, the latest conversation first' },
      conversations.slice(0, shown).map((conversation) => h(Conversation, { key: conversation.id, conversation, handles })),
      conversations.length > shown &&
        h(
          'button',
          { type: 'button', class: 'btn more', onClick: () => setShown(shown + SHOWN) },
          'Show more',
        ),
      !conversations.length && h('p', { class: 'beginning' }, 'Nobody has tweeted yet.', h(NothingYet)),
    ),
  ];
}

const Conversation = ({ conversation, handles }) =>
  h(
    'div',
    { class: 'conversation' },
    conversation.tweets.map((tweet, i) =>
      h(Tweet, {
        key: tweet.versions[0],
        tweet,
        ours: handles.includes(tweet.as),
        answer: i > 0,
        quoted: quotedBy(tweet, conversation.tweets, i),
      }),
    ),
  );

/** What a tweet answers, where the reader does not see it right above: the tweet, 'gone', or null. */
function quotedBy({ replyTo }, tweets, at) {
  if (!replyTo || tweets[at - 1]?.versions.includes(replyTo)) return null;
  return tweets.find((tweet) => tweet.versions.includes(replyTo)) ?? 'gone';
}

/** Conversations, the one that somebody wrote in last at the top. */
function grouped(tweets) {
  const byId = new Map();
  for (const tweet of tweets) {
    const conversation = byId.get(tweet.conversation) ?? { id: tweet.conversation, tweets: [] };
    conversation.tweets.push(tweet);
    // A map keeps its order: whoever speaks again comes last.
    byId.delete(tweet.conversation);
    byId.set(tweet.conversation, conversation);
  }
  return [...byId.values()].reverse();
}

function flash(list, id) {
  const tweet = list?.querySelector(`[data-tweet="${CSS.escape(id)}"]`);
  if (!tweet) return;
  tweet.scrollIntoView({ block: 'center' });
  tweet.classList.remove('flash');
  void tweet.offsetWidth;
  tweet.classList.add('flash');
}
