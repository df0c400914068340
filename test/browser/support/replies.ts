export interface Reply {
  status: number;
  body: object;
}

export function ok(body: object): Reply {
  return { status: 200, body };
}

export function refusal(status: number, code: string, field = ''): Reply {
  return { status, body: { message: code, parameters: { code, field, retry: false } } };
}
