import { useEffect } from "react";
import { go } from "./route";
import { SECTIONS } from "./sections";

const typing = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** g and a letter go to a section, / to its first field, Ctrl K and ? find anything. */
export function useShortcuts(find: () => void): void {
  useEffect(() => {
    let afterG = 0;
    const pressed = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        find();
      }
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) return;
      const section = event.timeStamp - afterG < 1500 && SECTIONS.find((each) => each.key === event.key);
      afterG = event.key === "g" ? event.timeStamp : 0;
      if (section) go(section.id);
      else if (event.key === "?") find();
      else if (event.key === "/") {
        event.preventDefault();
        document.querySelector<HTMLElement>("main [data-first], main input, main textarea")?.focus();
      }
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, [find]);
}
