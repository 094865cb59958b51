// The left edge: whose eyes one looks with, and the channels.
import { h } from 'preact';
import { useCallback } from 'preact/hooks';
import { did } from '../hints.js';
import { connect } from '../live.js';
import { Menu } from '../kit/menu.js';
import { openChannel, openHomeTab } from '../places.js';
import { unread } from '../rooms.js';
import { useStore } from '../store.js';
import { Avatar } from './avatar.js';
import { markOf } from './channel.js';

const PARTS = [
  [/^agent/, 'Care', 'agent'],
  [/^trainee/, 'Care', 'trainee'],
  [/^gatekeeper/, 'Care', 'gatekeeper of the FAQ bank'],
  [/^spare/, 'Care', 'steps in for the gatekeeper'],
  [/^lead/, 'Leads', 'lead'],
  [/^marketing/, 'Marketing', 'marketer'],
  [/^pr/, 'PR', 'press officer'],
  [/^legal/, 'Legal', 'lawyer'],
  [/^partner/, 'Outside', 'partner, from another company'],
  [/^stranger/, 'Outside', 'guest of the workspace'],
];

const GROUPS = ['Care', 'Leads', 'Marketing', 'PR', 'Legal', 'Outside'];

/** Team and task of a role; null for those nobody plays. */
export function partOf(person) {
  if (person.kind === 'bot') return null;
  const [, group, task] = PARTS.find(([pattern]) => pattern.test(person.role)) ?? [null, 'Outside', person.role];
  return { group, task };
}

const ofPeople = (state) => state.people;
const ofMe = (state) => state.me;
const ofChannels = (state) => state.channels;
const ofPlace = (state) => (state.place.home ? null : state.place.channel);
const ofHomeOpen = (state) => Boolean(state.place.home);
const ofApp = (state) => state.app;

export function Sidebar() {
  return h(
    'nav',
    { class: 'sidebar', 'aria-label': 'Workspace' },
    h('div', { class: 'workspace' }, h('img', { src: '/assets/perch.svg', alt: '' }), h('span', null, 'Acme')),
    h(ActAs),
    h(Channels),
    h(Apps),
  );
}

function ActAs() {
  const people = useStore(ofPeople);
  const me = people[useStore(ofMe)];
  const options = Object.values(people)
    .map((person) => ({ person, part: partOf(person) }))
    .filter(({ person, part }) => part && !person.deactivated)
    .sort((a, b) => GROUPS.indexOf(a.part.group) - GROUPS.indexOf(b.part.group))
    .map(({ person, part }) => ({
      key: person.id,
      role: person.role,
      text: person.fullName,
      detail: part.task,
      group: part.group,
    }));
  const choose = (option) => {
    did('role');
    connect(option.role);
  };
  const part = me && partOf(me);
  return h(
    'div',
    { class: 'act-as' },
    h(
      Menu,
      {
        className: 'persona',
        label: `Act as: ${me?.fullName ?? '…'}, ${part?.task ?? ''}`,
        options,
        chosen: me ? [me.id] : [],
        onChoose: choose,
      },
      me && h(Avatar, { id: me.id, name: me.fullName, size: 'm' }),
      h('span', { class: 'persona-words' }, h('small', null, 'Act as'), h('b', null, me?.fullName ?? '…'), h('small', null, part?.task)),
      h('span', { class: 'chevron', 'aria-hidden': 'true' }, '▾'),
    ),
  );
}

function Channels() {
  const channels = useStore(ofChannels);
  const current = useStore(ofPlace);
  const mine = channels.filter((c) => c.member);
  const others = channels.filter((c) => !c.member);
  return h(
    'div',
    { class: 'channels' },
    h('h2', null, 'Channels'),
    h(
      'ul',
      null,
      mine.map((channel) => h(Entry, { key: channel.id, channel, current: channel.id === current })),
    ),
    others.length > 0 && [
      h('h2', null, 'Not in'),
      h(
        'ul',
        { class: 'not-in' },
        others.map((c) => h('li', { key: c.id }, h('span', { class: 'channel-mark', 'aria-hidden': 'true' }, markOf(c)), c.name)),
      ),
    ],
  );
}

function Apps() {
  const app = useStore(ofApp);
  const open = useStore(ofHomeOpen);
  if (!app?.home) return null;
  return h(
    'div',
    { class: 'channels' },
    h('h2', null, 'Apps'),
    h(
      'ul',
      null,
      h(
        'li',
        null,
        h(
          'button',
          { type: 'button', class: 'channel-entry', 'aria-current': open ? 'page' : undefined, onClick: openHomeTab },
          h('img', { class: 'app-mark', src: '/assets/perch.svg', alt: '' }),
          h('span', { class: 'channel-name' }, app.name),
        ),
      ),
    ),
  );
}

function Entry({ channel, current }) {
  const count = useStore(
    useCallback(
      (state) => {
        const room = state.rooms[channel.id];
        return room ? unread(room, state.read[`${state.as}/${channel.id}`], state.me) : 0;
      },
      [channel.id],
    ),
  );
  const shown = count > 59 ? '60+' : count;
  const open = () => openChannel(channel.id);
  return h(
    'li',
    null,
    h(
      'button',
      {
        type: 'button',
        class: count && !current ? 'channel-entry unread' : 'channel-entry',
        'aria-current': current ? 'page' : undefined,
        onClick: open,
      },
      h('span', { class: 'channel-mark', 'aria-hidden': 'true' }, markOf(channel)),
      h('span', { class: 'channel-name' }, channel.name),
      count > 0 && !current && h('span', { class: 'count-badge' }, shown, h('span', { class: 'sr' }, ' unread')),
    ),
  );
}
