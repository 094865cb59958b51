// rich_text: sections, quotes, preformatted text and lists, and what may stand in them.
import { h } from 'preact';
import { Broadcast, ChannelLink, DateText, Emoji, GroupMention, Link, Mention } from './text.js';
import { listOf } from './list-of.js';

export const RichText = ({ block }) =>
  h('div', { class: 'rich' }, listOf(block.elements).map((part, i) => h(Part, { part, key: i })));

function Part({ part }) {
  const inline = () => listOf(part.elements).map((element, i) => h(Inline, { element, key: i }));
  switch (part.type) {
    case 'rich_text_section':
      return h('div', { class: 'rich-section', dir: 'auto' }, inline());
    case 'rich_text_quote':
      return h('blockquote', { dir: 'auto' }, inline());
    case 'rich_text_preformatted':
      return h('pre', { dir: 'auto' }, inline());
    case 'rich_text_list':
      return h(List, { list: part });
    default:
      return null;
  }
}

/** A list of one depth; deeper ones follow it as lists of their own, so it is moved in by its class. */
function List({ list }) {
  const ordered = list.style === 'ordered';
  const indent = Math.min(8, Math.max(0, Number(list.indent) || 0));
  const start = ordered ? 1 + (Number(list.offset) || 0) : undefined;
  return h(
    ordered ? 'ol' : 'ul',
    { class: `rich-list indent-${indent}${list.border ? ' border' : ''}`, start },
    listOf(list.elements).map((item, i) => h('li', { key: i, dir: 'auto' }, h(Part, { part: item }))),
  );
}

function Inline({ element }) {
  switch (element.type) {
    case 'text':
      return styled(element.style, String(element.text ?? ''));
    case 'link':
      return styled(element.style, h(Link, { url: String(element.url ?? '') }, element.text || element.url));
    case 'user':
      return styled(element.style, h(Mention, { id: element.user_id }));
    case 'channel':
      return styled(element.style, h(ChannelLink, { id: element.channel_id }));
    case 'usergroup':
      return styled(element.style, h(GroupMention, { id: element.usergroup_id, label: '' }));
    case 'broadcast':
      return h(Broadcast, { range: element.range });
    case 'emoji':
      return h(Emoji, { name: String(element.name ?? '') });
    case 'date':
      return h(DateText, {
        at: Number(element.timestamp),
        format: String(element.format ?? ''),
        url: element.url,
        fallback: element.fallback ?? '',
      });
    case 'color':
      return h('code', null, String(element.value ?? ''));
    default:
      return null;
  }
}

const STYLES = { bold: 'strong', italic: 'em', strike: 's', underline: 'u', code: 'code' };

function styled(style, content) {
  let node = content;
  for (const [name, tag] of Object.entries(STYLES)) {
    if (style?.[name] === true) node = h(tag, null, node);
  }
  return node;
}
