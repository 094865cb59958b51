// What people do, sent to the sandbox. A refusal becomes words.
const WORDS = {
  operation_timeout: 'Perch did not answer within three seconds. Look at the card, then try again.',
  dispatch_failed: 'Perch is not connected to Slack right now. Try again in a moment.',
  channel_not_found: 'You are not in that channel.',
  message_not_found: 'That message is gone.',
  button_not_found: 'That button is gone: the message has changed meanwhile.',
  option_not_found: 'That choice is gone: the message has changed meanwhile.',
  field_not_found: 'That field is gone: the form has changed meanwhile.',
  not_found: 'That form is closed already.',
  no_text: 'There is nothing to send yet.',
  is_archived: 'This channel is archived.',
  invalid_command: 'A command begins with a slash and a word, such as /faq.',
};

export class Refused extends Error {}

async function call(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Refused('The sandbox does not answer. Is it still running?');
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Refused(WORDS[answer.error] ?? answer.detail ?? answer.error ?? 'That did not work.');
  }
  return answer;
}

export const get = (path, query) => call(`${path}?${new URLSearchParams(query)}`);

export const post = (path, body) =>
  call(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
