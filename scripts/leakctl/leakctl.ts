import { type Command, readCommand } from './arguments';
import { pauseContainment, resumeContainment, undoContainment } from './commands/change';
import { followContainment, planContainment, startContainment } from './commands/contain';
import { exportLedger } from './commands/export';
import { inspect } from './commands/inspect';
import { generateKey, showKey } from './commands/keys';
import { checkPlaybook, exportPlaybook, listPlaybooks, showPlaybook } from './commands/playbook';
import { checkScripts } from './commands/scripts';
import { status } from './commands/status';
import { verify } from './commands/verify';
import { witness } from './commands/witness';
import { readSettings, restAddress, shopAddress } from './config';
import { HELP } from './help';
import type { Host } from './host';
import { EXIT, type ExitCode, Stop } from './outcome';
import { Pins } from './pins';
import { SignedApi } from './signed-api';
import { SigningKey } from './signing-key';

/** Runs one command. Never throws: what went wrong is said, and stands in the exit code. */
export async function leakctl(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await run(readCommand(argv), host);
  } catch (error) {
    if (error instanceof Stop) {
      if (error.json !== null) {
        host.out(error.json);
      }
      host.say(error.message);
      return error.exit;
    }
    host.say(error instanceof Error ? `Failed: ${error.message}` : 'Failed.');
    return EXIT.failed;
  }
}

async function run({ name, operands, values }: Command, host: Host): Promise<ExitCode> {
  if (name === 'help') {
    host.say(HELP);
    return values.help ? EXIT.done : EXIT.usage;
  }
  const settings = readSettings(values, host);
  const pins = new Pins(settings.pins);
  const api = () => new SignedApi(restAddress(settings), SigningKey.read(settings.key), host);
  switch (name) {
    case 'verify':
      return await verify(operands[0] ?? '', values, pins, host);
    case 'export':
      return await exportLedger(values, api(), pins, host);
    case 'witness':
      return await witness(values, api(), host);
    case 'inspect':
      return await inspect(operands[0] ?? '', operands[1] ?? '', values, pins, host);
    case 'status':
      return await status(api(), host);
    case 'contain plan':
      return await planContainment(values, api(), host);
    case 'contain start':
      return await startContainment(values, api(), host);
    case 'contain follow':
      return await followContainment(operands[0] ?? '', api(), host);
    case 'contain pause':
      return await pauseContainment(operands[0] ?? '', api(), host);
    case 'contain resume':
      return await resumeContainment(operands[0] ?? '', api(), host);
    case 'contain undo':
      return await undoContainment(operands[0] ?? '', values, api(), host);
    case 'playbook list':
      return listPlaybooks(host);
    case 'playbook show':
      return showPlaybook(operands[0] ?? '', host);
    case 'playbook check':
      return checkPlaybook(operands[0] ?? '', host);
    case 'playbook export':
      return exportPlaybook(operands[0] ?? '', values.url, host);
    case 'scripts check':
      return await checkScripts(values, shopAddress(settings), api, host);
    case 'keys generate':
      return generateKey(settings, host);
    default:
      return showKey(settings, host);
  }
}
