import { useCallback, useEffect, useRef, useState } from "react";

export type Loaded<T> = { data: T | null; error: Error | null; loading: boolean; reload: () => void };

/** What a request brings, asked again when what it depends on changes; an answer that was overtaken is dropped. */
export function useLoad<T>(fetcher: (signal: AbortSignal) => Promise<T>, needs: unknown[] = []): Loaded<T> {
  const [state, set] = useState<{ data: T | null; error: Error | null; loading: boolean }>({ data: null, error: null, loading: true });
  const [turn, again] = useState(0);
  const latest = useRef(fetcher);
  latest.current = fetcher;
  useEffect(() => {
    const stop = new AbortController();
    set((before) => ({ ...before, loading: true }));
    latest.current(stop.signal).then(
      (data) => !stop.signal.aborted && set({ data, error: null, loading: false }),
      (error: Error) => !stop.signal.aborted && set({ data: null, error, loading: false }),
    );
    return () => stop.abort();
  }, [...needs, turn]);
  return { ...state, reload: useCallback(() => again((n) => n + 1), []) };
}

/** Again and again, while the page is looked at. */
export function useEvery(ms: number, what: () => void): void {
  useEffect(() => {
    const timer = setInterval(() => document.hidden || what(), ms);
    return () => clearInterval(timer);
  }, [ms, what]);
}

/** Runs something a person wants done, and keeps what went wrong. */
export function useAction(): { busy: boolean; error: Error | null; run: (work: () => Promise<unknown>) => Promise<boolean> } {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
      return true;
    } catch (problem) {
      setError(problem as Error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
}
