// A face for everybody: initials on a colour of their own.
import { h } from 'preact';

const HUES = 8;

function hueOf(id) {
  let sum = 0;
  for (const letter of String(id)) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return sum % HUES;
}

const initials = (name) =>
  name
    .split(/[\s_]+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();

export function Avatar({ id, name, app, size = 'm' }) {
  const className = `avatar ${size} ${app ? 'app' : `hue-${hueOf(id)}`}`;
  return app
    ? h('img', { class: className, src: '/assets/perch.svg', alt: '' })
    : h('span', { class: className, 'aria-hidden': 'true' }, initials(name || '?'));
}
