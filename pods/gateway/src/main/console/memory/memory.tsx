import { useState } from "react";
import { get, send } from "../base/api";
import { useAction, useEvery, useLoad } from "../base/load";
import { counted, Empty, Failure, Loading, Page, Share, Time } from "../base/ui";
import { ForgetAll } from "./forget-all";
import { FactDialogs, type Fact, type Wanted } from "./fact";

type Turn = { eventId: string; conversationId: string; speaker: string; text: string; saidAt: string; evidenceFrom: number; evidenceTo: number };
type Remembered = { memories: Turn[]; note: string | null };

const EVERY_MS = 5000;

/** What the system knows about the person: seen, corrected, forgotten. */
export default function Memory() {
  const [ended, setEnded] = useState(false);
  const [wanted, want] = useState<Wanted | null>(null);
  const facts = useLoad((signal) => get<{ facts: Fact[] }>(`/api/v1/memory/facts?limit=200${ended ? "&ended=true" : ""}`, signal), [ended]);
  // What was just said becomes a fact a little later.
  useEvery(EVERY_MS, facts.reload);
  return (
    <Page title="Memory" lead="What it knows about you, from your own words. Correct it, or have it forgotten.">
      <section>
        <header className="row"><h2>Facts</h2><label className="inline"><input type="checkbox" role="switch" checked={ended} onChange={(e) => setEnded(e.target.checked)} />also what held once</label></header>
        <Loading of={facts} empty={(page) => page.facts.length === 0 && <Empty>Nothing yet. Say something about yourself in the chat, for example “I live in Hamburg.”</Empty>}>
          {(page) => <ul className="cards">{page.facts.map((fact) => <FactCard key={fact.factId} fact={fact} want={want} />)}</ul>}
        </Loading>
      </section>
      <Preferences />
      <Recall />
      <Receipts />
      <ForgetAll onDone={facts.reload} />
      {wanted && <FactDialogs wanted={wanted} onClose={() => want(null)} onDone={() => (want(null), facts.reload())} />}
    </Page>
  );
}

function FactCard({ fact, want }: { fact: Fact; want: (wanted: Wanted) => void }) {
  const name = `${fact.attribute}: ${fact.value}`;
  return (
    <li className={fact.validUntil ? "card ended" : "card"}>
      <div><span className="quiet small">{fact.subject === "user" ? "you" : fact.subject} · {fact.attribute}</span><p className="value">{fact.value}</p></div>
      <p className="quiet small">{fact.origin === "edit" ? "corrected" : fact.origin} <Time at={fact.saidAt} />{fact.validUntil && <> · until <Time at={fact.validUntil} /></>} · <Share of={fact.confidence} label="Confidence" /></p>
      <p className="actions">
        <button type="button" className="plain" aria-label={`Where ${name} was said`} onClick={() => want({ fact, to: "see" })}>Source</button>
        <button type="button" className="plain" aria-label={`Correct ${name}`} onClick={() => want({ fact, to: "correct" })}>Correct</button>
        <button type="button" className="plain danger" aria-label={`Forget ${name}`} onClick={() => want({ fact, to: "forget" })}>Forget</button>
      </p>
    </li>
  );
}

function Preferences() {
  const preferences = useLoad((signal) => get<{ preferences: Record<string, string> }>("/api/v1/personas/edrs/preferences", signal));
  const all = Object.entries(preferences.data?.preferences ?? {});
  return all.length === 0 ? null : (
    <section><h2>How you like it</h2><dl className="pairs">{all.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl></section>
  );
}

function Recall() {
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Remembered | null>(null);
  const { busy, error, run } = useAction();
  return (
    <section>
      <h2>What was said</h2>
      <form className="search" onSubmit={(e) => (e.preventDefault(), run(async () => setFound(await send("POST", "/api/v1/memory/recall", { query }))))}>
        <input type="search" data-first aria-label="Look for in your conversations" placeholder="Look for in your conversations" value={query} onChange={(e) => setQuery(e.target.value)} />
        <button type="submit" aria-busy={busy} disabled={busy || !query.trim()}>Recall</button>
      </form>
      <Failure error={error} />
      {found?.note && <p className="quiet">{found.note}</p>}
      <ul className="cards one">{found?.memories.map((turn) => (
        <li className="card" key={turn.eventId + turn.speaker}>
          <p>{turn.text.slice(0, turn.evidenceFrom)}<mark>{turn.text.slice(turn.evidenceFrom, turn.evidenceTo)}</mark>{turn.text.slice(turn.evidenceTo)}</p>
          <p className="quiet small">{turn.speaker === "user" ? "you" : turn.speaker}, <Time at={turn.saidAt} /> · <a href={`#/chat/${turn.conversationId}`}>the conversation</a></p>
        </li>
      ))}</ul>
    </section>
  );
}

type Receipt = { receiptId: string; extent: string; at: string; gone: Record<string, number> };

function Receipts() {
  const receipts = useLoad((signal) => get<{ receipts: Receipt[] }>("/api/v1/memory/forgettings?limit=10", signal));
  useEvery(EVERY_MS, receipts.reload);
  if (!receipts.data?.receipts.length) return null;
  return (
    <section>
      <h2>Receipts of what was forgotten</h2>
      <ul className="plainlist">{receipts.data.receipts.map((receipt) => (
        <li key={receipt.receiptId}><Time at={receipt.at} /> <span className="quiet">{Object.entries(receipt.gone).filter(([, n]) => n > 0).map(([what, n]) => counted(n, what)).join(", ")}</span></li>
      ))}</ul>
    </section>
  );
}
