import type { Catalogue } from '../translator';

/** Words that every screen uses, and what is said when a call fails. */
export const common = {
  'room.name': 'Control room',
  'room.skip': 'Skip to the content',
  'room.back': 'Back to the Control room',
  'room.loading': 'Loading…',
  'room.error_title': 'Error: {title}',
  'room.place': '{title} – Leak Response',
  'common.back': 'Back',
  'common.continue': 'Continue',
  'common.unknown_answer': 'I do not know',
  'common.try_now': 'Try now',
  'common.change': 'Change',
  'common.zone': 'Times are in {zone}.',
  'common.yes': 'Yes',
  'common.no': 'No',
  'common.what_to_do': 'What to do',

  'updated.now': 'Updated just now',
  'updated.ago': 'Updated {ago}',
  'updated.stale': 'This is what we knew {ago}. It may have changed since.',
  'updated.never': 'Nothing was read yet.',

  'ago.seconds': { one: '{n} second ago', other: '{n} seconds ago' },
  'ago.minutes': { one: '{n} minute ago', other: '{n} minutes ago' },
  'ago.long': '{duration} ago',
  'duration.under_second': 'less than a second',
  'duration.seconds': { one: '{n} second', other: '{n} seconds' },
  'duration.minutes': { one: '{n} minute', other: '{n} minutes' },
  'duration.hours': { one: '{n} hour', other: '{n} hours' },
  'duration.hours_minutes': '{hours} h {minutes} min',
  'duration.days_hours': { one: '{n} day {hours} h', other: '{n} days {hours} h' },

  'connection.label': 'Connection',
  'connection.network': 'We cannot reach the shop’s server. The work there goes on.',
  'connection.again_in': { one: 'Trying again in {n} second.', other: 'Trying again in {n} seconds.' },
  'connection.session':
    'You are signed out. Sign in again in another tab, then press Try now. What you typed here stays.',
  'connection.server': 'The shop’s server could not answer. The work there may go on.',
  'connection.forbidden':
    'You may not look at the Control room. It needs the right “Control room (look)”. Ask an owner.',
  'connection.ends': 'You will be signed out at {time}.',
  'connection.stay': 'Stay signed in',

  'problem.summary': 'There is a problem',
  'problem.network':
    'We cannot reach the shop’s server, so we do not know whether this was done. Try again: it is done once at most.',
  'problem.session':
    'You are signed out. Sign in again in another tab, then press the button again. What you typed here stays.',
  'problem.forbidden': 'You may not do this. Ask an owner for the right.',
  'problem.conflict': 'Somebody else changed this in the meantime. Look at the new state, then decide again.',
  'problem.refused_because': 'The shop did not accept this ({reason}). Nothing has changed.',
  'problem.server': 'The shop’s server failed. Look at the state before you try again.',
  'problem.changed_by': '{who} changed this at {time}. Look at the new state, then decide again.',
  'problem.not_found': 'This does not exist any more.',

  'needs.right': 'Needs the right “{right}”. Ask an owner.',
  'right.incident_declare': 'Declare an incident',
  'right.contain': 'Plan and follow containment',
  'right.contain_end_sessions': 'End sessions',
  'right.contain_reset_credentials': 'Reset credentials',
  'right.contain_pause': 'Pause, resume and undo',
  'right.notice': 'Read and draft notices',
  'right.notice_publish': 'Publish notices',

  'proof.password': 'Your password',
  'proof.password_hint':
    'We ask again, so that nobody with a stolen session can do this. You stay signed in.',
  'proof.password_missing': 'Enter your password',
  'proof.step_up_wrong': 'This is not the password you sign in with. Nothing has changed.',
  'proof.step_up_expired': 'That took longer than five minutes. Enter your password again.',
  'proof.step_up_needed': 'Enter your password again.',
  'proof.step_up_locked': 'Too many wrong passwords. Wait a few minutes. Nothing has changed.',

  'scope.all': 'the whole shop',
  'scope.unknown': 'stores not known yet',
  'scope.websites': { one: 'the website {names}', other: 'the websites {names}' },
  'scope.store_views': { one: 'the store view {names}', other: 'the store views {names}' },
  'scope.customers': { one: '{n} customer', other: '{n} customers' },
  'scope.legend': 'Who',
  'scope.everyone': 'Everyone in the whole shop',
  'scope.some_websites': 'Everyone registered in these websites',
  'scope.some_views': 'Everyone registered in these store views',
  'scope.choose': 'Choose at least one',
  'scope.view_name': '{store} ({website})',
} as const satisfies Catalogue;
