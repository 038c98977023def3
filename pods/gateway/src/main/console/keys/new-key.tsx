import { useState } from "react";
import { send } from "../base/api";
import { useAction } from "../base/load";
import { Dialog, Failure } from "../base/ui";

export type Key = { id: string; name: string; tenants: string[]; scopes: string[]; createdAt: string; expiresAt: string | null; tier: string };
export type Created = { about: Key; key: string };

const SCOPES = { ask: "ask and see its own memory", ingest: "bring in and delete documents", assist: "take conversations over and speak in them", admin: "see events and administer the tenant" };
const TIERS = { standard: "60 a minute, 10 a second, 5 at once", professional: "300 / 30 / 15", enterprise: "1200 / 100 / 50", unlimited: "no limit" };

export function NewKey({ onClose, onMade }: { onClose: () => void; onMade: (made: Created) => void }) {
  const [name, setName] = useState("");
  const [tenants, setTenants] = useState("default");
  const [scopes, setScopes] = useState<string[]>(["ask"]);
  const [tier, setTier] = useState("standard");
  const [days, setDays] = useState("");
  const { busy, error, run } = useAction();
  const make = () => run(async () => onMade(await send("POST", "/api/v1/keys", {
    name, scopes, tier, tenants: tenants.split(",").map((each) => each.trim()).filter(Boolean),
    expiresAt: days ? new Date(Date.now() + Number(days) * 86_400_000).toISOString() : null,
  })));
  return (
    <Dialog title="New key" onClose={onClose}>
      <form onSubmit={(e) => (e.preventDefault(), make())}>
        <label>Name<input type="text" required autoFocus value={name} onChange={(e) => setName(e.target.value)} /></label>
        <label>Tenants, with commas; * for all<input type="text" required value={tenants} onChange={(e) => setTenants(e.target.value)} /></label>
        <fieldset>
          <legend>May</legend>
          {Object.entries(SCOPES).map(([scope, what]) => (
            <label key={scope} className="inline"><input type="checkbox" checked={scopes.includes(scope)}
              onChange={(e) => setScopes(e.target.checked ? [...scopes, scope] : scopes.filter((each) => each !== scope))} /><b>{scope}</b> {what}</label>
          ))}
        </fieldset>
        <div className="pair">
          <label>Tier<select value={tier} onChange={(e) => setTier(e.target.value)}>{Object.entries(TIERS).map(([each, what]) => <option key={each} value={each}>{each}: {what}</option>)}</select></label>
          <label>Ends after days<input type="number" min="1" placeholder="never" value={days} onChange={(e) => setDays(e.target.value)} /></label>
        </div>
        <Failure error={error} />
        <footer><button type="button" className="secondary outline" onClick={onClose}>Cancel</button><button type="submit" aria-busy={busy} disabled={busy || !name.trim() || scopes.length === 0}>Make it</button></footer>
      </form>
    </Dialog>
  );
}
