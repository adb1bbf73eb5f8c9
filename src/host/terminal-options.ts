/** What a stream says of itself. */
export interface Screen {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

const NARROWEST = 48;
const WIDEST = 100;

/** Returns whether to colour and how wide to write: https://no-color.org first, then https://force-color.org, then the screen. */
export function terminalOptions(
  environment: Readonly<Record<string, string | undefined>>,
  screen: Screen,
): { readonly color: boolean; readonly width: number } {
  const width = Math.min(WIDEST, Math.max(NARROWEST, screen.columns ?? 80));
  if ((environment['NO_COLOR'] ?? '') !== '') return { color: false, width };
  const forced = environment['FORCE_COLOR'] ?? '';
  if (forced !== '') return { color: forced !== '0' && forced !== 'false', width };
  return { color: screen.isTTY === true && environment['TERM'] !== 'dumb', width };
}
