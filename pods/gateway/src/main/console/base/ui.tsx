import { useEffect, useRef, type ReactNode } from "react";
import type { Loaded } from "./load";

/** A section of the console with its heading, and the words that say what it is for. */
export function Page({ title, lead, actions, wide, children }: { title: string; lead?: ReactNode; actions?: ReactNode; wide?: boolean; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · EDRS`;
  }, [title]);
  return (
    <div className={wide ? "page wide" : "page"}>
      <header className="page-head">
        <div><h1>{title}</h1>{lead && <p className="quiet">{lead}</p>}</div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function Failure({ error }: { error: Error | null }) {
  return error && <p className="notice bad" role="alert">{error.message}</p>;
}

/** What was loaded, or that it loads, or why it did not. */
export function Loading<T>({ of, children, empty }: { of: Loaded<T>; children: (data: T) => ReactNode; empty?: (data: T) => ReactNode }) {
  if (of.error) return <Failure error={of.error} />;
  if (of.data === null) return <p className="quiet" aria-busy="true">Loading…</p>;
  return <>{empty?.(of.data) || children(of.data)}</>;
}

export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}

/** A native dialog: it keeps the focus, and Escape closes it. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current!;
    dialog.showModal();
    // The dialog itself would begin at its close button.
    dialog.querySelector<HTMLElement>("article > :not(header) :is(input, textarea, select), article > input")?.focus();
    return () => dialog.close();
  }, []);
  return (
    <dialog ref={box} aria-label={title} onCancel={(e) => (e.preventDefault(), onClose())} onClick={(e) => e.target === box.current && onClose()}>
      <article>
        <header><h2>{title}</h2><button type="button" className="icon" aria-label="Close" onClick={onClose}>✕</button></header>
        {children}
      </article>
    </dialog>
  );
}

/** A dialog that asks before something is lost. */
export function Confirm({ title, yes, onYes, onClose, busy, error, children }:
  { title: string; yes: string; onYes: () => void; onClose: () => void; busy?: boolean; error?: Error | null; children: ReactNode }) {
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <Failure error={error ?? null} />
      <footer>
        <button type="button" className="secondary outline" onClick={onClose}>Cancel</button>
        <button type="button" className="danger" aria-busy={busy} disabled={busy} onClick={onYes}>{yes}</button>
      </footer>
    </Dialog>
  );
}

/** A number in 0..1 as a bar with its figure. */
export function Share({ of, label }: { of: number; label: string }) {
  return <span className="share"><meter min={0} max={1} value={of} aria-label={label} />{of.toFixed(2)}</span>;
}

const FORMAT = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

export function Time({ at }: { at: string | null }) {
  return at ? <time dateTime={at} title={at}>{FORMAT.format(new Date(at))}</time> : <>–</>;
}

/** "1 fact", "2 facts". */
export const counted = (n: number, many: string) => `${n} ${n === 1 ? many.replace(/ies$/, "y").replace(/s$/, "") : many}`;

export const bytes = (n: number) => (n < 1024 ? `${n} B` : n < 1048576 ? `${(n / 1024).toFixed(0)} KB` : `${(n / 1048576).toFixed(1)} MB`);
