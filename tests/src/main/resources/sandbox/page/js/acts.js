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
  upload: (file) => upload(file),
  ask: (block, element, value) =>
    get('/page/options', { as: as(), ...place, block: block.block_id, action: element.action_id, value }),
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

/** Files larger than this stay where they are, in bytes. */
const LARGEST = 5_000_000;

/**
 * Hands a file over, for a form's field, or writes it into a channel or thread.
 *
 * @param where {channel, thread, text}; nothing for a form
 * @return {id, name}; null when it was refused
 */
export const upload = (file, where = {}) =>
  attempt(async () => {
    if (file.size > LARGEST) throw new Error(`${file.name} is too large: at most 5 MB go into the sandbox.`);
    const answer = await post('/control/slack/upload', { as: as(), ...where, name: file.name, base64: await base64Of(file) });
    return { name: file.name, ...answer.file };
  });

const base64Of = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(new Error(`${file.name} cannot be read.`));
    reader.readAsDataURL(file);
  });

/** Runs a shortcut of the app, on a message or anywhere. */
export const runShortcut = ({ callback }, message) =>
  attempt(() =>
    post('/control/slack/shortcut', { as: as(), shortcut: callback, ...(message && { channel: message.channel, ts: message.ts }) }),
  );

/** Puts an emoji under a message, or takes one's own away. */
export const react = (message, emoji, remove) =>
  attempt(() => post('/control/slack/react', { as: as(), channel: message.channel, ts: message.ts, emoji, remove }));

/** Tells the app that its Home tab was opened; what it puts there comes by the line. */
export const openHome = () => attempt(() => get('/control/slack/home', { as: as() }));

/** Whether a line is a slash command, and not said. */
export const isCommand = (text) => /^\/\w/.test(text);

/** Writes a line, or sends a slash command; false when it was refused. */
export async function say(channel, thread, text) {
  const body = { as: as(), channel, text };
  const answer = isCommand(text)
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

export const tweet = (name, text, replyTo, pictures = []) =>
  attempt(async () => {
    const answer = await post('/control/x/post', { as: name, text, replyTo: replyTo ?? null, pictures });
    did('tweet');
    return answer;
  });

export const editTweet = (id, text) => attempt(() => post('/control/x/edit', { id, text }));

export const deleteTweet = (id) => attempt(() => post('/control/x/delete', { id }));

export const sendDm = (from, to, text, pictures = []) =>
  attempt(() => post('/control/x/dm', { as: from, to, text, pictures }));

/** Changes what X says of an account: {protected, suspended, deactivated, withheld, dms}. */
export const setAccount = (name, change) => attempt(() => post('/control/x/account', { as: name, ...change }));

export async function setFeed(on, speed) {
  const feed = await attempt(() => post('/control/x/feed', { on, speed }));
  if (feed) store.set({ feed });
}

/** Many people tweet nearly the same within seconds. */
export const beginStorm = () => attempt(() => post('/control/x/storm', {}));

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
