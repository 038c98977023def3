import { get, offers, send } from "../base/api";

export type Known = { id: string; title: string };
const KEY = "edrs.conversations";
const BEGUN = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

type Started = { conversationId: string; personaId: string; userId: string };

export function start(personaId: string): Promise<Started> {
  return send("POST", "/api/v1/conversations", { personaId });
}

/** Under which name the system remembers whoever holds this key; a conversation is told, and nothing else tells. */
export async function ownName(): Promise<string> {
  return (await start("edrs")).userId;
}

/** The conversations of this visit; they leave the browser with the log out. */
export function kept(): Known[] {
  return JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
}

export function keep(id: string, title: string): Known[] {
  const known = kept();
  const next = known.some((each) => each.id === id) ? known : [{ id, title: title.slice(0, 80) }, ...known].slice(0, 50);
  sessionStorage.setItem(KEY, JSON.stringify(next));
  return next;
}

export function drop(id: string): Known[] {
  const next = kept().filter((each) => each.id !== id);
  sessionStorage.setItem(KEY, JSON.stringify(next));
  return next;
}

type Listed = { conversations?: { conversationId: string; title?: string | null; startedAt?: string }[] };

/** Earlier ones too, where the gateway lists them. */
export async function earlier(): Promise<Known[]> {
  if (!(await offers("GET", "/api/v1/conversations"))) return kept();
  const listed = (await get<Listed>("/api/v1/conversations")).conversations ?? [];
  const known = kept();
  // They come oldest first.
  const rest = listed.reverse().filter((each) => !known.some((mine) => mine.id === each.conversationId))
    .map((each) => ({ id: each.conversationId, title: each.title || BEGUN.format(new Date(each.startedAt ?? 0)) }));
  return [...known, ...rest];
}
