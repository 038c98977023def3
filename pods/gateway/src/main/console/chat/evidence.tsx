import { useEffect, useRef } from "react";
import { Share } from "../base/ui";
import { stepsOf } from "../proofs/steps";
import { ProofTree } from "../proofs/tree";
import { around, passageOf, type Answer, type Evidence } from "./model";

/** An answer whose evidence is looked at: one of its citations, or -1 for everything considered. */
export type Opened = { answer: Answer; at: number };

/** The passage behind a citation with the words that count marked, and what else was considered. */
export function EvidencePanel({ opened, show, onClose }: { opened: Opened; show: (what: Opened) => void; onClose: () => void }) {
  const { answer, at } = opened;
  const proofs = answer.evidence.filter((piece) => piece.kind === "proof");
  const others = answer.evidence.filter((piece) => piece.kind !== "proof");
  const panel = useRef<HTMLElement>(null);
  const citation = answer.citations[at];
  const passage = citation && passageOf(citation, answer.evidence);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    return () => before?.focus();
  }, []);
  useEffect(() => panel.current?.focus(), [opened]);
  return (
    <aside ref={panel} tabIndex={-1} className="evidence" aria-label="Evidence" onKeyDown={(e) => e.key === "Escape" && onClose()}>
      <header>
        <h2>Evidence</h2>
        <button type="button" className="icon" aria-label="Close the evidence" onClick={onClose}>✕</button>
      </header>
      {citation && (
        <section className="passage">
          <h3><b>{at + 1}</b> {citation.document}</h3>
          {citation.place && <p className="quiet small">{citation.place}</p>}
          <Marked text={passage?.text ?? citation.quote} quote={citation.quote} />
          <p className="small"><Share of={citation.score} label="Support" /> support</p>
          {answer.citations.length > 1 && (
            <p className="actions">
              <button type="button" className="outline secondary" disabled={at === 0} onClick={() => show({ answer, at: at - 1 })}>Earlier</button>
              <button type="button" className="outline secondary" disabled={at === answer.citations.length - 1} onClick={() => show({ answer, at: at + 1 })}>Next</button>
            </p>
          )}
        </section>
      )}
      {answer.missing.length > 0 && <p className="notice">Not to be had: {answer.missing.join(", ")}.</p>}
      {proofs.map((piece) => <section key={piece.id} aria-label="Proof of the answer"><h3>Proof</h3><ProofTree steps={stepsOf(piece.text)} /></section>)}
      {others.length > 0 && <h3>Considered</h3>}
      <ul className="considered">{others.map((piece) => <Considered key={piece.id} piece={piece} cited={piece === passage} />)}</ul>
    </aside>
  );
}

function Marked({ text, quote }: { text: string; quote: string }) {
  const [before, marked, after] = around(text, quote);
  return <blockquote>{before}{marked && <mark>{marked}</mark>}{after}</blockquote>;
}

function Considered({ piece, cited }: { piece: Evidence; cited: boolean }) {
  return (
    <li>
      <details>
        <summary><span className="tag">{piece.kind}</span> {piece.source}{cited && " · cited"} <Share of={piece.score} label="Relevance" /></summary>
        <p className="small">{piece.text}</p>
      </details>
    </li>
  );
}
