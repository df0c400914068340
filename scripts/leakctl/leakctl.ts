import { type Command, readCommand } from './arguments';
import { askToUndo, decideApproval, listApprovals } from './commands/approve';
import { pauseContainment, resumeContainment, undoContainment } from './commands/change';
import { followContainment, planContainment, startContainment } from './commands/contain';
import {
  fetchEvidence,
  generateEvidenceKey,
  handOver,
  openEvidence,
  verifyEvidence,
} from './commands/evidence';
import { exportLedger } from './commands/export';
import { inspect } from './commands/inspect';
import { generateKey, showKey } from './commands/keys';
import { checkPlaybook, exportPlaybook, listPlaybooks, showPlaybook } from './commands/playbook';
import { preserve } from './commands/preserve';
import { runbook } from './commands/runbook';
import { checkScripts } from './commands/scripts';
import { signer } from './commands/signer';
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
    case 'signer':
      return await signer(values, settings.key, host);
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
    case 'approval list':
      return await listApprovals(api(), host);
    case 'approval ask':
      return await askToUndo(operands[0] ?? '', values, api(), host);
    case 'approval agree':
      return await decideApproval(operands[0] ?? '', 'approve', values, api(), host);
    case 'approval decline':
      return await decideApproval(operands[0] ?? '', 'decline', values, api(), host);
    case 'approval withdraw':
      return await decideApproval(operands[0] ?? '', 'withdraw', values, api(), host);
    case 'playbook list':
      return listPlaybooks(host);
    case 'playbook show':
      return showPlaybook(operands[0] ?? '', host);
    case 'playbook check':
      return checkPlaybook(operands[0] ?? '', host);
    case 'playbook export':
      return exportPlaybook(operands[0] ?? '', values.url, host);
    case 'runbook':
      return runbook(undefined, host);
    case 'runbook show':
      return runbook(operands[0], host);
    case 'preserve':
      return await preserve(values, SigningKey.read(settings.key), host);
    case 'evidence keygen':
      return generateEvidenceKey(values, host);
    case 'evidence verify':
      return await verifyEvidence(operands[0] ?? '', values, host);
    case 'evidence open':
      return await openEvidence(operands[0] ?? '', values, host);
    case 'evidence hand-over': {
      const key = SigningKey.read(settings.key);
      return await handOver(operands[0] ?? '', values, key, settings.url === undefined ? null : api(), host);
    }
    case 'evidence fetch':
      return await fetchEvidence(operands[0] ?? '', values, api(), host);
    case 'scripts check':
      return await checkScripts(values, shopAddress(settings), api, host);
    case 'keys generate':
      return generateKey(settings, host);
    default:
      return showKey(settings, host);
  }
}
