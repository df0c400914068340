import { runbookPage } from '../leakctl/runbook';
import type { Made } from './bundles';

/** The run-book for printing, from the same steps that leakctl prints. */
export function makeRunbook(): Made[] {
  return [{ path: 'docs/outside-the-shop.md', text: runbookPage() }];
}
