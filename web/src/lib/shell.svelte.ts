// What lies around every page: the search and the help that keys open from anywhere.

class Shell {
  search = $state(false);
  help = $state(false);
}

export const shell = new Shell();

/** Whether a key pressed here is writing, so that it must not be taken as a command. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
