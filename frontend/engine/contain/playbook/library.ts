import cardTesting from './data/card-testing.json';
import checkoutSkimmer from './data/checkout-skimmer.json';
import credentialStuffing from './data/credential-stuffing.json';
import databaseDump from './data/database-dump.json';
import insiderExport from './data/insider-export.json';
import leakedToken from './data/leaked-token.json';
import stolenAdmin from './data/stolen-admin.json';
import vulnerableExtension from './data/vulnerable-extension.json';

/** The playbooks that come with the module, as written. Whoever reads them compiles them, so that none is trusted unread. */
export const LIBRARY: readonly unknown[] = [
  stolenAdmin,
  checkoutSkimmer,
  leakedToken,
  credentialStuffing,
  cardTesting,
  insiderExport,
  databaseDump,
  vulnerableExtension,
];
