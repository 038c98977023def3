import { Suspense, useEffect, useRef, useState } from "react";
import { Login } from "./login";
import { Palette } from "./palette";
import { useRoute } from "./route";
import { Icon, SECTIONS } from "./sections";
import { logOut, useSession } from "./session";
import { useShortcuts } from "./shortcuts";
import { switchTheme } from "./theme";

/** The whole console: the door, or what is behind it. */
export function Console() {
  const session = useSession();
  return session ? <Shell tenant={session.tenant} /> : <Login />;
}

function Shell({ tenant }: { tenant: string }) {
  const [id, rest] = useRoute();
  const [palette, setPalette] = useState(false);
  const main = useRef<HTMLElement>(null);
  const section = SECTIONS.find((each) => each.id === id) ?? SECTIONS[0]!;
  useShortcuts(() => setPalette(true));
  useEffect(() => {
    main.current?.scrollTo(0, 0);
  }, [id]);
  return (
    <div className="shell">
      <a className="skip" href="#main" onClick={(e) => (e.preventDefault(), main.current?.focus())}>To the content</a>
      <nav aria-label="Sections" className="side">
        <div className="brand"><img src="/console/mark.svg" alt="" width="26" height="26" /><b>EDRS</b>{tenant && <small>{tenant}</small>}</div>
        <ul>
          {SECTIONS.map((each) => (
            <li key={each.id}><a href={`#/${each.id}`} aria-current={each === section ? "page" : undefined}><Icon path={each.icon} />{each.name}</a></li>
          ))}
        </ul>
        <div className="side-foot">
          <button type="button" className="plain" onClick={() => setPalette(true)}>Find <kbd>Ctrl K</kbd></button>
          <button type="button" className="plain" onClick={switchTheme}>Light or dark</button>
          <button type="button" className="plain" onClick={logOut}>Log out</button>
        </div>
      </nav>
      <main id="main" ref={main} tabIndex={-1}>
        <Suspense fallback={<p className="quiet page" aria-busy="true">Loading…</p>}><section.view key={section.id} rest={rest} /></Suspense>
      </main>
      {palette && <Palette onClose={() => setPalette(false)} />}
    </div>
  );
}
