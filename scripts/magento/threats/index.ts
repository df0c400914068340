import { evenAnswers } from './answers';
import type { Check } from './check';
import { stolenCredentials } from './doors';
import { epochs } from './epochs';
import { jobs } from './jobs';
import { notices } from './notices';
import { loginsDuringReset } from './race';
import { sessions } from './sessions';
import type { Shop } from './shop';
import { signatures } from './signatures';
import { clonedAdmin, stepUp } from './step-up';
import { forgedTokens } from './tokens';

/** Every topic by name. */
export const allThreats: Record<string, (shop: Shop) => Promise<Check[]>> = {
  stolenCredentials,
  stepUp,
  clonedAdmin,
  signatures,
  sessions,
  epochs,
  notices,
  jobs,
  loginsDuringReset,
  evenAnswers: (shop) => evenAnswers(shop, Number(process.env.LR_SAMPLES ?? 12), process.env.LR_ONLY ?? ''),
  forgedTokens,
};
