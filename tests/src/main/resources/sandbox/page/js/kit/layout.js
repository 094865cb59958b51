// The blocks that only show, and the rows that carry elements.
import { h } from 'preact';
import { Element } from './element.js';
import { listOf } from './list-of.js';
import { Picture } from './picture.js';
import { Text, wordsOf } from './text.js';

export const Header = ({ block }) => h('h4', { class: 'block-header', dir: 'auto' }, h(Text, { of: block.text }));

export const Divider = () => h('hr', { class: 'block-divider' });

export function Section({ block }) {
  const fields = listOf(block.fields);
  return h(
    'div',
    { class: 'section' },
    h(
      'div',
      { class: 'section-words' },
      block.text && h('div', { class: 'words', dir: 'auto' }, h(Text, { of: block.text })),
      fields.length > 0 &&
        h(
          'div',
          { class: 'section-fields' },
          fields.map((field, i) => h('div', { class: 'words', key: i, dir: 'auto' }, h(Text, { of: field }))),
        ),
    ),
    block.accessory && h('div', { class: 'accessory' }, h(Element, { block, element: block.accessory })),
  );
}

export const Context = ({ block }) =>
  h(
    'div',
    { class: 'context' },
    listOf(block.elements).map((element, i) =>
      element.type === 'image'
        ? h(Picture, { key: i, url: element.image_url, alt: element.alt_text, small: true })
        : h('span', { class: 'words', key: i, dir: 'auto' }, h(Text, { of: element })),
    ),
  );

export const Actions = ({ block }) =>
  h(
    'div',
    { class: 'actions' },
    listOf(block.elements).map((element, i) => h(Element, { key: element.action_id ?? i, block, element })),
  );

export const ImageBlock = ({ block }) =>
  h(
    'figure',
    { class: 'image-block' },
    wordsOf(block.title) && h('figcaption', null, h(Text, { of: block.title })),
    h(Picture, { url: block.image_url, alt: block.alt_text }),
  );
