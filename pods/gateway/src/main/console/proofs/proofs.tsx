import { useState } from "react";
import { send } from "../base/api";
import { useAction } from "../base/load";
import { Failure, Page } from "../base/ui";
import { ProofTree, type Step } from "./tree";

type Sentence = { text: string; formula: string | null; why: string };
type Shown = { verdict: string; answer: string; confidence: number; proof: Step[]; sentences: Sentence[]; coverage: number };

const EXAMPLES = [
  "All cats purr. Tom is a cat. Does Tom purr?",
  "Every manager is an employee. No employee is a robot. Ada is a manager. Is Ada a robot?",
  "If it rains then the street is wet. The street is not wet. Does it rain?",
];

/** What follows from what, as a tree that can be checked step by step. */
export default function Proofs() {
  const [text, setText] = useState(EXAMPLES[0]!);
  const [semantics, setSemantics] = useState("classical");
  const [shown, setShown] = useState<Shown | null>(null);
  // Each proof is a tree of its own: what was folded of the last one says nothing of the next.
  const [times, setTimes] = useState(0);
  const { busy, error, run } = useAction();
  const prove = () => run(async () => { setShown(await send("POST", "/api/v1/reasoning/proofs", { text, semantics })); setTimes((before) => before + 1); });
  return (
    <Page title="Proofs" lead="Premises in plain sentences, the question last. True, false or unknown, and why.">
      <form className="card form" onSubmit={(e) => (e.preventDefault(), prove())}>
        <label>Premises and question<textarea data-first rows={4} value={text} onChange={(e) => setText(e.target.value)} /></label>
        <p className="actions">
          <button type="submit" aria-busy={busy} disabled={busy || !text.trim()}>Prove</button>
          <select aria-label="Semantics" value={semantics} onChange={(e) => setSemantics(e.target.value)}><option value="classical">classical</option><option value="rules">rules, forward only</option></select>
          {EXAMPLES.map((example, i) => <button key={i} type="button" className="plain" onClick={() => setText(example)}>Example {i + 1}</button>)}
        </p>
      </form>
      <Failure error={error} />
      {shown && (
        <section aria-label="Verdict" aria-live="polite">
          <p className="verdict"><span className={`tag ${shown.verdict === "true" ? "good" : shown.verdict === "false" ? "bad" : ""}`}>{shown.verdict}</span> {shown.answer}</p>
          {shown.proof.length > 0 && <ProofTree key={times} steps={shown.proof} />}
          <details>
            <summary>How it was read ({Math.round(shown.coverage * 100)} %)</summary>
            <dl className="pairs">{shown.sentences.map((each, i) => <div key={i}><dt>{each.text}</dt><dd>{each.formula ? <code>{each.formula}</code> : <span className="bad">{each.why}</span>}</dd></div>)}</dl>
          </details>
        </section>
      )}
    </Page>
  );
}
