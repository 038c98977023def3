import { logOut, session, type Session } from "./session";

/** A refusal as the system words it (RFC 9457). */
export class Problem extends Error {
  constructor(readonly status: number, readonly code: string, detail: string) {
    super(detail);
  }
}

export type Limits = { limit: number; remaining: number; reset: number };
let limits: Limits | null = null;

/** What the last answer said of this key's allowance; null when it has none. */
export const lastLimits = () => limits;

export function headers(who: Session, more: Record<string, string> = {}): Record<string, string> {
  return { Authorization: `Bearer ${who.key}`, ...(who.tenant ? { "X-Tenant-ID": who.tenant } : {}), ...more };
}

export async function problem(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => ({}));
  return new Problem(response.status, body.code ?? "", body.detail ?? body.title ?? `The system answered ${response.status}.`);
}

/** One request with the key; throws a Problem, and logs out when the key no longer counts. */
export async function request(path: string, init: RequestInit & { as?: Session } = {}): Promise<Response> {
  const who = init.as ?? session();
  if (!who) throw new Problem(401, "UNAUTHENTICATED", "You are logged out.");
  const response = await fetch(path, { ...init, headers: headers(who, init.headers as Record<string, string>) }).catch((error) => {
    if (init.signal?.aborted) throw error;
    throw new Problem(0, "UNREACHABLE", "The system cannot be reached. Is it up? './edrs status' tells.");
  });
  const told = response.headers.get("X-RateLimit-Limit");
  if (told) limits = { limit: +told, remaining: +(response.headers.get("X-RateLimit-Remaining") ?? 0), reset: +(response.headers.get("X-RateLimit-Reset") ?? 0) };
  if (response.ok) return response;
  if (response.status === 401 && !init.as) logOut();
  throw await problem(response);
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await request(path, { signal })).json();
}

export async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  const response = await request(path, { method, ...json });
  const text = await response.text();
  return (text ? JSON.parse(text) : null) as T;
}

let described: Promise<Set<string>> | null = null;

/** Whether this system offers that operation, so that a section it lacks is left out. */
export async function offers(method: string, path: string): Promise<boolean> {
  described ??= fetch("/api/openapi.json").then((response) => response.json()).then((document) =>
    new Set(Object.entries(document.paths ?? {}).flatMap(([at, operations]) => Object.keys(operations as object).map((verb) => `${verb} ${at}`))))
    .catch(() => new Set<string>());
  return (await described).has(`${method.toLowerCase()} ${path}`);
}
