// Pictures of a tweet or message, and what somebody may put under a tweet.
import { h } from 'preact';

export const Pictures = ({ pictures }) =>
  pictures?.length > 0 &&
  h(
    'div',
    { class: `tweet-pictures of-${Math.min(4, pictures.length)}` },
    pictures.map(({ key, src, alt, width, height }) =>
      h(
        'figure',
        { key },
        h('img', { src, width, height, loading: 'lazy', alt: alt || 'A picture without a description' }),
        alt && h('figcaption', { class: 'alt-mark', title: alt, 'aria-hidden': 'true' }, 'ALT'),
      ),
    ),
  );

/** What the sandbox can draw. */
export const DRAWN = ['lamp', 'parcel', 'phone', 'chair', 'plant', 'receipt'].map((name) => ({ key: name, text: name, label: `a ${name}` }));

/** As many as X takes. */
export const MOST = 4;

/** Each picture that goes out, with its description. */
export const ToPost = ({ pictures, onChange }) =>
  pictures.length > 0 &&
  h(
    'ul',
    { class: 'to-post' },
    pictures.map((picture, i) =>
      h(
        'li',
        { key: picture.name },
        h('span', null, picture.name),
        h('input', {
          class: 'input',
          value: picture.alt,
          placeholder: 'Description, for those who do not see it',
          'aria-label': `Description of the ${picture.name}`,
          onInput: (event) => onChange(pictures.with(i, { ...picture, alt: event.target.value })),
        }),
        h(
          'button',
          { type: 'button', class: 'icon', 'aria-label': `Remove the ${picture.name}`, onClick: () => onChange(pictures.filter((p) => p !== picture)) },
          '×',
        ),
      ),
    ),
  );
