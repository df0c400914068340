// npm test: sets up what is missing and runs every test that needs no Magento (scripts/test/index.ts).
import { handOver, preparePackages } from './setup/packages.mjs';

preparePackages();
await handOver('test', process.argv.slice(2));
