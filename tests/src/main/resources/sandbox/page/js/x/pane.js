// The small X: what the public sees, and what customers and the brand write to each other.
import { h } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { store, useStore } from '../store.js';
import { DirectMessages } from './dms.js';
import { talksOf, unreadIn } from './talks.js';
import { Timeline } from './timeline.js';

const ofTab = ({ place }) => (place.x === 'dms' ? 'dms' : 'public');
const ofDms = (state) => state.dms;
const ofHandles = (state) => state.handles;
const ofRead = (state) => state.dmRead;

const TABS = { public: 'Public', dms: 'Direct messages' };

const show = (x) => store.set(({ place }) => ({ place: { ...place, x } }));

export function X() {
  const tab = useStore(ofTab);
  const dms = useStore(ofDms);
  const handles = useStore(ofHandles);
  const read = useStore(ofRead);
  const talks = useMemo(() => talksOf(dms, handles), [dms, handles]);
  const unread = talks.reduce((sum, talk) => sum + unreadIn(talk, read), 0);
  const onKeyDown = useCallback((event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = ofTab(store.get()) === 'dms' ? 'public' : 'dms';
    show(next);
    event.currentTarget.querySelector(`[data-tab="${next}"]`).focus();
  }, []);
  return h(
    'section',
    { class: 'x', 'aria-label': 'X' },
    h(
      'header',
      { class: 'pane-head' },
      h('h2', null, h('span', { class: 'x-mark', 'aria-hidden': 'true' }, '𝕏'), h('span', { class: 'sr' }, 'X, seen from outside')),
      h(
        'div',
        { class: 'x-tabs', role: 'tablist', 'aria-label': 'What of X', onKeyDown },
        Object.entries(TABS).map(([key, words]) =>
          h(
            'button',
            {
              type: 'button',
              key,
              role: 'tab',
              id: `x-tab-${key}`,
              'data-tab': key,
              'aria-selected': tab === key ? 'true' : 'false',
              'aria-controls': 'x-panel',
              tabIndex: tab === key ? 0 : -1,
              onClick: () => show(key),
            },
            words,
            key === 'dms' && unread > 0 && h('span', { class: 'count-badge' }, unread, h('span', { class: 'sr' }, ' unread')),
          ),
        ),
      ),
    ),
    h(
      'div',
      { class: 'x-panel', id: 'x-panel', role: 'tabpanel', 'aria-labelledby': `x-tab-${tab}` },
      tab === 'dms' ? h(DirectMessages, { talks, read, handles }) : h(Timeline),
    ),
  );
}
