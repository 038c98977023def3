import { useCallback, useEffect, useState } from "react";
import { get, offers, send } from "../base/api";
import { listen } from "../base/events";
import { useAction } from "../base/load";
import { Failure } from "../base/ui";
import { Composer } from "./composer";
import type { Answer, Message } from "./model";

export type Holding = { held: boolean; byYou: boolean; handoverId: string | null };
const NOBODY: Holding = { held: false, byYou: false, handoverId: null };
const AGAIN_MS = 3_000;

type Ears = { hear: (answer: Answer) => void; overhear: (message: Message) => void };

/** Whether a person holds the conversation, and what is said in it meanwhile; a feed that breaks off goes on where it was. */
export function useHolding(conversation: string | null, { hear, overhear }: Ears): [Holding, () => Promise<unknown>] {
  const [holding, set] = useState(NOBODY);
  /** Null where it cannot be known. */
  const look = useCallback(async (): Promise<Holding | null> => {
    const offered = conversation && (await offers("GET", "/api/v1/conversations/{conversationId}/holding"));
    const found = offered ? await get<Holding>(`/api/v1/conversations/${conversation}/holding`).catch(() => null) : null;
    set(found ?? NOBODY);
    return found;
  }, [conversation]);
  useEffect(() => {
    const stop = new AbortController();
    const follow = async () => {
      let now = await look();
      if (!now) return;
      // What one no longer may read, one no longer follows.
      for (let last = ""; now && !stop.signal.aborted;) {
        try {
          for await (const event of listen(`/api/v1/conversations/${conversation}/feed`, { signal: stop.signal, headers: last ? { "Last-Event-ID": last } : {} })) {
            last = event.id;
            if (event.name === "answer") hear(JSON.parse(event.data));
            if (event.name === "message" && now?.byYou) overhear(JSON.parse(event.data));
            if (event.name === "held" || event.name === "returned") now = await look();
            if (!now) return;
          }
        } catch {
          if (stop.signal.aborted) return;
        }
        await new Promise((good) => setTimeout(good, AGAIN_MS));
      }
    };
    void follow();
    return () => stop.abort();
  }, [conversation, look, hear, overhear]);
  return [holding, look];
}

/** To whoever asks: a person answers. */
export function WithAPerson() {
  return <p className="holding" role="status">A person has this conversation and answers here in the persona’s name.</p>;
}

/** To whoever holds it: speak, and give it back. */
export function Speaking({ conversation, handover, done }: { conversation: string; handover: string; done: () => Promise<unknown> }) {
  const { busy, error, run } = useAction();
  const say = (text: string) => void run(() => send("POST", `/api/v1/conversations/${conversation}/replies`, { text }));
  const giveBack = () => run(() => send("POST", `/api/v1/handovers/${handover}/endings`, {})).then((good) => (good ? done() : null));
  return (
    <>
      <p className="holding" role="status">You hold this conversation: the persona is silent, and what you write is said in its name, marked as a person’s.
        <button type="button" className="plain" disabled={busy} onClick={giveBack}>Give it back</button></p>
      <Failure error={error} />
      <Composer ask={say} label="Your reply" hint="Say something" word="Say" />
    </>
  );
}
