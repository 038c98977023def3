import { useState } from "react";
import { get, lastLimits, send } from "../base/api";
import { useAction, useLoad } from "../base/load";
import { Confirm, Dialog, Failure, Loading, Page, Time } from "../base/ui";
import { NewKey, type Created, type Key } from "./new-key";

/** Who may come in, with which rights and how much. */
export default function Keys() {
  const keys = useLoad((signal) => get<{ keys: Key[] }>("/api/v1/keys", signal));
  const [making, make] = useState(false);
  const [ending, end] = useState<Key | null>(null);
  const [created, show] = useState<Created | null>(null);
  const { busy, error, run } = useAction();
  const rotate = (key: Key) => run(async () => show(await send("POST", `/api/v1/keys/${key.id}/rotations`, { overlapSeconds: 3600 }))).then(keys.reload);
  const revoke = () => run(() => send("DELETE", `/api/v1/keys/${ending!.id}`)).then((good) => good && (end(null), keys.reload()));
  return (
    <Page title="Keys & limits" lead="Who may come in, with which rights and how much." actions={<button type="button" className="outline" onClick={() => make(true)}>New key</button>}>
      <Allowance />
      <Failure error={ending ? null : error} />
      <Loading of={keys}>{(page) => (
        <div className="scroll" tabIndex={0} role="region" aria-label="Keys">
          <table>
            <thead><tr><th scope="col">Name</th><th scope="col">Tenants</th><th scope="col">May</th><th scope="col">Tier</th><th scope="col">Made</th><th scope="col">Ends</th><th scope="col"><span className="unseen">Do</span></th></tr></thead>
            <tbody>{page.keys.map((key) => (
              <tr key={key.id}>
                <th scope="row">{key.name}<small>{key.id}</small></th><td>{key.tenants.map((tenant) => (tenant === "*" ? "all" : tenant)).join(", ")}</td><td>{[...key.scopes].sort().join(", ")}</td><td>{key.tier}</td>
                <td><Time at={key.createdAt} /></td><td>{key.expiresAt ? <Time at={key.expiresAt} /> : "never"}</td>
                <td><div className="actions"><button type="button" className="plain" disabled={busy} aria-label={`Rotate ${key.name}`} onClick={() => rotate(key)}>Rotate</button>
                  <button type="button" className="plain danger" aria-label={`Revoke ${key.name}`} onClick={() => end(key)}>Revoke</button></div></td>
              </tr>
            ))}</tbody>
          </table>
        </div>
      )}</Loading>
      {making && <NewKey onClose={() => make(false)} onMade={(made) => (make(false), show(made), keys.reload())} />}
      {created && (
        <Dialog title="The key, this once" onClose={() => show(null)}>
          <p>Keep it now: only its hash stays here.</p>
          <p><code className="secret">{created.key}</code></p>
          <footer><button type="button" onClick={() => void navigator.clipboard?.writeText(created.key)}>Copy</button></footer>
        </Dialog>
      )}
      {ending && (
        <Confirm title="Revoke this key?" yes="Revoke" onYes={revoke} onClose={() => end(null)} busy={busy} error={error}>
          <p>Whoever uses <b>{ending.name}</b> is shut out at once, tokens made with it too.</p>
        </Confirm>
      )}
    </Page>
  );
}

function Allowance() {
  const limits = lastLimits();
  if (!limits || limits.limit > 1e6) return <p className="quiet">The key you came in with is not throttled.</p>;
  return (
    <p className="allowance">Your key: {limits.remaining} of {limits.limit} requests a minute left
      <meter min={0} max={limits.limit} low={limits.limit / 5} value={limits.remaining} aria-label="Requests left" /></p>
  );
}
