import { useSyncExternalStore } from "react";

/** Who uses the console: the key stays in this tab and goes with it. */
export type Session = { key: string; tenant: string };

const KEY = "edrs.session";
const listeners = new Set<() => void>();
let current: Session | null = read();

function read(): Session | null {
  const kept = sessionStorage.getItem(KEY);
  return kept ? (JSON.parse(kept) as Session) : null;
}

export const session = () => current;

export function logIn(next: Session): void {
  current = next;
  sessionStorage.setItem(KEY, JSON.stringify(next));
  listeners.forEach((tell) => tell());
}

/** Nothing of the person stays behind in the browser. */
export function logOut(): void {
  current = null;
  sessionStorage.clear();
  listeners.forEach((tell) => tell());
}

export function useSession(): Session | null {
  return useSyncExternalStore((tell) => (listeners.add(tell), () => listeners.delete(tell)), session);
}
