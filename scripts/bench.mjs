// npm run bench: sets up what is missing and measures (scripts/bench/index.ts).
import { handOver, preparePackages } from './setup/packages.mjs';

preparePackages();
await handOver('bench', process.argv.slice(2));
