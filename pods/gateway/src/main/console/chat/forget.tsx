import { useState } from "react";
import { send } from "../base/api";
import { useAction } from "../base/load";
import { Confirm } from "../base/ui";

/** Has the conversation that is open forgotten, with all that came of it. */
export function ForgetConversation({ id, onDone }: { id: string; onDone: () => void }) {
  const [asked, setAsked] = useState(false);
  const { busy, error, run } = useAction();
  const forget = () => run(() => send("DELETE", `/api/v1/memory/conversations/${id}`)).then((good) => good && (setAsked(false), onDone()));
  return (
    <>
      <button type="button" className="plain danger" onClick={() => setAsked(true)}>Forget this one</button>
      {asked && (
        <Confirm title="Forget this conversation?" yes="Forget" onYes={forget} onClose={() => setAsked(false)} busy={busy} error={error}>
          <p>What was said in it goes, with the facts and all else that came of it. A receipt under Memory says so.</p>
        </Confirm>
      )}
    </>
  );
}
