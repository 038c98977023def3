import { useRef, useState, type DragEvent } from "react";
import { send } from "../base/api";
import { newId } from "../base/ids";
import { useAction } from "../base/load";
import { Failure } from "../base/ui";
import { upload, type Outcome } from "./upload";

type Item = { id: string; name: string; share: number; done: Outcome | null; error: Error | null };

/** Where files are dropped, chosen, or named by their address; each shows how far it is. */
export function DropPlace({ onDone }: { onDone: () => void }) {
  const [items, setItems] = useState<Item[]>([]);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const change = (id: string, part: Partial<Item>) => setItems((all) => all.map((each) => (each.id === id ? { ...each, ...part } : each)));
  const take = async (files: File[]) => {
    const fresh = files.map((file) => ({ file, id: newId() }));
    setItems((all) => [...fresh.map(({ file, id }) => ({ id, name: file.name, share: 0, done: null, error: null })), ...all].slice(0, 30));
    for (const { file, id } of fresh) {
      await upload(file, (share) => change(id, { share })).then((done) => change(id, { done, share: 1 }), (error: Error) => change(id, { error }));
    }
    onDone();
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  return (
    <section aria-label="Bring in">
      <div className={over ? "drop over" : "drop"} onDragOver={(e) => (e.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={dropped}>
        <p>Drag files here</p>
        <button type="button" className="outline" data-first onClick={() => chooser.current?.click()}>Choose files</button>
        <input ref={chooser} type="file" multiple hidden aria-label="Files" onChange={(e) => (void take([...(e.target.files ?? [])]), (e.target.value = ""))} />
        <FromAddress onDone={onDone} />
      </div>
      <ul className="uploads" aria-live="polite">
        {items.map((item) => (
          <li key={item.id}>
            <span>{item.name}</span>
            {item.error ? <span className="bad">{item.error.message}</span> : item.done ? <span className="good">{outcome(item.done)}</span>
              : <progress value={item.share < 1 ? item.share : undefined} max={1} aria-label={`Sending ${item.name}`} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function outcome(done: Outcome): string {
  if (done.ingested !== undefined) return `${done.ingested} read, ${done.unchanged ?? 0} unchanged, ${done.refused ?? 0} refused`;
  return done.status === "unchanged" ? "was there already" : `read, ${done.passages === 1 ? "one passage" : `${done.passages ?? 0} passages`}`;
}

function FromAddress({ onDone }: { onDone: () => void }) {
  const [url, setUrl] = useState("");
  const { busy, error, run } = useAction();
  const fetchIt = () => run(() => send("POST", "/api/v1/knowledge/pages", { url: url.trim() })).then((good) => good && (setUrl(""), onDone()));
  return (
    <details>
      <summary>or a page of the web</summary>
      <form className="search" onSubmit={(e) => (e.preventDefault(), fetchIt())}>
        <input type="url" aria-label="Address of the page" placeholder="https://…" required value={url} onChange={(e) => setUrl(e.target.value)} />
        <button type="submit" aria-busy={busy} disabled={busy || !url.trim()}>Read it</button>
      </form>
      <Failure error={error} />
    </details>
  );
}
