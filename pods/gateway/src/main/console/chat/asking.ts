import { useCallback, useEffect, useRef, useState } from "react";
import { get, send } from "../base/api";
import { newId } from "../base/ids";
import { start } from "./conversations";
import { beside, heard, type Answer, type Exchange, type Message } from "./model";
import { follow } from "./stream";

const fresh = (id: string, question: string): Exchange => ({ id, message: "", question, draft: "", answer: null, error: null, open: true });

/** The exchanges of a conversation, and asking: more, the same again, otherwise, or no longer. */
export function useExchanges(conversation: string | null, persona: string, onStarted: (id: string, question: string) => void) {
  const [exchanges, set] = useState<Exchange[]>([]);
  const own = useRef<string | null>(null);
  const stops = useRef(new Map<string, AbortController>());

  useEffect(() => {
    if (conversation === own.current) return;
    own.current = conversation;
    stops.current.forEach((stop) => stop.abort());
    set([]);
    if (conversation) {
      history(conversation).then((all) => own.current === conversation && set(all),
        (error: Error) => set([{ ...fresh("history", ""), error, open: false }]));
    }
  }, [conversation]);

  /** The conversation that is open, or a new one with that title. */
  const begin = useCallback(async (title: string) => {
    if (!own.current) {
      own.current = (await start(persona)).conversationId;
      onStarted(own.current, title);
    }
    return own.current;
  }, [persona, onStarted]);

  const say = useCallback(async (question: string, path: string, body: unknown, before?: Exchange) => {
    const id = newId();
    const stop = new AbortController();
    const change = (how: (exchange: Exchange) => Exchange) => set((all) => all.map((each) => (each.id === id ? how(each) : each)));
    stops.current.set(id, stop);
    set((all) => [...(before ? all.slice(0, all.findIndex((each) => each.id === before.id)) : all), fresh(id, question)]);
    try {
      await follow({ conversation: await begin(question), path, body, key: id }, stop.signal, change);
    } catch (error) {
      if (!stop.signal.aborted) change((each) => ({ ...each, error: error as Error }));
    } finally {
      change((each) => ({ ...each, open: false }));
    }
  }, [begin]);

  const ask = useCallback((question: string) => say(question, "", { text: question }), [say]);
  const again = useCallback((before: Exchange) => say(before.question, `/${before.message}/retries`, {}, before), [say]);
  const otherwise = useCallback((before: Exchange, text: string) => say(text, `/${before.message}/versions`, { text }, before), [say]);

  /** Where the gateway can stop, it says what came until then; otherwise only the reading stops. */
  const stop = useCallback((exchange: Exchange, really: boolean) => {
    const abort = () => stops.current.get(exchange.id)?.abort();
    if (!really || !exchange.message) return abort();
    send("POST", `/api/v1/conversations/${own.current}/messages/${exchange.message}/stops`).catch(abort);
  }, []);
  const hear = useCallback((answer: Answer) => set((all) => heard(all, answer)), []);
  /** What somebody else asks, where one looks on. */
  const overhear = useCallback((message: Message) => set((all) => (all.some((each) => each.message === message.messageId) ? all
    : [...all, { ...fresh(message.messageId, message.text), message: message.messageId, open: false, asked: message.held }])), []);
  return { exchanges, ask, again, otherwise, stop, begin, hear, overhear };
}

type Origin = { conversationId: string; messageId: string };

/** What was said; in a branch, what was said before it, too, which can no longer be changed from here. */
async function history(conversation: string): Promise<Exchange[]> {
  const { origin } = await get<{ origin?: Origin | null }>(`/api/v1/conversations/${conversation}`);
  const before = origin ? await history(origin.conversationId) : [];
  const shared = before.slice(0, before.findIndex((each) => each.id === origin?.messageId) + 1).map((each) => ({ ...each, message: "" }));
  return [...shared, ...(await said(conversation))];
}

async function said(conversation: string): Promise<Exchange[]> {
  const page = await get<{ messages: Message[]; answers: Answer[] }>(`/api/v1/conversations/${conversation}/messages`);
  const spoken = (after: string | null) => page.answers.filter((answer) => answer.kind === "human" && answer.inReplyTo === after).map(beside);
  return [...spoken(null), ...page.messages.flatMap((message): Exchange[] => [{
    id: message.messageId, message: message.messageId, question: message.text, draft: "", error: null, open: false, asked: message.held,
    answer: page.answers.find((answer) => answer.messageId === message.messageId) ?? null,
  }, ...spoken(message.messageId)])];
}
