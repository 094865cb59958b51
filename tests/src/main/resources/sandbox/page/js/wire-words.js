// What crossed the wire, in plain words: pure functions of one exchange and the names behind ids.

const plain = (text) => String(text ?? '').replace(/\s+/g, ' ').slice(0, 90);

const about = (text) => (text ? `: “${plain(text)}”` : '');

/** Calls of Slack's Web API, as what they are for. */
const CALLS = {
  'chat.postMessage': (r, n) => `posts ${r.thread_ts ? 'in a thread of' : 'in'} ${n.channel(r.channel)}${about(r.text)}`,
  'chat.update': (r, n) => `redraws a message in ${n.channel(r.channel)}${about(r.text)}`,
  'chat.postEphemeral': (r, n) => `says something in ${n.channel(r.channel)} that only ${n.user(r.user)} sees`,
  'chat.delete': (r, n) => `takes back a message in ${n.channel(r.channel)}`,
  'chat.getPermalink': () => 'asks for the link of a message',
  'views.open': (r) => `opens a form: “${titleOf(r.view)}”`,
  'views.push': (r) => `lays another form on top: “${titleOf(r.view)}”`,
  'views.update': (r) => `redraws the form “${titleOf(r.view)}”`,
  'views.publish': (r, n) => `draws the Home tab of ${n.user(r.user_id)}`,
  'reactions.add': (r, n) => `reacts with :${plain(r.name)}: in ${n.channel(r.channel)}`,
  'reactions.remove': (r, n) => `takes :${plain(r.name)}: back in ${n.channel(r.channel)}`,
  'files.completeUploadExternal': (r, n) => `puts a file into ${n.channel(r.channel_id)}`,
  'apps.connections.open': () => 'asks for a line on which Slack can call',
  'auth.test': () => 'asks who it is here',
  response_url: () => 'answers what was pressed or asked',
  ack: () => 'says: got it',
};

/** What Slack tells Perch. */
const NEWS = {
  interactive: (p, n) => interaction(p, n),
  slash_commands: (p, n) => `${n.user(p.user_id)} types ${plain(`${p.command} ${p.text ?? ''}`)}`,
  events_api: (p, n) => happening(p.event ?? {}, n),
  hello: () => 'the line is open',
  disconnect: () => 'the line will be closed; take a new one',
};

const EVENTS = {
  app_mention: (e, n) => `${n.user(e.user)} mentions Perch`,
  app_home_opened: (e, n) => `${n.user(e.user)} opens the Home tab`,
  message: (e, n) => `${e.user ? n.user(e.user) : 'Somebody'} writes in ${n.channel(e.channel)}`,
  reaction_added: (e, n) => `${n.user(e.user)} reacts with :${plain(e.reaction)}:`,
  reaction_removed: (e, n) => `${n.user(e.user)} takes :${plain(e.reaction)}: back`,
  file_shared: (e, n) => `${n.user(e.user_id)} shares a file`,
};

const happening = (event, n) =>
  Object.hasOwn(EVENTS, event.type) ? EVENTS[event.type](event, n) : `something happens (${plain(event.type)})`;

function interaction(p, n) {
  const who = n.user(p.user?.id);
  if (p.type === 'shortcut' || p.type === 'message_action') return `${who} runs the shortcut “${plain(p.callback_id)}”`;
  if (p.type === 'block_suggestion') return `${who} types “${plain(p.value)}” to find a choice`;
  if (p.type === 'view_submission') return `${who} sends the form “${titleOf(p.view)}”`;
  if (p.type === 'view_closed') return `${who} closes the form “${titleOf(p.view)}”`;
  const action = p.actions?.[0] ?? {};
  if (action.type === 'button') return `${who} presses “${plain(action.text?.text)}”`;
  if (action.selected_option) return `${who} chooses “${plain(action.selected_option.text?.text)}”`;
  return action.type === 'plain_text_input' ? `${who} types in a form` : `${who} changes a ${action.type}`;
}

/** A view comes as an object, or, in a call, as words of JSON; those may be cut short in the log. */
const titleOf = (view) =>
  plain(typeof view === 'string' ? /"title":\{[^}]*?"text":"((?:[^"\\]|\\.)*)"/.exec(view)?.[1] : view?.title?.text);

/** {who, words, quiet}: quiet lines are routine, and come often. */
export function wordsFor(entry, names) {
  if (entry.service === 'x') return onX(entry);
  const request = entry.toPerch ? (entry.request.payload ?? entry.request) : entry.request;
  const known = (entry.toPerch ? NEWS : CALLS)[entry.kind];
  if (entry.toPerch) return { who: 'Slack → Perch', words: known?.(request, names) ?? entry.kind };
  const refused = troubled(entry) || (entry.response?.ok === false ? `; Slack refuses: ${entry.response.error}` : '');
  return {
    who: 'Perch → Slack',
    words: `Perch ${known?.(request, names) ?? `calls ${entry.kind}`}${refused}`,
    quiet: !known && !refused,
  };
}

function callOfX(kind, request, handle) {
  if (kind === 'POST /2/tweets') return `posts as ${handle}: “${plain(request.body?.text)}”`;
  if (kind.includes('mentions')) return `looks for new mentions of ${handle}`;
  if (kind.startsWith('POST') && kind.includes('dm_')) return `writes a direct message as ${handle}: “${plain(request.body?.text)}”`;
  if (kind.includes('dm_')) return `looks for direct messages to ${handle}`;
  return `reads ${kind.replace(/^GET \/2\//, '')}`;
}
/** What went wrong on demand. */
const troubled = ({ response }) => (response?.fault ? `; and then, on demand: ${response.fault}` : '');

function onX({ kind, request, response }) {
  const handle = request.user && request.user !== 'app' ? `@${request.user}` : 'X';
  const status = response?.status ?? 0;
  const fine = status >= 200 && status < 300 && !response?.fault;
  const words = `Perch ${callOfX(kind, request, handle)}`;
  return {
    who: 'Perch → X',
    words: fine ? words : `${words}${troubled({ response }) || `; X answers ${status || 'nothing'}`}`,
    quiet: fine && kind.startsWith('GET'),
  };
}
