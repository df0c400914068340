import { ApiProblem, isRecord } from './problem';

export interface BridgeAddress {
  bridgeUrl: string;
  stepUpUrl: string;
  formKey: string;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The only two doors the panel knocks at. Both take a form body, so that no key stands in an address or a log. */
export class Bridge {
  constructor(
    private readonly address: BridgeAddress,
    private readonly fetch: Fetch,
    private readonly answered: () => void = () => undefined,
  ) {}

  call(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
    return this.post(this.address.bridgeUrl, body === undefined ? { method, path } : { method, path, body });
  }

  /** @returns the one-time proof that the person at the panel knows the password, and has the second factor, now */
  async stepUp(boundTo: string, password: string, code = ''): Promise<string> {
    const proof = code === '' ? { password } : { password, code };
    const answer = await this.post(this.address.stepUpUrl, { bound_to: boundTo, ...proof });
    if (!isRecord(answer) || typeof answer.step_up !== 'string') {
      throw ApiProblem.of('server', 'unreadable_answer');
    }
    return answer.step_up;
  }

  private async post(url: string, call: object): Promise<unknown> {
    const form = new URLSearchParams({ form_key: this.address.formKey, call: JSON.stringify(call) });
    const headers = { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' };
    let response: Response;
    let text: string;
    try {
      response = await this.fetch(url, { method: 'POST', body: form, headers, credentials: 'same-origin' });
      text = await response.text();
    } catch {
      // An answer that breaks off tells as little as none.
      throw ApiProblem.of('network');
    }
    const body = readJson(text);
    if (signedOut(response, body)) {
      throw ApiProblem.of('session');
    }
    if (!response.ok) {
      throw ApiProblem.ofAnswer(response.status, body);
    }
    if (body === undefined) {
      throw ApiProblem.of('server', 'unreadable_answer');
    }
    this.answered();
    return body;
  }
}

function readJson(text: string): unknown {
  try {
    // Null and missing are the same to the API; here only missing is left.
    return JSON.parse(text, (_, value) => (value === null ? undefined : value));
  } catch {
    return undefined;
  }
}

/** A signed-out admin is led to the login page (HTML after a redirect) or gets Magento's own `ajaxExpired` answer. */
function signedOut(response: Response, body: unknown): boolean {
  if (isRecord(body) && (body.ajaxExpired === 1 || body.ajaxExpired === true)) {
    return true;
  }
  return response.ok && response.redirected && body === undefined;
}
