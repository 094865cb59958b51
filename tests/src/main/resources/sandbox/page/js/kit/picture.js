// Pictures. Those from elsewhere are not fetched: the sandbox uses no network but its own port.
import { h } from 'preact';

const isOurs = (url) => {
  try {
    return new URL(url, location.href).origin === location.origin;
  } catch {
    return false;
  }
};

export function Picture({ url, alt, small }) {
  const words = typeof alt === 'string' && alt ? alt : 'A picture without a description';
  const className = small ? 'picture small' : 'picture';
  if (typeof url === 'string' && url && isOurs(url)) return h('img', { class: className, src: url, alt: words });
  return h(
    'span',
    { class: `${className} stand-in`, role: 'img', 'aria-label': words, title: words },
    small ? null : h('span', { 'aria-hidden': 'true' }, words),
  );
}
