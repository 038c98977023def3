import { useState } from "react";
import { Failure } from "../base/ui";
import { useAction } from "../base/load";
import { send } from "../base/api";
import type { Opened } from "./evidence";
import type { Answer, Exchange } from "./model";

type Props = { exchange: Exchange; open: (what: Opened) => void; opened: Opened | null; stop: () => void; again: (() => void) | null; branch: (() => Promise<void>) | null };

/** What the persona says: the draft while it is written, then the verified answer with its places. */
export function Said({ exchange, open, opened, stop, again, branch }: Props) {
  const { answer, draft } = exchange;
  if (!answer) {
    return (
      <div className="answer">
        {draft && <p className="text draft">{draft}</p>}
        {exchange.open
          ? <p className="quiet thinking"><span className="dots" aria-hidden="true"><i /><i /><i /></span>{draft ? "Writing" : "Thinking"}<button type="button" className="plain" onClick={stop}>Stop</button></p>
          : <p className="quiet">Stopped.</p>}
      </div>
    );
  }
  if (answer.kind === "human") {
    return <div className="answer by-person"><p className="text">{answer.answer}</p><p className="underneath">said by a person</p></div>;
  }
  return (
    <div className="answer">
      <p className="text">{answer.answer}</p>
      {answer.citations.length > 0 && (
        <ol className="citations" aria-label="Places this rests on">
          {answer.citations.map((citation, i) => (
            <li key={i}>
              <button type="button" className="citation" aria-expanded={opened?.answer === answer && opened.at === i} onClick={() => open({ answer, at: i })}>
                <b>{i + 1}</b><span>{citation.document}</span>{citation.place && <em>{citation.place}</em>}
              </button>
            </li>
          ))}
        </ol>
      )}
      <Underneath answer={answer} open={open} again={again} branch={branch} />
    </div>
  );
}

function Underneath({ answer, open, again, branch }: { answer: Answer } & Pick<Props, "open" | "again" | "branch">) {
  const { busy, error, run } = useAction();
  return (
    <div className="underneath">
      <span title="How sure the system is">confidence {answer.confidence.toFixed(2)}</span>
      <span>{answer.path} path</span>
      <span title={`${answer.busHops} hops, ${answer.busMessages} messages`}>{Math.round(answer.timings.total ?? 0)} ms</span>
      {answer.evidence.length > 0 && <button type="button" className="plain" onClick={() => open({ answer, at: -1 })}>{answer.evidence.length} considered</button>}
      <a href={`#/flow/${answer.traceId}`}>how it came about</a>
      {again && <button type="button" className="plain" onClick={again}>ask again</button>}
      {branch && <button type="button" className="plain" disabled={busy} onClick={() => run(branch)}>branch off</button>}
      <Failure error={error} />
      <Opinion answer={answer} />
    </div>
  );
}

function Opinion({ answer }: { answer: Answer }) {
  const [given, setGiven] = useState("");
  const [correction, setCorrection] = useState<string | null>(null);
  const { busy, error, run } = useAction();
  const give = (feedback: { rating?: string; correction?: string }) =>
    run(() => send("POST", `/api/v1/messages/${answer.messageId}/feedback`, feedback)).then((taken) => taken && (setGiven(feedback.correction ? "corrected" : "noted"), setCorrection(null)));
  if (given) return <span role="status">{given}, thank you</span>;
  return (
    <>
      <button type="button" className="plain" aria-label="This was good" disabled={busy} onClick={() => give({ rating: "good" })}>good</button>
      <button type="button" className="plain" aria-expanded={correction !== null} onClick={() => setCorrection(correction === null ? "" : null)}>correct it</button>
      {correction !== null && (
        <form className="correction" onSubmit={(e) => (e.preventDefault(), give({ rating: "bad", correction }))}>
          <input type="text" autoFocus aria-label="What would have been right" placeholder="What would have been right" value={correction} onChange={(e) => setCorrection(e.target.value)} />
          <button type="submit" disabled={busy || !correction.trim()}>Send</button>
        </form>
      )}
      <Failure error={error} />
    </>
  );
}
