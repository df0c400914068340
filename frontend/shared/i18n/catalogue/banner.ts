import type { Catalogue } from '../translator';

/** The banner on every admin page. The server says these sentences; `etc/generated/phrases.json` carries them there. */
export const banner = {
  'banner.label': 'Containment',
  'banner.title': 'Parts of this shop are contained',
  'banner.title_open': 'A containment act has not ended',
  'banner.title_unknown': 'We cannot tell whether this shop is contained',
  'banner.title_others': 'This shop is being protected',
  'banner.ask':
    'Some parts are switched off on purpose. Ask whoever is responsible for security before you change anything.',
  'banner.ask_unknown':
    'We cannot read which parts are switched off. Ask whoever is responsible for security before you change anything.',
  'banner.contact': 'Contact: {who}.',
  'banner.unknown':
    'The database did not answer, so there may be more. Take the shop for contained until the Control room says otherwise.',
  'banner.on': '{what}: on since {time}, by {who}.',
  'banner.asks': '{what}: on since {time}, by {who}. Its time is over and it asks you; it stays on.',
  'banner.on_unproven': '{what}: on since {time}, by {who}, but not proven. It needs you.',
  'banner.working': '{what}: started {time} by {who}, still at work.',
  'banner.paused': '{what}: started {time} by {who}, paused. The guard stays.',
  'banner.needs_you': '{what}: started {time} by {who}, not proven. It needs you.',
  'banner.incident': 'Incident {id}.',
  'banner.who_unknown': 'somebody we cannot name',
  'banner.time_unknown': 'a time we do not know',
  'banner.link': 'Open the Control room',
} as const satisfies Catalogue;
