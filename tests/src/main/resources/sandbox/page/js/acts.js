// The hands of whoever is played: every press, choice, line and form goes through the remote control.
import { get, post } from './api.js';
import { did } from './hints.js';
import { caughtUp, earlier } from './rooms.js';
import { store } from './store.js';
import { attempt } from './toasts.js';
import { listOf } from './kit/list-of.js';

const as = () => store.get().as;

/** Buttons as the remote control counts them: those of the same words, in reading order. */
function nth(blocks, element) {
  const words = (button) => (button.text?.text ?? '').trim().toLowerCase();
  return listOf(blocks)
    .flatMap((block) => {
      if (block.type === 'section') return listOf([block.accessory]);
      if (block.type === 'actions') return listOf(block.elements);
      return block.type === 'input' ? listOf([block.element]) : [];
    })
    .filter((button) => button.type === 'button' && words(button) === words(element))
    .indexOf(element);
}

/** Block Kit's hands, for blocks that stand in a message or a view. */
export const handsFor = (place, blocks) => ({
  press: (_, element) =>
    attempt(async () => {
      const answer = await post('/control/slack/press', {
        as: as(),
        ...place,
        button: element.text?.text ?? '',
        nth: nth(blocks, element),
      });
      did('press', element.text?.text);
      return answer;
    }),
  set: (block, element, words) =>
    attempt(() =>
      post('/page/field', { as: as(), ...place, block: block.block_id, action: element.action_id, words }),
    ),
});

/** Writes a line, or sends a slash command; false when it was refused. */
export async function say(channel, thread, text) {
  const body = { as: as(), channel, text };
  const answer = /^\/\w/.test(text)
    ? await attempt(() => post('/control/slack/command', body))
    : await attempt(() => post('/control/slack/say', thread ? { ...body, thread } : body));
  return answer !== null;
}

/** Sends a form: {label: words}. Answers {ok, errors}; null when it did not get through. */
export const submit = (view, values) =>
  post('/control/slack/submit', { as: as(), view, values });

/** Closes a form. There is always a way out: one that cannot be closed properly leaves the screen all the same. */
export async function closeView(view) {
  const closed = await attempt(() => post('/page/close', { as: as(), view }));
  if (!closed) store.set(({ views }) => ({ views: views.filter((open) => open.id !== view) }));
}

export const tweet = (name, text, replyTo) =>
  attempt(async () => {
    const answer = await post('/control/x/post', { as: name, text, replyTo: replyTo ?? null });
    did('tweet');
    return answer;
  });

export const editTweet = (id, text) => attempt(() => post('/control/x/edit', { id, text }));

export const deleteTweet = (id) => attempt(() => post('/control/x/delete', { id }));

export async function setFeed(on, speed) {
  const feed = await attempt(() => post('/control/x/feed', { on, speed }));
  if (feed) store.set({ feed });
}

/** Fetches a thread when it is opened. What is told of it meanwhile is not lost. */
export async function loadThread(channel, ts) {
  const key = `${channel}/${ts}`;
  const who = as();
  const asked = store.get().threads[key] ?? [];
  const put = (list) => store.set(({ threads }) => ({ threads: { ...threads, [key]: list } }));
  put(asked);
  const answer = await attempt(() => get('/page/messages', { as: who, channel, thread: ts }));
  const now = store.get().threads[key];
  if (answer && now && who === as()) put(caughtUp(answer.messages, asked, now));
}

/** Fetches what was said before. */
export async function loadEarlier(channel) {
  const who = as();
  const room = store.get().rooms[channel];
  const page = await attempt(() =>
    get('/page/messages', { as: who, channel, before: room.timeline[0]?.ts ?? '9' }),
  );
  // Somebody else may be played by now.
  if (page && who === as()) store.set(({ rooms }) => ({ rooms: { ...rooms, [channel]: earlier(rooms[channel], page) } }));
}

export const markRead = (channel, ts) =>
  store.set((state) => {
    const key = `${state.as}/${channel}`;
    return (state.read[key] ?? '0') < ts ? { read: { ...state.read, [key]: ts } } : {};
  });
