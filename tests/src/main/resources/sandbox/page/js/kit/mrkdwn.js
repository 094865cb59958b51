// Slack's message syntax, read into a tree: a pure function. Nothing here knows the document.
//
//   nodes: text{v} bold{c} italic{c} strike{c} code{v} pre{v} quote{c} br link{url,c} user{id} channel{id,label}
//          group{id,label} broadcast{range} date{at,format,url,fallback} emoji{name}

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Slack escapes exactly these three. */
export const unescape = (text) => text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity]);

const EMPHASIS = { '*': 'bold', _: 'italic', '~': 'strike' };
const BARE_URL = /https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)'"\]]/;
const SAFE_URL = /^(?:https?:\/\/|mailto:|tel:)/i;

/** Whether an address may become a link: no scripts, no data. */
export const isSafe = (url) => SAFE_URL.test(url);

/**
 * Reads a text.
 *
 * @param verbatim bare addresses stay plain text, as with Slack's property of that name
 */
export function parse(text, { verbatim = false } = {}) {
  const nodes = [];
  const parts = String(text).split(/```/);
  parts.forEach((part, index) => {
    const fenced = index % 2 === 1 && index < parts.length - 1;
    if (fenced) nodes.push({ t: 'pre', v: unescape(strip(part)) });
    else lines(index % 2 === 1 ? '```' + part : part, verbatim, nodes);
  });
  return nodes;
}

const strip = (code) => code.replace(/^\n/, '').replace(/\n$/, '');

/** Lines; those that begin with ">" make a quote together. */
function lines(text, verbatim, nodes) {
  let quote = null;
  let first = true;
  for (const line of text.split('\n')) {
    const quoted = /^(?:>|&gt;)\s?/.exec(line);
    if (quoted) {
      if (quote) quote.c.push({ t: 'br' });
      else nodes.push((quote = { t: 'quote', c: [] }));
      quote.c.push(...inline(line.slice(quoted[0].length), verbatim));
    } else {
      // A quote and a fence end their line themselves.
      if (!first && !quote) nodes.push({ t: 'br' });
      quote = null;
      nodes.push(...inline(line, verbatim));
    }
    first = false;
  }
}

/** One line, without its break. */
export function inline(text, verbatim = false) {
  const nodes = [];
  let plain = '';
  const flush = () => {
    if (plain) nodes.push({ t: 'text', v: unescape(plain) });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const found = special(text, at, verbatim);
    if (found) {
      flush();
      nodes.push(found.node);
      at += found.length;
    } else {
      plain += text[at++];
    }
  }
  flush();
  return nodes;
}

function special(text, at, verbatim) {
  switch (text[at]) {
    case '`':
      return code(text, at);
    case '<':
      return tag(text, at);
    case ':':
      return emoji(text, at);
    case '*':
    case '_':
    case '~':
      return emphasis(text, at, verbatim);
    case 'h':
      return verbatim ? null : bare(text, at);
    default:
      return null;
  }
}

function code(text, at) {
  const end = text.indexOf('`', at + 1);
  return end > at + 1
    ? { node: { t: 'code', v: unescape(text.slice(at + 1, end)) }, length: end + 1 - at }
    : null;
}

const WORD = /[\p{L}\p{N}]/u;

/** Signs of emphasis count where a word begins and ends only. */
function emphasis(text, at, verbatim) {
  const sign = text[at];
  if (at > 0 && (WORD.test(text[at - 1]) || text[at - 1] === sign)) return null;
  if (/\s/.test(text[at + 1] ?? ' ') || text[at + 1] === sign) return null;
  for (let end = at + 2; end < text.length; end++) {
    if (text[end] === '<') {
      const inside = tag(text, end);
      if (inside) end += inside.length - 1;
    } else if (text[end] === '`') {
      const inside = code(text, end);
      if (inside) end += inside.length - 1;
    } else if (text[end] === sign && closes(text, end, sign)) {
      const c = inline(text.slice(at + 1, end), verbatim);
      return { node: { t: EMPHASIS[sign], c }, length: end + 1 - at };
    }
  }
  return null;
}

const closes = (text, end, sign) =>
  !/\s/.test(text[end - 1]) && !WORD.test(text[end + 1] ?? ' ') && text[end + 1] !== sign;

function bare(text, at) {
  if (at > 0 && WORD.test(text[at - 1])) return null;
  const found = BARE_URL.exec(text.slice(at, at + 2_000));
  if (!found || found.index > 0) return null;
  const url = unescape(found[0]);
  return { node: { t: 'link', url, c: [{ t: 'text', v: url }] }, length: found[0].length };
}

function emoji(text, at) {
  const found = /^:([a-z0-9_+'-]{1,60}):/.exec(text.slice(at, at + 62));
  return found ? { node: { t: 'emoji', name: found[1] }, length: found[0].length } : null;
}

function tag(text, at) {
  const end = text.indexOf('>', at);
  const inner = end < 0 ? '' : text.slice(at + 1, end);
  if (!inner || /[<\n]/.test(inner)) return null;
  const node = meaning(inner);
  return node ? { node, length: end + 1 - at } : null;
}

function meaning(inner) {
  const bar = inner.indexOf('|');
  const head = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? '' : unescape(inner.slice(bar + 1));
  if (head.startsWith('@')) return { t: 'user', id: head.slice(1), label };
  if (head.startsWith('#')) return { t: 'channel', id: head.slice(1), label };
  if (head.startsWith('!date^')) return date(head, label);
  if (head.startsWith('!subteam^')) return { t: 'group', id: head.slice(9), label };
  if (/^!(?:here|channel|everyone)$/.test(head)) return { t: 'broadcast', range: head.slice(1) };
  if (head.startsWith('!')) return { t: 'text', v: label || head };
  const url = unescape(head);
  const c = [{ t: 'text', v: label || url.replace(/^mailto:/, '') }];
  return isSafe(url) ? { t: 'link', url, c } : null;
}

/** {@code !date^1392734382^{date} at {time}^https://optional.link} */
function date(head, fallback) {
  const [, at, format, url = ''] = head.split('^');
  return /^\d{1,12}$/.test(at ?? '') && format
    ? { t: 'date', at: Number(at), format: unescape(format), url: unescape(url), fallback }
    : { t: 'text', v: fallback };
}
