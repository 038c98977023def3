import { useState } from "react";
import { get, send } from "../base/api";
import { useAction, useLoad } from "../base/load";
import { Confirm, Dialog, Failure, Loading, Time } from "../base/ui";

export type Fact = {
  factId: string; subject: string; attribute: string; value: string; confidence: number; validFrom: string | null; validUntil: string | null; saidAt: string; origin: string;
};
export type Wanted = { fact: Fact; to: "see" | "correct" | "forget" };
type Source = { eventId: string; conversationId: string; begins: number; ends: number; words: string; saidAt: string };

export function FactDialogs({ wanted, onClose, onDone }: { wanted: Wanted; onClose: () => void; onDone: () => void }) {
  const Chosen = { see: Sources, correct: Correct, forget: Forget }[wanted.to];
  return <Chosen fact={wanted.fact} onClose={onClose} onDone={onDone} />;
}

type Props = { fact: Fact; onClose: () => void; onDone: () => void };

function Sources({ fact, onClose }: Props) {
  const whole = useLoad((signal) => get<{ sources: Source[] }>(`/api/v1/memory/facts/${fact.factId}`, signal));
  return (
    <Dialog title={`${fact.attribute}: ${fact.value}`} onClose={onClose}>
      <Loading of={whole}>{(found) => <>{found.sources.map((source) => (
        <blockquote key={source.eventId}>{source.words}<footer><Time at={source.saidAt} /> · <a href={`#/chat/${source.conversationId}`} onClick={onClose}>the conversation</a></footer></blockquote>
      ))}</>}</Loading>
    </Dialog>
  );
}

function Correct({ fact, onClose, onDone }: Props) {
  const [value, setValue] = useState(fact.value);
  const { busy, error, run } = useAction();
  const save = () => run(() => send("PATCH", `/api/v1/memory/facts/${fact.factId}`, { value })).then((good) => good && onDone());
  return (
    <Dialog title={`Correct ${fact.attribute}`} onClose={onClose}>
      <form onSubmit={(e) => (e.preventDefault(), save())}>
        <label>{fact.attribute}<input type="text" autoFocus value={value} onChange={(e) => setValue(e.target.value)} /></label>
        <Failure error={error} />
        <footer><button type="button" className="secondary outline" onClick={onClose}>Cancel</button>
          <button type="submit" aria-busy={busy} disabled={busy || !value.trim() || value === fact.value}>Save</button></footer>
      </form>
    </Dialog>
  );
}

function Forget({ fact, onClose, onDone }: Props) {
  const [turns, setTurns] = useState(false);
  const { busy, error, run } = useAction();
  const forget = () => run(() => send("DELETE", `/api/v1/memory/facts/${fact.factId}${turns ? "?turns=true" : ""}`)).then((good) => good && onDone());
  return (
    <Confirm title="Forget this?" yes="Forget" onYes={forget} onClose={onClose} busy={busy} error={error}>
      <p><b>{fact.attribute}: {fact.value}</b> will be gone, and a receipt says so.</p>
      <label className="inline"><input type="checkbox" checked={turns} onChange={(e) => setTurns(e.target.checked)} />and the turns it was said in, with all that came of them</label>
    </Confirm>
  );
}
