export function runInit(_a: unknown, _b: unknown): Promise<number> {
  return Promise.resolve(2);
}
