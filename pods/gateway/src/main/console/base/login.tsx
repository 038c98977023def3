import { useState, type FormEvent } from "react";
import { request } from "./api";
import { useAction } from "./load";
import { logIn } from "./session";
import { Failure } from "./ui";

/** The door: the key that the first start printed. */
export function Login() {
  const [key, setKey] = useState("");
  const [tenant, setTenant] = useState("");
  const { busy, error, run } = useAction();
  const enter = (event: FormEvent) => {
    event.preventDefault();
    const as = { key: key.trim(), tenant: tenant.trim() };
    run(() => request("/api/v1/personas", { as })).then((good) => good && logIn(as));
  };
  return (
    <main className="door">
      <form onSubmit={enter}>
        <img src="/console/mark.svg" alt="" width="48" height="48" />
        <h1>EDRS</h1>
        <p className="quiet">Paste your API key. The first start left one in <code>~/.edrs/api-key</code>; <code>./edrs up</code> prints where.</p>
        <label>API key<input type="password" name="key" autoComplete="off" required autoFocus value={key} onChange={(e) => setKey(e.target.value)} /></label>
        <details>
          <summary>Another tenant</summary>
          <label>Tenant<input type="text" name="tenant" placeholder="the key's own" value={tenant} onChange={(e) => setTenant(e.target.value)} /></label>
        </details>
        <Failure error={error} />
        <button type="submit" aria-busy={busy} disabled={busy || !key.trim()}>Log in</button>
        <p className="quiet small">The key stays in this tab and is gone when you log out or close it.</p>
      </form>
    </main>
  );
}
