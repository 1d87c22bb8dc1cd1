/** The directory of the web app. */
export const web: string;
/** Resolves when the demo answers; it ends with this process, however that ends. */
export function startDemo(): Promise<{ base: string; password: string; stop: () => void }>;
