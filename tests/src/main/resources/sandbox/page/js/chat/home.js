// The app's Home tab: what it shows to the one who looks, and nobody else.
import { h } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { handsFor, openHome } from '../acts.js';
import { Blocks, Fence } from '../kit/blocks.js';
import { Kit } from '../kit/context.js';
import { follow, openChannel } from '../places.js';
import { useStore } from '../store.js';
import { useNames } from './message.js';

const ofHome = (state) => state.home;
const ofApp = (state) => state.app;
const ofAs = (state) => state.as;
const ofMe = ({ people, me }) => people[me]?.fullName;

export function Home() {
  const app = useStore(ofApp);
  const view = useStore(ofHome);
  const as = useStore(ofAs);
  const [asked, setAsked] = useState(null);
  useEffect(() => {
    openHome().then(() => setAsked(as));
  }, [as]);
  return h(
    'section',
    { class: 'channel home', 'aria-label': `Home of ${app?.name ?? 'the app'}` },
    h(
      'header',
      { class: 'pane-head' },
      h('h1', null, h('img', { src: '/assets/perch.svg', alt: '' }), app?.name ?? 'App'),
      h('span', { class: 'badge' }, 'App'),
      h('span', { class: 'pane-note' }, 'Home, only visible to ', useStore(ofMe)),
    ),
    h(
      'div',
      { class: 'messages home-body', tabIndex: 0, role: 'region', 'aria-label': 'Home' },
      view?.blocks?.length ? h(Drawn, { key: view.id, view }) : h(Empty, { opening: asked !== as, name: app?.name ?? 'The app' }),
    ),
  );
}

function Drawn({ view }) {
  const known = useNames();
  const kit = useMemo(() => {
    const place = { view: view.id };
    return { ...known, place, state: view.state, errors: view.errors, open: follow, openChannel, ...handsFor(place, view.blocks) };
  }, [known, view]);
  return h(Kit.Provider, { value: kit }, h(Fence, null, h(Blocks, { blocks: view.blocks })));
}

const Empty = ({ opening, name }) =>
  h(
    'p',
    { class: 'beginning' },
    opening
      ? 'Opening …'
      : `${name} has nothing to show here yet. Claim a card in a channel at the left, or play somebody else, and look again.`,
  );
