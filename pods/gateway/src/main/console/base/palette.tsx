import { useState } from "react";
import { go } from "./route";
import { SECTIONS } from "./sections";
import { logOut } from "./session";
import { switchTheme } from "./theme";
import { Dialog } from "./ui";

type Command = { name: string; keys?: string; run: () => void };

const COMMANDS: Command[] = [
  ...SECTIONS.map((section) => ({ name: section.name, keys: `g ${section.key}`, run: () => go(section.id) })),
  { name: "New conversation", run: () => go(`chat/new-${Date.now()}`) },
  { name: "Switch between light and dark", run: switchTheme },
  { name: "Log out", run: logOut },
];

/** Everything that can be gone to or done, found by typing. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState("");
  const [at, setAt] = useState(0);
  const found = COMMANDS.filter((command) => command.name.toLowerCase().includes(words.trim().toLowerCase()));
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (command: Command | undefined) => {
    onClose();
    command?.run();
  };
  const pressed = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setAt((found.length + at + step) % Math.max(1, found.length));
    } else if (event.key === "Enter") run(chosen);
  };
  return (
    <Dialog title="Go to or do" onClose={onClose}>
      <input type="text" autoFocus role="combobox" aria-expanded="true" aria-controls="commands" aria-label="Command" placeholder="Type a few letters"
        aria-activedescendant={chosen && `command-${COMMANDS.indexOf(chosen)}`} value={words} onChange={(e) => (setWords(e.target.value), setAt(0))} onKeyDown={pressed} />
      <ul id="commands" role="listbox" aria-label="Commands" className="commands">
        {found.map((command) => (
          <li key={command.name} id={`command-${COMMANDS.indexOf(command)}`} role="option" aria-selected={command === chosen} onClick={() => run(command)}>
            {command.name}{command.keys && <kbd>{command.keys}</kbd>}
          </li>
        ))}
      </ul>
      <p className="quiet small"><kbd>/</kbd> first field · <kbd>Ctrl Enter</kbd> new line when asking · <kbd>Esc</kbd> closes</p>
    </Dialog>
  );
}
