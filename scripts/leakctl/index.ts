import { leakctl } from './leakctl';
import { nodeHost } from './node-host';

process.exitCode = await leakctl(process.argv.slice(2), nodeHost());
