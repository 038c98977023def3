import { useState } from "react";
import { send } from "../base/api";
import { useAction } from "../base/load";
import { Confirm } from "../base/ui";
import { ownName } from "../chat/conversations";

/** Everything that was ever said with this key, and whatever came of it. */
export function ForgetAll({ onDone }: { onDone: () => void }) {
  const [asked, setAsked] = useState(false);
  const { busy, error, run } = useAction();
  const forget = () => run(async () => send("POST", "/api/v1/memory/forgettings", { userId: await ownName() })).then((good) => good && (setAsked(false), onDone()));
  return (
    <section>
      <h2>All of it</h2>
      <button type="button" className="outline danger" onClick={() => setAsked(true)}>Forget everything about me</button>
      {asked && (
        <Confirm title="Forget everything?" yes="Forget everything" onYes={forget} onClose={() => setAsked(false)} busy={busy} error={error}>
          <p>Every conversation held with this key, every fact from it and all that was derived go. This cannot be undone; a receipt says what went.</p>
        </Confirm>
      )}
    </section>
  );
}
