import type { Catalogue } from '../translator';

/** Codes that the server sends: checks, suggestions, consequences, facts of the ledger, refusals. */
export const codes = {
  'check.cron.ok': 'Cron runs.',
  'check.cron.warn': 'Cron is late.',
  'check.cron.fail': 'Cron has not run.',
  'check.mail.ok': 'Mail can be sent.',
  'check.mail.warn': 'Mail was not tried yet.',
  'check.mail.fail': 'Mail cannot be sent.',
  'check.ledger.ok': 'The ledger is sealed in time.',
  'check.ledger.warn': 'The ledger is sealed late.',
  'check.ledger.fail': 'The ledger is not sealed.',
  'check.epoch_file.ok': 'The guard and its copy agree.',
  'check.epoch_file.warn': 'The copy of the guard is older than the guard.',
  'check.epoch_file.fail': 'The copy of the guard cannot be read or written.',
  'check.keys.ok': 'Keys are in place.',
  'check.keys.warn': 'No key for signed requests is enrolled.',
  'check.keys.fail': 'Keys cannot be read.',
  'check.database.ok': 'The database answers.',
  'check.database.warn': 'The database answers slowly.',
  'check.database.fail': 'The database does not answer.',
  'check.sequencer.ok': 'The sequencer works.',
  'check.sequencer.warn': 'The sequencer is late.',
  'check.sequencer.fail': 'The sequencer does not work.',
  'check_help.cron':
    'Set up cron: bin/magento cron:install, or ask your hoster. Until then, seal by hand: bin/magento leakresponse:record:seal.',
  'check_help.mail':
    'Send a test mail from your shop’s configuration. Without mail nobody can set a new password.',
  'check_help.ledger': 'Run bin/magento leakresponse:record:seal and read its message.',
  'check_help.epoch_file': 'Make var/leakresponse writable for the web server’s user, then look again.',
  'check_help.keys':
    'Make the key folder readable for the web server’s user. See leakresponse/key_dir in env.php.',
  'check_help.any': 'Run bin/magento leakresponse:status on the shell and read its message.',
} as const satisfies Catalogue;
