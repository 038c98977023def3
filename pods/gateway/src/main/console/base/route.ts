import { useSyncExternalStore } from "react";

/** The place in the console: what stands behind the number sign. */
export function useRoute(): [string, string] {
  const hash = useSyncExternalStore((tell) => (addEventListener("hashchange", tell), () => removeEventListener("hashchange", tell)), () => location.hash);
  const [first = "", ...rest] = hash.replace(/^#\/?/, "").split("/");
  return [first || "chat", decodeURIComponent(rest.join("/"))];
}

export const go = (to: string) => {
  location.hash = `#/${to}`;
};
