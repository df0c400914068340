import { glueHash, readResult } from '../magento/result';
import type { Result } from './checks';
import { one } from './count';

const NOT_TOLD = { passed: 0, failed: 0, skipped: 1 };

/** The glue is only proven in a real Magento: is the newest run there one of this glue, and was it good? */
export async function magentoResult(): Promise<Result> {
  const result = readResult();
  if (result === undefined) {
    return {
      count: NOT_TOLD,
      output: 'test/magento-result.json is not there: the glue is not proven in a real Magento.',
    };
  }
  const told = `${result.passed} passed, ${result.failed} failed in Magento ${result.magento} on ${result.at}`;
  if (result.glue !== glueHash()) {
    return {
      count: NOT_TOLD,
      output: `The glue has changed since "npm run test:magento" (${told}).`,
    };
  }
  return { count: one(result.failed === 0 && result.passed > 0), output: told };
}
