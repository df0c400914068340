// npm start: sets up what is missing and brings up the sandbox shop (scripts/sandbox/index.ts).
import { handOver, preparePackages } from './setup/packages.mjs';

preparePackages();
await handOver('sandbox', process.argv.slice(2));
