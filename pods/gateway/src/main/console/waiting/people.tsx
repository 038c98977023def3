import { useState } from "react";
import { get, offers, send } from "../base/api";
import { useAction, useLoad } from "../base/load";
import { go } from "../base/route";
import { Empty, Failure, Loading, Time } from "../base/ui";

type Item = { id: string; personaId: string; title: string; detail: string; state: string; createdAt: string; expiresAt: string | null; conversationId: string | null };

/** What waits under that address; null where this system has no such thing. */
function useItems(path: string, name: string) {
  return useLoad(async (signal) => ((await offers("GET", path)) ? (await get<Record<string, Item[]>>(`${path}?state=waiting`, signal))[name] ?? [] : null));
}

/** Actions that wait for a word. Left out where the system has no approvals. */
export function Approvals() {
  const items = useItems("/api/v1/approvals", "approvals");
  if (!items.loading && items.data === null && !items.error) return null;
  return (
    <section>
      <h2>Approvals</h2>
      <Loading of={items} empty={(all) => !all?.length && <Empty>Nothing waits for a decision.</Empty>}>
        {(all) => <ul className="cards one">{all?.map((item) => <Approval key={item.id} item={item} done={items.reload} />)}</ul>}
      </Loading>
    </section>
  );
}

function Approval({ item, done }: { item: Item; done: () => void }) {
  const [reason, setReason] = useState("");
  const { busy, error, run } = useAction();
  const decide = (decision: string) => run(() => send("POST", `/api/v1/approvals/${item.id}/decisions`, { decision, reason: reason || null })).then((good) => good && done());
  return (
    <li className="card">
      <About item={item} />
      <label>Reason<input type="text" value={reason} onChange={(e) => setReason(e.target.value)} /></label>
      <Failure error={error} />
      <p className="actions"><button type="button" disabled={busy} onClick={() => decide("approve")}>Approve</button><button type="button" className="outline secondary" disabled={busy} onClick={() => decide("refuse")}>Refuse</button></p>
    </li>
  );
}

/** Conversations that a persona gave to a human. Left out where the system has none. */
export function Handovers() {
  const items = useItems("/api/v1/handovers", "handovers");
  const { busy, error, run } = useAction();
  if (!items.data?.length) return null;
  const take = (item: Item) => run(() => send("POST", `/api/v1/handovers/${item.id}/takings`)).then((good) => good && (item.conversationId ? go(`chat/${item.conversationId}`) : items.reload()));
  return (
    <section>
      <h2>Handed over</h2>
      <Failure error={error} />
      <ul className="cards one">{items.data.map((item) => (
        <li key={item.id} className="card">
          <About item={item} />
          <p className="actions"><button type="button" disabled={busy} onClick={() => take(item)}>Take it</button></p>
        </li>
      ))}</ul>
    </section>
  );
}

function About({ item }: { item: Item }) {
  return (
    <>
      <p className="value">{item.title}</p>
      {item.detail && <p className="detail">{item.detail}</p>}
      <p className="quiet small">{item.personaId}, <Time at={item.createdAt} />{item.expiresAt && <> · until <Time at={item.expiresAt} /></>}</p>
    </>
  );
}
