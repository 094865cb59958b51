// Files that hang on a message: pictures are shown, others stand in a row to be fetched.
import { h } from 'preact';

export const Files = ({ files }) =>
  files?.length > 0 &&
  h(
    'ul',
    { class: 'files' },
    files.map((file) => h('li', { key: file.id }, file.image ? h(Shown, { file }) : h(Row, { file }))),
  );

const Shown = ({ file }) =>
  h(
    'figure',
    null,
    h('figcaption', null, file.title || file.name),
    h('a', { href: file.url, target: '_blank', rel: 'noopener noreferrer' }, h('img', { class: 'picture', src: file.url, alt: file.title || file.name })),
  );

const Row = ({ file }) =>
  h(
    'a',
    { class: 'file-row', href: file.url, download: file.name },
    h('span', { class: 'file-mark', 'aria-hidden': 'true' }, endingOf(file.name)),
    h('span', { class: 'file-words' }, h('b', null, file.title || file.name), h('small', null, sizeOf(file.size))),
  );

const endingOf = (name) => (/\.([A-Za-z0-9]{1,4})$/.exec(name)?.[1] ?? 'file').toUpperCase();

/** "12 KB" */
export const sizeOf = (bytes) =>
  bytes < 1000 ? `${bytes} bytes` : bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
