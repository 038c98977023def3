import { useCallback, useEffect, useRef, useState } from "react";
import { get, Problem } from "../base/api";
import { listen } from "../base/events";
import { newId } from "../base/ids";
import { start } from "./conversations";
import { grown, type Answer, type Exchange, type Message } from "./model";

const RESUMES = 5;

/** The exchanges of a conversation, and asking more; a stream that breaks off is resumed by the message's id. */
export function useExchanges(conversation: string | null, persona: string, onStarted: (id: string, question: string) => void) {
  const [exchanges, set] = useState<Exchange[]>([]);
  const own = useRef<string | null>(null);
  const stops = useRef(new Map<string, AbortController>());
  const change = (id: string, how: (exchange: Exchange) => Exchange) => set((all) => all.map((each) => (each.id === id ? how(each) : each)));

  useEffect(() => {
    if (conversation === own.current) return;
    own.current = conversation;
    stops.current.forEach((stop) => stop.abort());
    set([]);
    if (conversation) {
      history(conversation).then((all) => own.current === conversation && set(all),
        (error: Error) => set([{ id: "history", question: "", draft: "", answer: null, error, open: false }]));
    }
  }, [conversation]);

  const ask = useCallback(async (question: string) => {
    const id = newId();
    const stop = new AbortController();
    stops.current.set(id, stop);
    set((all) => [...all, { id, question, draft: "", answer: null, error: null, open: true }]);
    try {
      if (!own.current) {
        own.current = (await start(persona)).conversationId;
        onStarted(own.current, question);
      }
      await follow(own.current, question, id, stop.signal, (how) => change(id, how));
    } catch (error) {
      if (!stop.signal.aborted) change(id, (each) => ({ ...each, error: error as Error }));
    } finally {
      change(id, (each) => ({ ...each, open: false }));
    }
  }, [persona, onStarted]);

  const stop = useCallback((id: string) => stops.current.get(id)?.abort(), []);
  return { exchanges, ask, stop };
}

async function history(conversation: string): Promise<Exchange[]> {
  const page = await get<{ messages: Message[]; answers: Answer[] }>(`/api/v1/conversations/${conversation}/messages`);
  return page.messages.map((message) => ({
    id: message.messageId, question: message.text, draft: "", error: null, open: false,
    answer: page.answers.find((answer) => answer.messageId === message.messageId) ?? null,
  }));
}

async function follow(conversation: string, text: string, key: string, signal: AbortSignal, change: (how: (each: Exchange) => Exchange) => void) {
  const messages = `/api/v1/conversations/${conversation}/messages`;
  const first = { method: "POST", body: JSON.stringify({ text }), headers: { "Content-Type": "application/json", "Idempotency-Key": key }, signal };
  let message = "";
  for (let turn = 0; turn <= RESUMES; turn++) {
    try {
      for await (const event of listen(message ? `${messages}/${message}` : messages, message ? { signal } : first)) {
        const data = JSON.parse(event.data);
        if (event.name === "accepted") message = data.messageId;
        if (event.name === "chunk") change((each) => ({ ...each, draft: grown(each.draft, data) }));
        if (event.name === "answer") return change((each) => ({ ...each, answer: data }));
      }
    } catch (error) {
      if (signal.aborted || !message || (error instanceof Problem && error.status >= 400)) throw error;
    }
    // The resumed stream begins anew.
    change((each) => ({ ...each, draft: "" }));
  }
  throw new Problem(504, "LATE", "The answer is still on its way; open the conversation again to see it.");
}
