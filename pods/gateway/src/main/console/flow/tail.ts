import { useEffect, useRef, useState } from "react";
import { listen } from "../base/events";
import type { Seen } from "./model";

const KEPT = 200;
const AGAIN_MS = 2000;

/** The events of the last minutes, then each as it is said, until the page is left or the tail is held. */
export function useTail(held: boolean, onEvent: (event: Seen) => void) {
  const [events, setEvents] = useState<Seen[]>([]);
  const [state, setState] = useState<"connecting" | "live" | "held" | Error>("connecting");
  const tell = useRef(onEvent);
  tell.current = onEvent;
  useEffect(() => {
    if (held) return setState("held");
    const stop = new AbortController();
    const known = new Set<string>();
    const add = (event: Seen, live: boolean) => {
      if (known.has(event.eventId)) return;
      known.add(event.eventId);
      setEvents((all) => [event, ...all.filter((each) => each.eventId !== event.eventId)].slice(0, KEPT));
      if (live) tell.current(event);
    };
    const read = async (query: string, live: boolean) => {
      for await (const event of listen(`/api/v1/events/tail?${query}`, { signal: stop.signal })) if (event.data) add(JSON.parse(event.data), live);
    };
    const follow = async () => {
      await read("follow=false&past=PT5M", false);
      while (!stop.signal.aborted) {
        setState("live");
        await read("asks=true", true);
        setState("connecting");
        await new Promise((done) => setTimeout(done, AGAIN_MS));
      }
    };
    follow().catch((error: Error) => !stop.signal.aborted && setState(error));
    return () => stop.abort();
  }, [held]);
  return { events, state };
}
