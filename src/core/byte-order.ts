/** True where a number's lowest byte comes first, as on nearly all machines: stored numbers lie so. */
export const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
