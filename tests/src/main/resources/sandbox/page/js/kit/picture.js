// Pictures. Those from elsewhere are not fetched: the sandbox uses no network but its own port.
import { h } from 'preact';

/** The emulated X has its pictures on a port of its own; the page has them too, as Slack's proxy would. */
const OF_X = /^http:\/\/127\.0\.0\.1:\d+\/media\/(3_\d+)\.\w+$/;

/** Where this page may fetch a picture; null for elsewhere. */
function here(url) {
  if (typeof url !== 'string' || !url) return null;
  const key = OF_X.exec(url)?.[1];
  if (key) return `/page/pictures/${key}`;
  try {
    return new URL(url, location.href).origin === location.origin ? url : null;
  } catch {
    return null;
  }
}

export function Picture({ url, alt, small }) {
  const words = typeof alt === 'string' && alt ? alt : 'A picture without a description';
  const className = small ? 'picture small' : 'picture';
  const src = here(url);
  if (src) return h('img', { class: className, src, alt: words });
  return h(
    'span',
    { class: `${className} stand-in`, role: 'img', 'aria-label': words, title: words },
    small ? null : h('span', { 'aria-hidden': 'true' }, words),
  );
}
